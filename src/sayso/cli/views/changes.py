"""What a `reread` changed: in each document what is gone, new and otherwise, then the events, then the counts."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.event import origins_text
from sayso.cli.views.report import left_out
from sayso.cli.views.words import QUIET, heading, indented, on_one_line, shown
from sayso.ledger import Change, Changes, Entry, EventChange, EventRow, RereadDocument, RereadReport
from sayso.telling import ARROW, OWN_VOICE
from sayso.values import Document, Span

GONE, NEW, CHANGED = ("gone     ", "red"), ("new      ", "green"), ("changed  ", "yellow")
NONE = "–"
PLAIN: dict[object, str] = {True: "yes", False: "no", None: NONE}


def changes(report: RereadReport) -> RenderableType:
    """Return all that changed, with the exact words, and the counts at the end."""
    return Group(*_parts(report))


def _parts(report: RereadReport) -> Iterator[RenderableType]:
    for one in report.changed:
        yield from _document(one)
    if report.events:
        yield heading("Events")
        yield from map(_event, report.events)
    if report.changed or report.events:
        yield Text()
    yield from _summary(report)
    yield from map(left_out, report.left_out)


def _document(one: RereadDocument) -> Iterator[RenderableType]:
    comparison = one.comparison
    yield heading(one.document.locator)
    yield on_one_line(f"{comparison.before}{ARROW}{comparison.after}", QUIET)
    yield from _changes("attributions", one.document, comparison.attributions)
    yield from _changes("claims", one.document, comparison.claims)


def _changes(kind: str, document: Document, found: Changes) -> Iterator[RenderableType]:
    if not found:
        return
    yield on_one_line(f"{kind}, {found.same} the same")
    yield from (indented(shown(*GONE).append_text(_entry(document, entry))) for entry in found.gone)
    yield from (indented(shown(*NEW).append_text(_entry(document, entry))) for entry in found.new)
    yield from (_change(document, one) for one in found.changed)


def _change(document: Document, one: Change) -> RenderableType:
    lines = [on_one_line(f"{name.replace('_', ' ')}: {_otherwise(document, one, name)}") for name in one.differs]
    return indented(shown(*CHANGED).append_text(_entry(document, one.before)), indented(*lines, by=len(CHANGED[0])))


def _otherwise(document: Document, one: Change, name: str) -> str:
    before, after = (_fact(document, entry, name) for entry in (one.before, one.after))
    if before == after:  # the same words at another place
        before, after = (
            f"{told} at {_place(entry, name)}" for told, entry in ((before, one.before), (after, one.after))
        )
    return f"{before}{ARROW}{after}"


def _entry(document: Document, entry: Entry) -> Text:
    told = {name: _fact(document, entry, name) for name in entry.facts}
    if "cue" in told:
        speaker = entry.facts["speaker"] or told["source"]
        return on_one_line(f"{speaker} {told['cue']} {told['content']}")
    about = f" ({told['type']})" if "type" in told else ""
    return on_one_line(f"{told['chain']} {told['stance']} {told['factuality']} {told['span']}{about}")


def _fact(document: Document, entry: Entry, name: str) -> str:
    fact = entry.facts.get(name)
    if name == "chain" and isinstance(fact, tuple):
        return ARROW.join(map(str, fact)) or OWN_VOICE
    if isinstance(fact, tuple):
        return ", ".join(f"“{document.words(part)}”" if isinstance(part, Span) else part for part in fact) or NONE
    return PLAIN.get(fact) or str(fact)


def _place(entry: Entry, name: str) -> str:
    fact = entry.facts.get(name)
    spans = [part for part in fact if isinstance(part, Span)] if isinstance(fact, tuple) else []
    return ", ".join(f"{span.start}–{span.end}" for span in spans)


def _event(one: EventChange) -> RenderableType:
    row = one.after or one.before
    mark = shown(*(NEW if one.before is None else GONE if one.after is None else CHANGED))
    stands = ARROW.join(_stand(each) for each in (one.before, one.after) if each)
    named = on_one_line(row.headline if row else "", "bold")
    return indented(mark.append_text(named), indented(on_one_line(stands), by=len(CHANGED[0])))


def _stand(row: EventRow) -> str:
    return f"{row.assessment.status} with {origins_text(row.assessment.independent_origins)}"


def _summary(report: RereadReport) -> Iterator[RenderableType]:
    if not (report.changed or report.same or report.left_out):
        yield on_one_line(f"nothing to read again: {report.reader} read every document asked for")
        return
    for kind, counts in report.counts().items():
        told = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items())
        by = f", read by {report.reader}" if kind == "documents" else ""
        yield on_one_line(f"{kind}: {told}{by}")
