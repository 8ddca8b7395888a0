"""Actors: the entities of all readings, joined into who the ledger knows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sayso.lexicon.states import state
from sayso.linking.decisions import NONE, Decisions
from sayso.linking.grouping import grouped
from sayso.linking.pile import Pile
from sayso.linking.portraits import portrait
from sayso.linking.sightings import seen, voices
from sayso.linking.state_words import all_state_words
from sayso.values import Actor


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors by id; which of them each entity is, who speaks for each document in its own voice, and who
    stands for each attribution that resolves to nobody; and the folded words that name states.
    """

    actors: dict[str, Actor]
    of_entity: dict[str, str]
    own_voices: dict[str, str]
    unheard: dict[str, str]
    state_words: frozenset[str]


def cast(pile: Pile, decisions: Decisions = NONE) -> Cast:
    """Join the entities of all readings, the documents' authors and publishers into actors, as persons ruled."""
    known = [sighting for id, reading in pile.readings.items() for sighting in seen(pile.documents[id], reading)]
    groups = grouped(known, decisions)
    of_entity = {entity.id: id for id, group in groups.items() for s in group for entity in s.entities}
    actors = {id: portrait(id, group, of_entity, decisions) for id, group in sorted(groups.items())}
    return recalled(pile, dict(sorted(with_sides(actors).items())), of_entity)


def recalled(pile: Pile, actors: dict[str, Actor], of_entity: dict[str, str]) -> Cast:
    """Return the cast of a pile whose actors are known already, and which of them each entity is.

    Who is of a reading that nobody was told apart in yet is nobody.
    """
    unnamed = {id: voices(pile.documents[id], reading) for id, reading in pile.readings.items()}
    unheard = {said: entity.id for each in unnamed.values() for said, entity in each.unheard.items()}
    return Cast(
        actors,
        of_entity,
        {document: of_entity[each.own.id] for document, each in unnamed.items()},
        {said: of_entity[id] for said, id in unheard.items() if id in of_entity},
        all_state_words(),
    )


def with_sides(actors: Mapping[str, Actor]) -> dict[str, Actor]:
    """Let every actor speak for the states that the bodies it belongs to speak for, and add those states."""
    found = {id: replace(actor, sides=sides_of(actor, actors)) for id, actor in actors.items()}
    spoken_for = {side for actor in found.values() for side in actor.sides}
    return found | {side: unnamed_state(side) for side in sorted(spoken_for - set(found))}


def sides_of(actor: Actor, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the states that an actor speaks for: its own sides, and those of the bodies above it, however far up.

    `actors` holds at least all bodies above it, with the sides that they have of themselves.
    """
    above, todo = {actor.id: actor}, [actor]
    while todo:
        wholes = [actors[whole] for whole in todo.pop().part_of if whole not in above]
        above |= {whole.id: whole for whole in wholes}
        todo += wholes
    return tuple(sorted({side for each in above.values() for side in each.sides}))


def unnamed_state(id: str) -> Actor:
    """Return the state of an id that actors speak for and that no document names."""
    code = id.removeprefix("state:")
    known = state(code)
    return Actor(id, "state", known.name if known else code, country=code, sides=(id,))
