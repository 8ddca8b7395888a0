"""Where: the places that voices name, of which one may lie in another."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.lexicon.states import state_named, state_of_capital
from sayso.linking.names import tokens
from sayso.values import Actor, Claim, Filler, Roles
from sayso.weighing.details.telling import Detail, Item, Verdict, detail, telling
from sayso.weighing.details.words import detail_words

WHY: dict[Verdict, str] = {
    "conflict": "these lie in different states",
    "possible": "no text says whether one lies in the other",
    "none": "one is the other, or lies in it",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A named place: its name, the words of it without directions, and the state it is or lies in, where known."""

    told: str
    name: frozenset[str]
    state: str | None
    is_state: bool


def places(told: Iterable[tuple[Claim, Roles]], actors: Mapping[str, Actor]) -> Iterator[Detail]:
    """Yield the places that are told of an event, where they differ."""
    items = [
        Item(place.told, place, telling(claim, filler.text, filler.span))
        for claim, roles in told
        for filler in roles.get("place", ())
        if (place := _place(filler, actors))
    ]
    found = detail("where", "", items, _apart, WHY)
    if found and found.verdict != "none":
        yield found


def _apart(one: Place, other: Place) -> Verdict:
    if one.is_state and other.is_state:
        return "none" if one.state == other.state else "conflict"
    if one.name <= other.name or other.name <= one.name:
        return "none"
    if one.state and other.state:
        inside = one.state == other.state and (one.is_state or other.is_state)
        return "none" if inside else "possible" if one.state == other.state else "conflict"
    return "possible"


def _place(filler: Filler, actors: Mapping[str, Actor]) -> Place | None:
    """Return the place that a filler names; None of one without a name ("a warehouse"), and of a part of the world."""
    words = detail_words()
    named = [word.strip(",.") for word in filler.text.split() if word[:1].isupper()]
    told = " ".join(named)
    whole, capital = state_named(told), state_of_capital(told)
    if whole and not capital:
        return Place(whole.name, frozenset(tokens(whole.name)), whole.code, True)
    actor = actors.get(filler.actor or "")
    if actor and actor.kind == "state" and not capital and not set(tokens(filler.text)) & words.inside:
        return Place(actor.name, frozenset(tokens(actor.name)), actor.country, True)
    name = frozenset(token for word in named for token in tokens(word)) - words.inside - words.kinds
    if not name or name & words.wide:
        return None
    inside = capital or next((found for word in named if (found := state_named(word))), None)
    return Place(told, name, inside.code if inside else None, False)
