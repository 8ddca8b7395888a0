"""Bodies: which entities of the readings are one ministry, group, alliance or outlet under several names."""

from collections import defaultdict
from collections.abc import Mapping

from sayso.linking.groups import Groups
from sayso.linking.names import acronym, alike, body_tokens, bones, initials
from sayso.linking.sighting import Sighting
from sayso.linking.words import words

_SPELLED = {"defense": "defence", "organization": "organisation", "labor": "labour", "center": "centre"}
Key = tuple[str, ...]  # the state a body belongs to ("" where none is known), then its folded words


def group_bodies(sightings: list[Sighting], of_state: Mapping[str, frozenset[str]]) -> list[list[Sighting]]:
    """Return the sightings in groups, one for each body.

    `of_state` maps a country's code to the words that name it ("iran", "iranian", "tehran"): they are
    left out of the names of its bodies, so that "Iran's foreign ministry" is "the Iranian foreign
    ministry". A body without a state joins the only one of its name, and stays its document's own
    where two states have such a body.
    """
    by_key: dict[Key, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_key[_key(sighting, of_state)].append(sighting)
    groups: Groups[Key] = Groups()
    apart: set[Key] = set()
    owners = _owners(by_key)
    for key in sorted(by_key):
        if key[0] == "" and len(owners[key[1:]]) == 1:
            groups.join(key, (*owners[key[1:]], *key[1:]))
        elif key[0] == "" and len(owners[key[1:]]) > 1:
            apart.add(key)
    _join_sounds(groups, sorted(set(by_key) - apart))
    _join_acronyms(groups, {key: found for key, found in by_key.items() if key not in apart})
    joined = [[s for key in group for s in by_key[key]] for group in groups.all(sorted(set(by_key) - apart))]
    alone: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for key in sorted(apart):
        for sighting in by_key[key]:
            alone[(*key, sighting.document)].append(sighting)
    return joined + [alone[key] for key in sorted(alone)]


def _key(sighting: Sighting, of_state: Mapping[str, frozenset[str]]) -> Key:
    entity = sighting.entity
    kept = body_tokens(entity.name, outlet=entity.kind == "outlet")
    if entity.country is None or not (entity.kind == "government_body" or entity.sides):
        return ("", *(sorted(_plain(kept)) if entity.kind == "government_body" else kept))
    named = of_state.get(entity.country, frozenset())
    return (entity.country, *sorted(_plain(tuple(token for token in kept if token not in named) or kept)))


def _plain(kept: tuple[str, ...]) -> set[str]:
    """Return the words without those that change nothing, and one spelling of those that have two."""
    return {_SPELLED.get(word, word) for word in kept if word not in words().idle} or set(kept)


def _owners(by_key: Mapping[Key, list[Sighting]]) -> dict[Key, set[str]]:
    owners: dict[Key, set[str]] = defaultdict(set)
    for key in by_key:
        if key[0]:
            owners[key[1:]].add(key[0])
    return owners


def _join_sounds(groups: Groups[Key], keys: list[Key]) -> None:
    """Join names that sound the same word by word, long ones only: Hezbollah and Hizbullah."""
    blocks: dict[Key, list[Key]] = defaultdict(list)
    for key in keys:
        blocks[(key[0], *map(bones, key[1:]))].append(key)
    for block in blocks.values():
        for i, one in enumerate(block):
            for other in block[i + 1 :]:
                if all(
                    a == b or (min(len(a), len(b)) > 4 and alike(a, b)) for a, b in zip(one[1:], other[1:], strict=True)
                ):
                    groups.join(one, other)


def _join_acronyms(groups: Groups[Key], by_key: Mapping[Key, list[Sighting]]) -> None:
    """Join an acronym to the one name in the ledger that it may stand for."""
    expansions: dict[str, set[Key]] = defaultdict(set)
    for key, found in by_key.items():
        for stood in {may for s in found for name in _names(s) for may in initials(name)}:
            expansions[stood].add(key)
    for key in sorted(by_key):
        written = {letters for s in by_key[key] if (letters := acronym(s.name))}
        for short in sorted(written):
            meant = {groups.root(k) for k in expansions[short] if k[0] == key[0] or "" in (k[0], key[0])}
            if len(meant - {groups.root(key)}) == 1:
                groups.join(key, (meant - {groups.root(key)}).pop())


def _names(sighting: Sighting) -> tuple[str, ...]:
    return (sighting.entity.name, *sighting.entity.aliases)
