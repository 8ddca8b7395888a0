"""Bodies: which entities of the readings are one ministry, group, alliance or outlet under several names."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from sayso.linking.body_names import Key, body_key, expansions, is_office, letters, listed_body, stated
from sayso.linking.groups import Groups
from sayso.linking.names import alike, bones
from sayso.linking.sighting import Group, Sighting

_SPECIFIC = 3  # words of a name up to which two states may have a body of it
_LONG = 5  # letters of a word from which another spelling of the same sound is the same word


def group_bodies(sightings: Group) -> list[Group]:
    """Return the sightings in groups, one for each body.

    A state's words are left out of the names of its bodies, so that "Iran's foreign ministry" is "the
    Iranian foreign ministry". A body without a state joins the only one of its name; but an office that every
    state has stays its document's own.
    """
    by_key: dict[Key, Group] = defaultdict(list)
    alone: dict[Key, Group] = defaultdict(list)
    owners = _owners(sightings)
    for sighting in sightings:
        key = body_key(sighting)
        if not key[0] and is_office(key):
            alone[(*key, sighting.document)].append(sighting)
        else:
            by_key[(key[0] or _home(key, owners.get(key[1:], {}), sighting), *key[1:])].append(sighting)
    groups: Groups[Key] = Groups()
    _join_sounds(groups, sorted(by_key))
    _join_acronyms(groups, by_key, alone)
    joined = [[s for key in group for s in by_key[key]] for group in groups.all(sorted(by_key))]
    return joined + [alone[key] for key in sorted(alone)]


def body_keys(sighting: Sighting) -> set[str]:
    """Return the keys of a body: those that may be one share at least one."""
    key = body_key(sighting)
    shorts = stated(sighting) | expansions(sighting) | letters(sighting)
    whose = (key[0] or sighting.document) if is_office(key) else ""
    sounds = " ".join(sorted(map(bones, key[1:])))
    return {f"body {whose} {sounds}", *(f"letters {short}" for short in shorts)}


def _home(key: Key, owners: Mapping[str, bool], sighting: Sighting) -> str:
    """Return the state of a body that has none, "" where that stays so.

    `owners` are the states that have a body of its name, and whether it is the state's own. The only one of the
    name is meant; of a short name that is no state's own, one of a state of which the document speaks.
    """
    own = [state for state, official in owners.items() if official]
    spoken = sighting.states if len(key) <= _SPECIFIC and not _sure(sighting) else frozenset()
    near = [state for state in owners if not spoken or state in spoken]
    return own[0] if len(own) == 1 else near[0] if len(near) == 1 else ""


def of_itself(sighting: Sighting) -> bool:
    """Tell whether a body is looked up without a look at what its document speaks of."""
    key = body_key(replace(sighting, states=frozenset()))
    if key != body_key(sighting) or (not key[0] and is_office(key)):
        return False
    return bool(key[0]) or len(key) > _SPECIFIC or _sure(sighting)


def _sure(sighting: Sighting) -> bool:
    """Tell whether a short name is a body's own: an outlet's, or one that the lexicon lists."""
    return sighting.entity.kind == "outlet" or listed_body(sighting.entity) is not None


def _owners(sightings: Group) -> dict[Key, dict[str, bool]]:
    owners: dict[Key, dict[str, bool]] = defaultdict(dict)
    for sighting in sightings:
        state, *name = body_key(sighting)
        if state:
            official = sighting.entity.kind == "government_body" or bool(sighting.entity.sides)
            owners[tuple(name)][state] = official or owners[tuple(name)].get(state, False)
    return owners


def _join_sounds(groups: Groups[Key], keys: list[Key]) -> None:
    """Join names that sound the same word by word, long ones only: Hezbollah and Hizbullah."""
    blocks: dict[Key, list[Key]] = defaultdict(list)
    for key in keys:
        blocks[(key[0], *map(bones, key[1:]))].append(key)
    for block in blocks.values():
        for i, one in enumerate(block):
            for other in block[i + 1 :]:
                if all(_same(a, b) for a, b in zip(one[1:], other[1:], strict=True)):
                    groups.join(one, other)


def _same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _LONG and alike(one, other))


def _join_acronyms(groups: Groups[Key], by_key: Mapping[Key, Group], alone: Mapping[Key, Group]) -> None:
    """Join an acronym to the one name that documents give beside it, or else to the one whose initials it has."""
    beside: dict[str, set[Key]] = defaultdict(set)
    initials: dict[str, set[Key]] = defaultdict(set)
    for key, sighting in ((k, s) for found in (by_key, alone) for k in found for s in found[k]):
        for short in stated(sighting):
            beside[short].add(key)
        for short in expansions(sighting):
            initials[short].add(key)
    for key in sorted(by_key):
        for short in sorted({short for sighting in by_key[key] for short in letters(sighting)}):
            for names in (beside, initials):
                meant = {groups.root(k) for k in names[short] if k[0] == key[0] or "" in (k[0], key[0])}
                others = meant - {groups.root(key)}
                if len(others) == 1 and not others & alone.keys():
                    groups.join(key, others.pop())
                if meant:
                    break
