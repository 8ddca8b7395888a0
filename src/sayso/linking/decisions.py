"""Decisions: what persons ruled on who is who, what is one event and who rests on whom; what grouping makes of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.linking.groups import Groups
from sayso.linking.names import tokens
from sayso.linking.sighting import Group, Sighting, traits

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Resting:
    """A claim whose origin persons ruled to be no witness of its own, and who ruled it.

    It rests on the origin of another claim on its event (`claim_on`), on a voice of a name, or on nobody knows whom
    (both empty).
    """

    claim: str
    claim_on: str = ""
    voice: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs that are one actor, and pairs that are not. Where two rulings meet, `apart` has the last word.

    Each side of a pair is a name as a document writes it in full, and means everyone of that name, or the id of
    an entity, and means that one alone. Titles in front of a name count as part of it; case, accents and
    punctuation do not. `merged` are pairs of happenings, by their ids, that are of one event.
    """

    apart: frozenset[Pair] = frozenset()
    together: frozenset[Pair] = frozenset()
    merged: frozenset[Pair] = frozenset()
    resting: frozenset[Resting] = frozenset()

    def keys(self, sighting: Sighting) -> set[str]:
        """Return the keys that rulings give to a sighting: those that are ruled to be one share one."""
        mine = anchors(sighting)
        return {f"ruled {min(pair)} {max(pair)}" for pair in map(_folded, self.together) if mine & set(pair)}


NONE = Decisions()


def anchors(sighting: Sighting) -> frozenset[str]:
    """Return by what a ruling may mean a sighting: the ids of its entities, and their names, folded."""
    return frozenset(anchor for entity in sighting.entities for anchor in (entity.id, fold(entity.name)))


def is_ruled(sighting: Sighting, decisions: Decisions) -> bool:
    """Tell whether a ruling means one of its entities by its id."""
    meant = {side for pair in (*decisions.together, *decisions.apart) for side in pair}
    return any(entity.id in meant for entity in sighting.entities)


def fold(anchor: str) -> str:
    """Return a name as rulings compare it; an entity's id stays as it is."""
    return anchor if is_entity(anchor) else " ".join(tokens(anchor))


def is_entity(anchor: str) -> bool:
    """Tell whether a ruling names an entity of a reading by its id ("doc:…/e3"), and not everyone of a name."""
    return "/" in anchor and ":" in anchor


def ruled(groups: Iterable[Group], decisions: Decisions) -> list[Group]:
    """Return the groups as persons ruled: first those joined that are one, then those parted that are not."""
    found = _together(list(groups), sorted(map(_folded, decisions.together)))
    for pair in sorted(map(_folded, decisions.apart)):
        found = [part for group in found for part in _parted(group, pair)]
    return found


def _folded(pair: Pair) -> Pair:
    one, other = sorted(map(fold, pair))
    return one, other


def _together(groups: list[Group], pairs: list[Pair]) -> list[Group]:
    if not pairs:
        return groups
    held = [frozenset(anchor for sighting in group for anchor in anchors(sighting)) for group in groups]
    joined: Groups[int] = Groups()
    for pair in pairs:
        meant = [i for i, known in enumerate(held) if known & set(pair)]
        if all(any(side in held[i] for i in meant) for side in pair):
            for other in meant[1:]:
                joined.join(meant[0], other)
    return [_ordered(s for i in part for s in groups[i]) for part in joined.all(range(len(groups)))]


def _parted(group: Group, pair: Pair) -> list[Group]:
    """Return a group in the two parts that a pair makes of it; what is of neither goes where more speaks for it."""
    known = [anchors(sighting) for sighting in group]
    if any(set(pair) <= each for each in known):
        return [group]
    parts = [[s for s, mine in zip(group, known, strict=True) if side in mine] for side in pair]
    if not all(parts):
        return [group]
    core = [list(part) for part in parts]
    neither: dict[str, Group] = defaultdict(list)
    for sighting, mine in zip(group, known, strict=True):
        if not mine & set(pair):
            place = _nearer(sighting, core)
            (neither[sighting.document] if place is None else parts[place]).append(sighting)
    return [_ordered(part) for part in (*parts, *neither.values())]


def _nearer(sighting: Sighting, parts: list[Group]) -> int | None:
    """Return which of two parts a sighting is nearer to: by state and office, its document, its words, or number.

    A single word that both have alike is neither person's: it stays its document's own. Of a body it does not matter
    which document names it.
    """
    mine, name = traits([sighting]), set(tokens(sighting.name))
    personal = sighting.entity.kind in ("person", "unnamed")
    alike = [
        (
            mine.back(traits(part)),
            personal and any(sighting.document == other.document for other in part),
            max(len(name & set(tokens(other.name))) for other in part),
        )
        for part in parts
    ]
    if alike[0] != alike[1]:
        return 0 if alike[0] > alike[1] else 1
    if personal and len(name) < 2:
        return None
    return int(sum(other.times for other in parts[1]) > sum(other.times for other in parts[0]))


def _ordered(group: Iterable[Sighting]) -> Group:
    return sorted(group, key=lambda s: (s.document, s.entity.id))
