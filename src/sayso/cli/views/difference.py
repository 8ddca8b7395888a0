"""What two ledgers, or two dates of one, differ in: first what stands otherwise and why, then what is new and gone."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from sayso.cli.views.event import origins_text
from sayso.cli.views.voice import chain
from sayso.cli.views.words import QUIET, STANCE, STATUS, heading, indented, on_one_line, shown
from sayso.ledger import EventDiff, EventStand, LedgerDiff, Listed, Voice
from sayso.telling import ARROW

TITLES = {
    "changed": "Events that stand otherwise",
    "joined": "Events that are one now",
    "split": "Events that are several now",
    "regrouped": "Events that are otherwise grouped",
    "new": "New events",
    "gone": "Events that are gone",
}
SIDES = {"affirmed_by": "affirm", "denied_by": "deny", "hedged_by": "hedge"}
TOLD = ("contested", "denied")  # statuses of new events whose voices are shown


def difference(found: LedgerDiff) -> RenderableType:
    """Return what two ledgers differ in, and the counts at the end."""
    return Group(*_parts(found))


def _parts(found: LedgerDiff) -> Iterator[RenderableType]:
    yield on_one_line(f"{found.before}{ARROW}{found.after}", "bold")
    if not found:
        yield on_one_line("nothing is otherwise")
    for title, documents in (("New", found.new), ("Gone", found.gone), ("Otherwise made", found.changed)):
        if documents:
            yield heading(f"{title} documents ({len(documents)})")
            yield from map(_document, documents)
    for kind, title in TITLES.items():
        events = [one for one in found.events if one.kind == kind and one.weighty]
        if events:
            yield heading(f"{title} ({len(events)})")
            yield from (_event(one) for one in events)
    more = [one for one in found.events if not one.weighty]
    if more:
        yield heading(f"More is said, and nothing else is otherwise ({len(more)})")
        yield from (indented(_line(one)) for one in more)
    if found.undated:
        yield Text()
        yield on_one_line(f"{found.undated} documents without a date are at no date", QUIET)


def _document(one: Listed) -> RenderableType:
    told = ", ".join(filter(None, (one.published or "no date", one.publisher, one.title)))
    return indented(on_one_line(told).append(f"  {one.locator}", QUIET))


def _event(one: EventDiff) -> RenderableType:
    lines: list[RenderableType] = []
    if len(one.before) + len(one.after) > 2:
        lines += [on_one_line("before:", QUIET), *(indented(_stand(stand)) for stand in one.before)]
        lines += [on_one_line("after:", QUIET), *(indented(_stand(stand)) for stand in one.after)]
    lines += _sides(one)
    if one.kind not in ("new", "gone") or _telling(one):
        lines += _causes("new", one.came, one)
        lines += _causes("gone", one.went, one)
    return indented(_line(one), indented(*lines))


def _telling(one: EventDiff) -> bool:
    return bool(one.admissions) or any(s.assessment.status in TOLD for s in (*one.before, *one.after))


def _line(one: EventDiff) -> Text:
    """Return an event with how it stood and stands."""
    stands = one.after or one.before
    if not (one.before and one.after):
        return _stand(stands[0])
    line = on_one_line(stands[0].headline, "bold").append("  ")
    old, new = (", ".join(dict.fromkeys(_standing(stand) for stand in group)) for group in (one.before, one.after))
    told = new if old == new else f"{old}{ARROW}{new}"
    counts = [f"{number} {word}" for number, word in zip(one.told, ("new", "gone"), strict=True) if number]
    count = f"  claims: {', '.join(counts) or 'the same'}"
    return line.append_text(on_one_line(told)).append(count, QUIET).append(f"  {stands[0].id}", QUIET)


def _stand(stand: EventStand) -> Text:
    line = shown(stand.assessment.status, STATUS[stand.assessment.status]).append("  ")
    line.append_text(on_one_line(stand.headline, "bold"))
    return line.append(f"  {origins_text(stand.assessment.independent_origins)}  {stand.id}", QUIET)


def _standing(stand: EventStand) -> str:
    return f"{stand.assessment.status} with {origins_text(stand.assessment.independent_origins)}"


def _sides(one: EventDiff) -> Iterator[RenderableType]:
    for side in one.sides:
        for word, actors in (("new", side.new), ("no longer", side.gone)):
            if actors and (one.kind not in ("new", "gone") or _telling(one)):
                named = ", ".join(actor.name for actor in actors)
                yield on_one_line(f"{word} among those who {SIDES[side.side]}: {named}")


def _causes(word: str, voices: Iterable[Voice], one: EventDiff) -> Iterator[RenderableType]:
    for voice in voices:
        claim = voice.claim
        head = shown(f"{word}  ", QUIET).append_text(on_one_line(voice.speaker.name, "bold"))
        head.append("  ").append(claim.stance, STANCE.get(claim.stance, ""))
        head.append("  admission" if claim.id in (*one.admissions, *one.withdrawn) else "", "bold")
        head.append(f"  {claim.date or voice.document.published or 'no date'}", QUIET)
        place = f"{voice.document.locator} · {claim.id}"
        yield indented(head, indented(chain(voice), on_one_line(f"“{voice.words}”"), on_one_line(place, QUIET)))
