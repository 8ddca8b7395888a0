"""The sheets of a workbook: events, claims, actors, documents, origins, courses and details that differ."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sayso.exports.tables.claims import COLUMNS, Value, event_rows
from sayso.exports.tables.proceedings import COURSES, DETAILS, course_rows, detail_rows
from sayso.ledger import ActorEntry, DocumentEntry, Edition, Folio, OriginEntry, SourceGrade
from sayso.telling.roles import role_text
from sayso.values import Event

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet's title, its column heads, and how its rows are made: of each event, or of the rest of an edition."""

    title: str
    columns: tuple[str, ...]
    of_event: Callable[[Folio, Event], Iterable[Row]] | None = None
    of_rest: Callable[[Edition], Iterable[Row]] | None = None


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


def _events(folio: Folio, event: Event) -> Iterator[Row]:
    weighed = folio.assessment(event.id)
    claims = folio.voices[event.id]
    questions = (f"{q.about}: {folio.documents[q.document].words(q.span)}" for q in event.open_questions)
    yield (
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


def _actor(entry: ActorEntry) -> Row:
    actor = entry.actor
    roles = (", ".join(filter(None, (r.title, r.organisation, _years(r.start, r.end)))) for r in actor.roles)
    return (
        actor.name,
        actor.kind,
        actor.country,
        "; ".join(entry.sides),
        "; ".join(entry.bodies),
        "; ".join(roles),
        "; ".join(actor.aliases),
        entry.claims,
        actor.id,
        *_graded(entry.grade),
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


def _document(entry: DocumentEntry) -> Row:
    document = entry.document
    return (
        document.published,
        document.publisher,
        document.title,
        document.author,
        document.genre,
        document.url,
        document.locator,
        entry.copy_of,
        len(document.text),
        entry.claims,
        document.sha256,
        document.id,
        *_graded(entry.grade),
    )


def _graded(grade: SourceGrade | None) -> Row:
    return (grade.letter, grade.rule) if grade else (None, None)


_ORIGINS = ("speaker", "carried_by", "events", "claims", "reason", "origin_id")


def _origin(entry: OriginEntry) -> Row:
    return (
        entry.speaker,
        "; ".join(entry.carriers),
        "; ".join(entry.headlines),
        len(entry.origin.claims),
        entry.origin.reason,
        entry.origin.id,
    )


def _years(start: str | None, end: str | None) -> str:
    return f"{start or ''}–{end or ''}" if start or end else ""


SHEETS = (
    Sheet("events", _EVENTS, of_event=_events),
    Sheet("claims", COLUMNS, of_event=event_rows),
    Sheet("actors", _ACTORS, of_rest=lambda edition: map(_actor, edition.actors(by="name"))),
    Sheet("documents", _DOCUMENTS, of_rest=lambda edition: map(_document, edition.documents(by="published"))),
    Sheet("origins", _ORIGINS, of_rest=lambda edition: map(_origin, edition.origins())),
    Sheet("courses", COURSES, of_event=course_rows),
    Sheet("details", DETAILS, of_event=detail_rows),
)
