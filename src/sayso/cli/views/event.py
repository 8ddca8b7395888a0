"""An event's dossier: what it is, who affirms, denies and hedges it in which words, and what is open."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sayso.cli.views.flows import flows
from sayso.cli.views.regimes import falling
from sayso.cli.views.rulings import ruled
from sayso.cli.views.voice import voice
from sayso.cli.views.weighed import course, details, grades
from sayso.cli.views.words import QUIET, STATUS, facts, heading, indented, names, on_one_line, shown
from sayso.ledger import EventDossier
from sayso.telling import GROUPS, group_of
from sayso.values import Document, Origin, Period

RELATED = {"rule": "a rule", "talks": "talks", "another": "another of its kind", "around": "around it"}


def event_dossier(found: EventDossier) -> RenderableType:
    """Return an event with all its voices, grouped by stance, where they differ, how the status went, its open
    questions, origins, explanation and proposed grades; of a transfer also what went for what, and the rules.
    """
    return Group(
        *(
            *_head(found),
            *_voices(found),
            *ruled(found.rulings, found.rejected),
            *details(found),
            *_open(found),
            *course(found),
            *_deal(found),
        ),
        *(*_rules(found), *_why(found), *_origins(found), *_related(found), *grades(found)),
    )


def _head(found: EventDossier) -> Iterator[RenderableType]:
    row = found.row
    event, weighed = row.event, row.assessment
    yield on_one_line(row.headline, "bold")
    line = shown(weighed.status, STATUS.get(weighed.status, ""))
    yield line.append(f" · {origins_text(weighed.independent_origins)} · {event.type} · {event.phase}")
    sides = [found.actors[side] for side in weighed.split_sides if side in found.actors]
    yield facts(
        [
            ("affirmed by", names(row.affirmed_by)),
            ("denied by", names(row.denied_by)),
            ("hedged by", names(row.hedged_by) if row.hedged_by else None),
            ("split side", f"{names(sides)}: its own voices both affirm and deny" if sides else None),
            ("when", period_text(event.time) or "not known"),
            *((role, _fillers(found, role)) for role in sorted(event.roles)),
            ("id", event.id),
        ]
    )


def origins_text(count: int) -> str:
    """Return a count of independent origins in words."""
    return f"{count} independent origin{'' if count == 1 else 's'}"


def period_text(time: Period) -> str:
    """Return when, in words: the days where they are known, and how the text says it."""
    days = time.start if time.start == time.end else " to ".join((time.start or "?", time.end or "?"))
    known = days if time.start or time.end else ""
    said = f"“{time.text}”" if time.text else ""
    return f"{known} ({said})" if known and said else known or said


def _fillers(found: EventDossier, role: str) -> str:
    """Return the fillers of a role; marked as inferred are those that no sentence names where it tells of the event."""
    fillers = found.row.event.roles[role]
    marked: dict[str, bool] = {}
    for filler in fillers:
        name = found.actors[filler.actor].name if filler.actor in found.actors else filler.text
        marked[name] = marked.get(name, True) and filler.inferred
    return ", ".join(f"{name} (inferred)" if inferred else name for name, inferred in marked.items())


def _voices(found: EventDossier) -> Iterator[RenderableType]:
    for title in GROUPS:
        group = [v for v in found.voices if group_of(v.claim) == title]
        if group:
            yield heading(f"{title} ({len(group)})")
            yield from map(voice, group)


def _documents(found: EventDossier) -> dict[str, Document]:
    return {v.document.id: v.document for v in found.voices}


def _open(found: EventDossier) -> Iterator[RenderableType]:
    documents = _documents(found)
    if found.row.event.open_questions:
        yield heading("Open questions")
    for question in found.row.event.open_questions:
        document = documents.get(question.document)
        words = f": “{document.words(question.span)}” ({document.locator})" if document else ""
        yield indented(on_one_line(f"{question.about}{words}"))


def _deal(found: EventDossier) -> Iterator[RenderableType]:
    if any(flow.part == "in return" or flow.leg.event != found.row.event.id for flow in found.flows):
        yield heading("What went for what")
        yield indented(flows(found.flows))


def _rules(found: EventDossier) -> Iterator[RenderableType]:
    if found.regimes:
        yield heading("Rules in force then, by the sources")
        yield from map(falling, (rule for rule in found.regimes if rule.match != "unknown"))
        beside = [rule.row.headline for rule in found.regimes if rule.match == "unknown"]
        if beside:
            told = "On a party too, but nobody tells enough to know whether they are about this"
            yield indented(on_one_line(f"{told}: {'; '.join(beside)}", QUIET))


def _related(found: EventDossier) -> Iterator[RenderableType]:
    headlines = {row.event.id: row.headline for row in found.related}
    if found.relations:
        yield heading("Related")
    for one in found.relations:
        yield indented(on_one_line(f"{RELATED[one.kind]}: {headlines[one.event]} ({one.reason})"))


def _why(found: EventDossier) -> Iterator[RenderableType]:
    yield heading("Why")
    yield indented(on_one_line(found.row.assessment.explanation))
    if found.row.event.reason:
        yield indented(on_one_line(f"One event: {found.row.event.reason}"))


def _origins(found: EventDossier) -> Iterator[RenderableType]:
    if found.origins:
        yield heading("Where the chains end")
    for origin in found.origins:
        yield indented(on_one_line(_origin(found, origin)))


def _origin(found: EventDossier, origin: Origin) -> str:
    documents = _documents(found)
    carriers = [
        found.actors[c].name if c in found.actors else documents[c].locator if c in documents else c
        for c in origin.carried_by
    ]
    speaker = found.actors[origin.speaker].name if origin.speaker in found.actors else origin.speaker
    count = len(set(origin.claims) & {v.claim.id for v in found.voices})
    carried = f", carried by {', '.join(carriers)}" if carriers else ""
    return f"{speaker}: {count} claim{'' if count == 1 else 's'} here{carried}"
