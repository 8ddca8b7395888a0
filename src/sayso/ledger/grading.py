"""Grading: the letters that are proposed for sources, over the events that they speak to."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, func, select, union

from sayso.ledger import schema
from sayso.ledger.casework import cases
from sayso.ledger.rulings.grades import with_letters
from sayso.ledger.store import chunks
from sayso.weighing.grades import SourceGrade, letters


def source_grades(connection: Connection, sources: Collection[str]) -> dict[str, SourceGrade]:
    """Return the letter proposed for each of these actors and documents, by its id, or given by a person.

    Events that nobody else speaks to show nothing of a source: they are counted, and not loaded.
    """
    looked_at: set[str] = set()
    open: dict[str, int] = {}
    for part in chunks(sorted(set(sources))):
        for row in connection.execute(_events(part)):
            if row.origins > 1:
                looked_at.add(row.event)
            else:
                open[row.source] = open.get(row.source, 0) + 1
    return with_letters(connection, letters(cases(connection, looked_at), sources, open))


def _events(sources: list[str]) -> Select[Any]:
    """Return the query for the events that each source speaks to, with how many origins speak to each.

    An actor speaks where it is the last voice of a chain, an outlet also where it passes a word on.
    """
    claims, voices, actors = schema.claims.c, schema.claim_voices.c, schema.actors.c
    outlets = select(actors.id).where(actors.id.in_(sources), actors.kind == "outlet")
    mine = union(
        select(claims.speaker.label("source"), claims.event).where(claims.speaker.in_(sources)),
        select(claims.document.label("source"), claims.event).where(claims.document.in_(sources)),
        select(voices.actor.label("source"), claims.event)
        .join(schema.claims, claims.id == voices.claim)
        .where(voices.actor.in_(outlets)),
    ).subquery("mine")
    return (
        select(mine.c.source, mine.c.event, func.count(claims.origin.distinct()).label("origins"))
        .join(schema.claims, claims.event == mine.c.event)
        .group_by(mine.c.source, mine.c.event)
    )
