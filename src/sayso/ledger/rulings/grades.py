"""Grades: those that persons gave, in the place of those that are proposed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from sayso.ledger.rulings.log import every
from sayso.ledger.rulings.ruled import in_order
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.standing import on_claims
from sayso.ledger.rulings.tables import rulings
from sayso.ledger.storage import schema
from sayso.ledger.storage.names import folded
from sayso.weighing.grades import ClaimGrade, SourceGrade


def with_letters(connection: Connection, proposed: Mapping[str, SourceGrade]) -> dict[str, SourceGrade]:
    """Return the grades of sources, by the id of an actor or a document, as persons graded them, else as proposed."""
    ever = in_order(every(connection, rulings.c.kind == "grade"))
    given = [one for one in ever if one.undone is None and one.grade]
    named = _actors(connection, {one.on[0].name for one in given if one.on[0].name})
    found = dict(proposed)
    for one in given:
        anchor = one.on[0]
        things = named.get(folded(anchor.name), set()) if anchor.name else set()
        things |= {anchor.document.id} if anchor.document and not anchor.of_claim else set()
        for thing in things & found.keys():
            grade = proposed[thing]
            found[thing] = replace(grade, letter=one.grade, rule=_rule(one, grade.rule))  # type: ignore[arg-type]
    return found


def with_numbers(connection: Connection, proposed: Mapping[str, ClaimGrade]) -> dict[str, ClaimGrade]:
    """Return the grades of claims, by their ids, as persons graded them, else as proposed."""
    found = dict(proposed)
    for claim, held in on_claims(connection, proposed).items():
        for one in held:
            if one.kind == "grade" and one.grade:
                grade = proposed[claim]
                found[claim] = replace(grade, number=int(one.grade), rule=_rule(one, grade.rule))  # type: ignore[arg-type]
    return found


def _rule(ruling: Ruling, proposed: str) -> str:
    why = f" ({ruling.note})" if ruling.note else ""
    return f"{ruling.grade}: graded by {ruling.by}{why}; proposed was {proposed}"


def _actors(connection: Connection, called: Iterable[str]) -> dict[str, set[str]]:
    wanted, names = sorted({folded(name) for name in called}), schema.names.c
    found: dict[str, set[str]] = {}
    for row in connection.execute(
        select(names.thing, names.folded).where(names.kind == "actor", names.folded.in_(wanted))
    ):
        found.setdefault(row.folded, set()).add(row.thing)
    return found
