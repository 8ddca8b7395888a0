"""Rulings on the screen: one a line, with what they changed; and the claims that wait for one."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.words import QUIET, heading, indented, on_one_line
from sayso.ledger import Doubtful, Effect, EventRow, Rejected, Replay, Ruling, Shift, says

GAP = Text("  ")


def ruling_line(ruling: Ruling) -> Text:
    """Return a ruling on one line: "1  “Berg” and “Ada Berg” are one  (Anna, 2024-05-01 …)"."""
    parts = [on_one_line(str(ruling.id), "bold"), on_one_line(says(ruling), "bold")]
    parts.append(on_one_line(f"({ruling.by}, {ruling.at})", QUIET))
    if ruling.undone is not None:
        parts.append(on_one_line(f"undone by {ruling.undone}"))
    elif ruling.idle:
        parts.append(on_one_line(f"not in effect: {ruling.idle}", "yellow"))
    return GAP.join(parts)


def ruled(rulings: Sequence[Ruling], rejected: Sequence[Rejected] = ()) -> Iterator[RenderableType]:
    """Yield what persons ruled on a thing, and the claims that they rejected, under headings."""
    if rulings:
        yield heading(f"Ruled ({len(rulings)})")
        yield from (indented(ruling_line(ruling)) for ruling in rulings)
    if rejected:
        yield heading(f"Rejected, and not counted ({len(rejected)})")
        for one in rejected:
            said = on_one_line(f"{one.speaker} {one.claim.stance}: “{one.words}”", QUIET)
            yield indented(said, indented(ruling_line(one.ruling)))


def effect_view(effect: Effect) -> RenderableType:
    """Return a ruling that was made or undone, with the events that stand otherwise by it."""
    return Group(ruling_line(effect.ruling), *map(_shift, effect.shifts))


def replay_view(done: Replay) -> RenderableType:
    """Return what replaying a log did."""
    head = on_one_line(f"{done.new} new, {done.known} known, {len(done.idle)} not in effect")
    return Group(head, *(indented(ruling_line(ruling)) for ruling in done.idle))


def queue_view(found: Iterable[Doubtful]) -> RenderableType:
    """Return claims that wait for a ruling, each with what makes it uncertain."""
    return Group(*map(_doubtful, found))


def _doubtful(one: Doubtful) -> RenderableType:
    claim = one.voice.claim
    head = on_one_line(f"{one.voice.speaker.name} {claim.stance}: “{one.voice.words}”", "bold")
    about = on_one_line(f"{one.headline}, in {one.voice.document.locator}, {claim.id}", QUIET)
    why = on_one_line(f"{one.doubt}: {'; '.join(doubt.words for doubt in one.why)}")
    return Group(head, indented(about, why))


def _shift(shift: Shift) -> RenderableType:
    before, after = shift.before, shift.after
    row = after or before
    told = on_one_line(row.headline if row else "")
    if before is None:
        stands = f"now an event of its own: {_stand(after)}"
    elif after is None:
        stands = f"no event any more: it was {_stand(before)}"
    else:
        stands = f"{_stand(before)} → {_stand(after)}" if _stand(before) != _stand(after) else _stand(after)
    named = GAP.join([told, on_one_line(row.event.id if row else "", QUIET)])
    return indented(named, indented(on_one_line(stands)))


def _stand(row: EventRow | None) -> str:
    if row is None:
        return "gone"
    origins = row.assessment.independent_origins
    told = f"{origins} independent origin{'' if origins == 1 else 's'}"
    return f"{row.assessment.status}, {told}, {row.claims} claim{'' if row.claims == 1 else 's'}"
