"""Profiles: a happening as it is compared with others, by who takes part, in what, and when."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.linking.actors import Cast
from sayso.linking.things import Thing, things
from sayso.linking.when import Days, interval
from sayso.values import ANOTHER, Actor, Filler, Happening

Feature = tuple[str, str]  # a role, and an actor's id or a thing's head
PHASES = {"lapsed": "lapsed", "planned": "standing", "ongoing": "standing"}  # these two exclude one another
PLACES = frozenset({"place", "via"})


@dataclass(frozen=True, slots=True)
class Part:
    """What fills one role: named actors, and the things that its other words name."""

    actors: frozenset[str]
    things: frozenset[Thing]

    def conflicts(self, other: "Part", role: str, kin: Mapping[str, frozenset[str]]) -> bool:
        """Tell whether two fillings of one role cannot be one's: other actors, things, or numbers of a term."""
        if self.actors and other.actors:
            return not (_within(self.actors, other.actors, kin) or _within(other.actors, self.actors, kin))
        if role in PLACES and bool(self.actors) != bool(other.actors):
            return False  # a town may lie in the state that the other names
        if not self.things or not other.things:
            return bool((self.actors and other.things) or (self.things and other.actors))
        if role == "term" and (mine := _numbers(self.things)) and (theirs := _numbers(other.things)):
            return not mine & theirs
        return not any(a.fits(b) for a in self.things for b in other.things)


@dataclass(frozen=True, slots=True)
class Profile:
    """What tells one happening from another; two happenings with equal profiles are one event."""

    type: str
    parts: tuple[tuple[str, Part], ...]
    phase: str
    when: Days | None
    features: frozenset[Feature]  # what it may share with others: each role with each actor and head that fills it

    @property
    def fullness(self) -> int:
        """Return how many roles are filled by somebody, or by something that cannot stand for other things."""
        return sum(bool(part.actors) or any(not thing.generic for thing in part.things) for _, part in self.parts)

    @property
    def sure(self) -> bool:
        """Tell whether an equal profile in another document is the same event: two features, or one named actor.

        One state alone is not enough, since a state does the same more than once.
        """
        named = [key for _, key in self.features if ":" in key]
        return (len(self.features) > 1 and bool(named)) or any(not key.startswith("state:") for key in named)


def profile(happening: Happening, cast: Cast, kin: Mapping[str, frozenset[str]]) -> Profile:
    """Return a happening's profile; unnamed actors ("militants") count as things, since each document has its own."""
    again = ANOTHER in happening.lemmas  # what it shares with the one before makes it no part of it
    said = {role: tuple(f for f in fillers if not (again and f.inferred)) for role, fillers in happening.roles.items()}
    parts = {role: _part(fillers, cast) for role, fillers in said.items()}
    filled = tuple(sorted((role, part) for role, part in parts.items() if part.actors or part.things))
    features = frozenset((role, key) for role, part in filled for key in _keys(part, kin))
    return Profile(happening.type, filled, PHASES.get(happening.phase, ""), interval(happening.time), features)


def _part(fillers: tuple[Filler, ...], cast: Cast) -> Part:
    named: set[str] = set()
    other: set[Thing] = set()
    for filler in fillers:
        actor = cast.of_entity.get(filler.actor or "")
        known = cast.actors[actor] if actor else None
        if known is not None and known.kind == "unnamed" and known.sides:
            named.update(known.sides)  # what "Norland's officials" do, Norland does
        elif known is None or known.kind == "unnamed":
            other |= things(filler.text, cast.state_words)
        else:
            named.add(known.id)
    return Part(frozenset(named), frozenset(other))


def _within(few: frozenset[str], many: frozenset[str], kin: Mapping[str, frozenset[str]]) -> bool:
    return all(actor in many or kin.get(actor, frozenset()) & many for actor in few)


def _keys(part: Part, kin: Mapping[str, frozenset[str]]) -> set[str]:
    """Return what a filling may share with another: its actors, for a state's body that state, and heads of things."""
    who: set[str] = set()
    for actor in part.actors:
        who |= {actor} if actor.startswith("state:") else kin.get(actor, frozenset({actor}))
    return who | {thing.head for thing in part.things}


def _numbers(found: frozenset[Thing]) -> set[str]:
    return {number for thing in found for number in thing.numbers}


def kin_of(actors: Mapping[str, Actor]) -> dict[str, frozenset[str]]:
    """Map each body of a state to the states that it acts for: what it does, they do."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors.values():
        if actor.kind == "government_body":
            for state in actor.sides:
                found[actor.id].add(state)
                found[state].add(actor.id)
    return {id: frozenset(others) for id, others in found.items()}
