"""Parties: who takes part in an event, and who is on whose side."""

from collections.abc import Mapping

from sayso.values import Actor, Event

PARTY_ROLES = ("agent", "recipient", "target", "party", "issuer")  # who acts, receives, suffers or agrees


def states_of(voice: str, actors: Mapping[str, Actor]) -> set[str]:
    """Return the states that a voice speaks for; a state speaks for itself."""
    sides = set(actors[voice].sides) if voice in actors else set()
    return sides | {voice} if voice.startswith("state:") else sides


def sides_of(voice: str, actors: Mapping[str, Actor]) -> set[str]:
    """Return what a voice is on the side of: itself, its states, the bodies it belongs to."""
    return {voice, *states_of(voice, actors), *(actors[voice].part_of if voice in actors else ())}


def parties_of(event: Event, actors: Mapping[str, Actor]) -> set[str]:
    """Return who takes part in an event, with the states that these act for."""
    fillers = {f.actor for role in PARTY_ROLES for f in event.roles.get(role, ()) if f.actor}
    return {side for actor in fillers for side in (actor, *states_of(actor, actors))}
