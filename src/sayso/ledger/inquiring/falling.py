"""Falling under: which rules a transfer touches, as they stood then, looked up by its parties."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select, union

from sayso.ledger.inquiring.dossiers import EventRow, Voice
from sayso.ledger.inquiring.regimes import RegimeRow, row_of
from sayso.ledger.listing.told import told
from sayso.ledger.storage import schema, shelf
from sayso.values import Actor
from sayso.weighing.regimes import RULES, Match, falling, turning
from sayso.weighing.regimes import regimes as all_regimes


@dataclass(frozen=True, slots=True)
class FallingRow:
    """A rule that a transfer touches: how surely it is about it and why, and whether that day is only the day on
    which the first voice spoke (`by_voice`).
    """

    row: RegimeRow
    match: Match
    by_voice: bool
    reason: str


def falling_rows(connection: Connection, row: EventRow, voices: Collection[Voice]) -> tuple[FallingRow, ...]:
    """Return the rules that a transfer touches, those in force at its time first."""
    parties = _parties(connection, row)
    pile = told(connection, {*RULES, *turning()}, _aimed_at(connection, parties.values()))
    found = all_regimes(pile.affair, pile.documents.values(), pile.happenings)
    documents = {voice.document.id: voice.document for voice in voices}
    actors = pile.actors | parties
    under = falling(row.event, [voice.claim for voice in voices], found, actors, documents)
    return tuple(
        FallingRow(row_of(one.regime, pile, one.answer, found), one.match, one.by_voice, one.reason) for one in under
    )


def _parties(connection: Connection, row: EventRow) -> dict[str, Actor]:
    return shelf.actors(connection, {f.actor for fillers in row.event.roles.values() for f in fillers})


def _aimed_at(connection: Connection, parties: Iterable[Actor]) -> ColumnElement[bool]:
    """Return the condition of the events that may tell of a rule on some actors: those told of in the documents that
    tell of a rule in which one of them has a part, or somebody who acts for one.
    """
    events, parts, claims = schema.events.c, schema.event_actors.c, schema.claims.c
    whom = sorted({id for actor in parties for id in (actor.id, *actor.sides, *actor.part_of)})
    acting = select(schema.actor_sides.c.actor).where(schema.actor_sides.c.side.in_(whom))
    within = select(schema.actor_parts.c.actor).where(schema.actor_parts.c.whole.in_(whom))
    reach = union(select(schema.actors.c.id).where(schema.actors.c.id.in_(whom)), acting, within)
    theirs = select(parts.event).where(parts.part == "role", parts.actor.in_(reach))
    rules = list(connection.scalars(select(events.id).where(events.type.in_(RULES), events.id.in_(theirs))))
    telling = select(claims.document).where(claims.event.in_(rules))
    return events.id.in_(select(claims.event).where(claims.document.in_(telling)))
