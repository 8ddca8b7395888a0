"""Actors, documents and events as nodes."""

from typing import Any

from sayso.exports.graphml.element import node
from sayso.exports.web.weblink import followable
from sayso.ledger import Folio, SourceGrade
from sayso.telling.line import questions, standing, title
from sayso.telling.roles import role_text
from sayso.telling.wording import file_name
from sayso.values import Actor, Document, Event


def actor_node(actor: Actor, grade: SourceGrade | None) -> Any:
    """Return an actor; who is not named says so in the label."""
    return node(
        actor.id,
        label=f"{actor.name} (not named)" if actor.kind == "unnamed" else actor.name,
        kind="actor",
        type=actor.kind,
        country=actor.country,
        aliases="; ".join(actor.aliases),
        grade=grade.letter if grade else None,
    )


def document_node(document: Document, grade: SourceGrade | None) -> Any:
    """Return a document."""
    return node(
        document.id,
        label=document.title or file_name(document.locator),
        kind="document",
        type=document.genre,
        published=document.published,
        publisher=document.publisher,
        url=followable(document.url),
        locator=document.locator,
        sha256=document.sha256,
        grade=grade.letter if grade else None,
    )


def event_node(folio: Folio, event: Event) -> Any:
    """Return an event; its label says first how it stands."""
    found = folio.assessment(event.id)
    return node(
        event.id,
        label=title(folio, event),
        kind="event",
        type=event.type,
        status=found.status,
        standing=standing(folio, event),
        split_side=bool(found.split_sides),
        independent_origins=found.independent_origins,
        phase=event.phase,
        start=event.time.start,
        end=event.time.end,
        roles=role_text(event.roles, folio),
        open_questions="\n".join(questions(folio, event)),
        explanation=found.explanation,
    )
