"""Rulings: what persons decided, as activities of theirs."""

from collections.abc import Iterator

from sayso.exports.rdf.names import LABEL, TYPE, prov
from sayso.exports.rdf.terms import Facts, lines, node, own, text, typed
from sayso.ledger import Ruling, Undoing, says


def log_lines(entry: Ruling | Undoing) -> Iterator[str]:
    """Yield an entry of the log: who decided what, when, on which documents; or who undid which ruling."""
    if isinstance(entry, Undoing):
        yield from lines(node(entry.undoes), [(own("undoneBy"), node("analyst", entry.by))])
    else:
        yield from _ruling(entry)
    yield from _analyst(entry.by)


def _ruling(ruling: Ruling) -> Iterator[str]:
    documents = sorted({anchor.document.id for anchor in (*ruling.on, *ruling.other) if anchor.document})
    facts: Facts = [
        (TYPE, own("Ruling")),
        (TYPE, prov("Activity")),
        (own("rulingKind"), text(ruling.kind)),
        (LABEL, text(says(ruling))),
        (own("note"), text(ruling.note) if ruling.note else None),
        (own("grade"), text(ruling.grade) if ruling.grade else None),
        (prov("wasAssociatedWith"), node("analyst", ruling.by)),
        (prov("endedAtTime"), typed(ruling.at, "dateTime")),
        *((prov("used"), node(document)) for document in documents),
    ]
    yield from lines(node(ruling.uid), facts)


def _analyst(name: str) -> Iterator[str]:
    kinds = [(TYPE, own("Analyst")), (TYPE, prov("Agent")), (TYPE, prov("Person"))]
    yield from lines(node("analyst", name), [*kinds, (LABEL, text(name))])
