"""Who and what: actors and kinds of things that voices put into one role, where they exclude one another."""

from collections.abc import Iterable, Iterator, Mapping

from sayso.linking.things import Thing, things
from sayso.values import Actor, Claim, Filler, Roles
from sayso.weighing.details.telling import Detail, Item, Verdict, detail, telling
from sayso.weighing.parties import sides_of

WHO = ("agent", "issuer", "recipient", "target")
WHAT = ("goods",)
WHY_WHO: dict[Verdict, str] = {
    "conflict": "neither is the other, part of it, or on its side",
    "possible": "neither is known to be the other",
    "none": "one is the other, part of it, or on its side",
}
WHY_WHAT: dict[Verdict, str] = {
    "conflict": "these are kinds that exclude one another",
    "possible": "these may be kinds that exclude one another",
    "none": "one may be the other",
}
Named = frozenset[str]


def parties(told: Iterable[tuple[Claim, Roles]], actors: Mapping[str, Actor]) -> Iterator[Detail]:
    """Yield the named actors that are told to fill a role, where two voices name such as exclude one another."""
    every = list(told)
    for role in WHO:
        items = []
        for claim, roles in every:
            named = [f for f in roles.get(role, ()) if (a := actors.get(f.actor or "")) and a.kind != "unnamed"]
            if named:
                items.append(_naming(claim, named, actors))
        found = detail("who", role, items, lambda one, other: _apart(one, other, actors), WHY_WHO)
        if found and found.verdict == "conflict":
            yield found


def _naming(claim: Claim, named: list[Filler], actors: Mapping[str, Actor]) -> Item[Named]:
    ids = frozenset(filler.actor for filler in named if filler.actor)
    told = " and ".join(sorted({actors[id].name for id in ids}))
    first = min(named, key=lambda filler: filler.span)
    return Item(told, ids, telling(claim, first.text, first.span))


def _apart(one: Named, other: Named, actors: Mapping[str, Actor]) -> Verdict:
    """Two sets of actors exclude one another where both are of the same kinds and nobody of one is of the other."""
    mine, theirs = ({side for id in ids for side in sides_of(id, actors)} for ids in (one, other))
    if mine & theirs:
        return "none"
    if _kinds_of(one, actors) != _kinds_of(other, actors):
        return "possible"
    if _kinds_of(one, actors) == {True}:
        return "conflict"
    here, there = ({actors[id].country for id in ids} - {None} for ids in (one, other))
    return "conflict" if here and there and not here & there else "possible"


def _kinds_of(ids: Named, actors: Mapping[str, Actor]) -> set[bool]:
    """Return whether these are persons, bodies, or both."""
    return {actors[id].kind == "person" for id in ids}


def kinds(told: Iterable[tuple[Claim, Roles]]) -> Iterator[Detail]:
    """Yield the kinds of things that are told to be moved, where two of one name exclude one another."""
    every = list(told)
    for role in WHAT:
        items = [
            Item(" ".join(filler.text.split()), thing, telling(claim, filler.text, filler.span))
            for claim, roles in every
            for filler in roles.get(role, ())
            for thing in sorted(things(filler.text), key=lambda one: (one.head, sorted(one.marks)))
        ]
        found = detail("what", role, items, _unlike, WHY_WHAT)
        if found and found.verdict == "conflict":
            yield found


def _unlike(one: Thing, other: Thing) -> Verdict:
    return "conflict" if one.head == other.head and _kinds(one) and _kinds(other) and one.excludes(other) else "none"


def _kinds(one: Thing) -> bool:
    return bool(one.marks or one.proper)
