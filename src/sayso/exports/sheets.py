"""The sheets of a workbook: events, claims, actors, documents, origins, courses and details that differ."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.exports.claims import COLUMNS, Value, claim_rows
from sayso.exports.folio import Folio
from sayso.exports.proceedings import COURSES, DETAILS, course_rows, detail_rows
from sayso.exports.roles import role_text
from sayso.values import Actor, Document, Event, Origin

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's title, its column heads and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: Iterator[Row]


def sheets(folio: Folio) -> tuple[Sheet, ...]:
    """Return the sheets of a ledger's workbook."""
    affair = folio.affair
    events = sorted(affair.events, key=lambda e: (folio.headlines[e.id], e.id))
    actors = sorted(affair.actors, key=lambda a: (a.kind == "unnamed", a.name, a.id))
    documents = sorted(folio.documents.values(), key=lambda d: (d.published or "9999", d.locator, d.id))
    spoken = Counter(claim.speaker for claim in affair.claims)
    held = Counter(claim.document for claim in affair.claims)
    return (
        Sheet("events", _EVENTS, (_event(folio, event) for event in events)),
        Sheet("claims", COLUMNS, claim_rows(folio)),
        Sheet("actors", _ACTORS, (_actor(folio, actor, spoken[actor.id]) for actor in actors)),
        Sheet("documents", _DOCUMENTS, (_document(folio, document, held[document.id]) for document in documents)),
        Sheet("origins", _ORIGINS, (_origin(folio, origin) for origin in affair.origins)),
        Sheet("courses", COURSES, (row for event in events for row in course_rows(folio, event))),
        Sheet("details", DETAILS, (row for event in events for row in detail_rows(folio, event))),
    )


_EVENTS = (
    "event",
    "type",
    "status",
    "affirmed_by",
    "denied_by",
    "hedged_by",
    "independent_origins",
    "split_sides",
    "phase",
    "start",
    "end",
    "roles",
    "open_questions",
    "claims",
    "documents",
    "explanation",
    "plover",
    "event_id",
)


def _event(folio: Folio, event: Event) -> Row:
    weighed = folio.assessment(event.id)
    claims = folio.voices[event.id]
    questions = (f"{q.about}: {folio.documents[q.document].words(q.span)}" for q in event.open_questions)
    return (
        folio.headlines[event.id],
        event.type,
        weighed.status,
        "; ".join(folio.names(weighed.affirmed_by)),
        "; ".join(folio.names(weighed.denied_by)),
        "; ".join(folio.names(weighed.hedged_by)),
        weighed.independent_origins,
        "; ".join(folio.names(weighed.split_sides)),
        event.phase,
        event.time.start,
        event.time.end,
        role_text(event.roles, folio),
        "\n".join(questions),
        len(claims),
        len({claim.document for claim in claims}),
        weighed.explanation,
        event.plover,
        event.id,
    )


_ACTORS = (
    "name",
    "kind",
    "country",
    "sides",
    "part_of",
    "roles",
    "aliases",
    "claims",
    "actor_id",
    "grade",
    "grade_rule",
)


def _actor(folio: Folio, actor: Actor, claims: int) -> Row:
    roles = (", ".join(filter(None, (r.title, r.organisation, _years(r.start, r.end)))) for r in actor.roles)
    return (
        actor.name,
        actor.kind,
        actor.country,
        "; ".join(folio.names(actor.sides)),
        "; ".join(folio.names(actor.part_of)),
        "; ".join(roles),
        "; ".join(actor.aliases),
        claims,
        actor.id,
        *_graded(folio, actor.id),
    )


_DOCUMENTS = (
    "published",
    "publisher",
    "title",
    "author",
    "genre",
    "url",
    "locator",
    "copy_of",
    "characters",
    "claims",
    "sha256",
    "document_id",
    "grade",
    "grade_rule",
)


def _document(folio: Folio, document: Document, claims: int) -> Row:
    return (
        document.published,
        document.publisher,
        document.title,
        document.author,
        document.genre,
        document.url,
        document.locator,
        folio.affair.copies.get(document.id),
        len(document.text),
        claims,
        document.sha256,
        document.id,
        *_graded(folio, document.id),
    )


def _graded(folio: Folio, source: str) -> Row:
    grade = folio.weighed.sources.get(source)
    return (grade.letter, grade.rule) if grade else (None, None)


_ORIGINS = ("speaker", "carried_by", "events", "claims", "reason", "origin_id")


def _origin(folio: Folio, origin: Origin) -> Row:
    events = sorted({folio.headlines[folio.claims[claim].event] for claim in origin.claims})
    return (
        folio.actors[origin.speaker].name,
        "; ".join(folio.carrier(carrier) for carrier in origin.carried_by),
        "; ".join(events),
        len(origin.claims),
        origin.reason,
        origin.id,
    )


def _years(start: str | None, end: str | None) -> str:
    return f"{start or ''}–{end or ''}" if start or end else ""
