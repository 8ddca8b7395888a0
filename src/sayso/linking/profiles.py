"""Profiles: a happening as it is compared with others, by who takes part, in what, and when."""

from dataclasses import dataclass
from typing import NamedTuple

from sayso.linking.actors import Cast
from sayso.linking.things import Thing, things
from sayso.linking.when import Days, interval
from sayso.values import ANOTHER, Filler, Happening

Feature = tuple[str, str]  # a role, and an actor's id or a thing's head
PHASES = {"lapsed": "lapsed", "planned": "standing", "ongoing": "standing"}  # these two exclude one another
PLACES = frozenset({"place", "via"})
SINGLE = ("person:", "org:")  # actors that may tell an event all alone; a state does too much


class Player(NamedTuple):
    """An actor in a role, and the states that it acts for where it is a state's body: what it does, they do."""

    id: str
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What fills one role: named actors, and the things that its other words name."""

    actors: frozenset[Player]
    things: frozenset[Thing]

    def conflicts(self, other: "Part", role: str) -> bool:
        """Tell whether two fillings of one role cannot be one's: other actors, things, or numbers of a term."""
        if self.actors and other.actors:
            return not (_within(self.actors, other.actors) or _within(other.actors, self.actors))
        if role in PLACES and bool(self.actors) != bool(other.actors):
            return False  # a town may lie in the state that the other names
        if not self.things or not other.things:
            return bool((self.actors and other.things) or (self.things and other.actors))
        if role == "term" and (mine := _numbers(self.things)) and (theirs := _numbers(other.things)):
            return not mine & theirs
        return not any(a.fits(b) for a in self.things for b in other.things)

    def others(self, other: "Part") -> bool:
        """Tell whether both name actors, and none of one side is, or acts for, one of the other."""
        return bool(self.actors and other.actors) and not any(
            _within(frozenset({player}), other.actors) or _within(other.actors, frozenset({player}))
            for player in self.actors
        )


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


def profile(happening: Happening, cast: Cast) -> Profile:
    """Return a happening's profile; unnamed actors ("militants") count as things, since each document has its own."""
    again = ANOTHER in happening.lemmas  # what it shares with the one before makes it no part of it
    said = {role: tuple(f for f in fillers if not (again and f.inferred)) for role, fillers in happening.roles.items()}
    parts = {role: _part(fillers, cast) for role, fillers in said.items()}
    filled = tuple(sorted(((role, part) for role, part in parts.items() if part.actors or part.things), key=_role))
    features = frozenset((role, key) for role, part in filled for key in _keys(part))
    return Profile(happening.type, filled, PHASES.get(happening.phase, ""), interval(happening.time), features)


def _role(filled: tuple[str, Part]) -> str:
    return filled[0]


def _part(fillers: tuple[Filler, ...], cast: Cast) -> Part:
    named: set[Player] = set()
    other: set[Thing] = set()
    for filler in fillers:
        actor = cast.of_entity.get(filler.actor or "")
        known = cast.actors[actor] if actor else None
        if known is not None and known.kind == "unnamed" and known.sides:
            named.update(map(Player, known.sides))  # what "Norland's officials" do, Norland does
        elif known is None or known.kind == "unnamed":
            other |= things(filler.text, cast.state_words)
        else:
            named.add(Player(known.id, known.sides if known.kind == "government_body" else ()))
    return Part(frozenset(named), frozenset(other))


def _within(few: frozenset[Player], many: frozenset[Player]) -> bool:
    ids, states = {player.id for player in many}, {state for player in many for state in player.states}
    return all(player.id in ids or player.id in states or ids.intersection(player.states) for player in few)


def _keys(part: Part) -> set[str]:
    """Return what a filling may share with another: its actors, for a state's body that state, and heads of things."""
    return {key for player in part.actors for key in player.states or (player.id,)} | {t.head for t in part.things}


def _numbers(found: frozenset[Thing]) -> set[str]:
    return {number for thing in found for number in thing.numbers}
