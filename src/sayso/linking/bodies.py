"""Bodies: which entities of the readings are one ministry, group, alliance or outlet under several names."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from sayso.lexicon.bodies import Body, bodies, body_named
from sayso.linking.groups import Groups
from sayso.linking.names import Form, acronym, alike, body_shown, body_tokens, bones, initials, tokens
from sayso.linking.sighting import Sighting
from sayso.linking.state_words import state_words
from sayso.linking.words import words

_SPELLED = {"defense": "defence", "organization": "organisation", "labor": "labour", "center": "centre"}
_LETTERS = 3  # of an acronym from which its letters alone may tell what it stands for
Key = tuple[str, ...]  # the state a body belongs to ("" where none is known), then its folded words


def group_bodies(sightings: list[Sighting]) -> list[list[Sighting]]:
    """Return the sightings in groups, one for each body.

    A state's words are left out of the names of its bodies, so that "Iran's foreign ministry" is "the
    Iranian foreign ministry". A body without a state joins the only one of its name, and stays its document's own
    where two states have such a body.
    """
    by_key: dict[Key, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_key[body_key(sighting)].append(sighting)
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


def body_key(sighting: Sighting) -> Key:
    """Return under what a body is looked up: its state, "" where none is known, then its folded words.

    One that the lexicon lists stands under the lexicon's name.
    """
    entity, known = sighting.entity, listed_body(sighting)
    name, kind, country = (known.name, known.kind, known.country) if known else (entity.name, entity.kind, None)
    kept = body_tokens(name, outlet=kind == "outlet")
    if kind == "government_body" or entity.sides:
        country = country or entity.country
        if country is not None:
            named = state_words(country)
            return (country, *sorted(_plain(tuple(token for token in kept if token not in named) or kept)))
        return ("", *sorted(_plain(kept)))
    return ("", *kept)


def listed_body(sighting: Sighting) -> Body | None:
    """Return the body that the lexicon lists under a name; one that may mean another counts only for its state."""
    entity = sighting.entity
    body = body_named(entity.name) or _long_names().get(tokens(body_shown(entity.name)))
    if body is None or (body.weakly_named(entity.name) and body.country != entity.country):
        return None
    return body


@cache
def _long_names() -> dict[Form, Body]:
    """Map the folded words of the lexicon's names of several words to their bodies."""
    named = ((tokens(body_shown(name)), body) for body in bodies() for name in (body.name, *body.aliases))
    return {form: body for form, body in named if len(form) > 1}


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


def letters(sighting: Sighting) -> set[str]:
    """Return the acronym that a body is named by, in lower case."""
    short = acronym(sighting.name)
    return {short} if short and len(short) >= _LETTERS else set()


def expansions(sighting: Sighting) -> set[str]:
    """Return the acronyms that a body's names may be written as."""
    return {short for name in sighting.names for short in initials(name) if len(short) >= _LETTERS}


def _join_acronyms(groups: Groups[Key], by_key: Mapping[Key, list[Sighting]]) -> None:
    """Join an acronym to the one name in the ledger that it may stand for."""
    written: dict[str, set[Key]] = defaultdict(set)
    for key, found in by_key.items():
        for short in {short for sighting in found for short in expansions(sighting)}:
            written[short].add(key)
    for key in sorted(by_key):
        for short in sorted({short for sighting in by_key[key] for short in letters(sighting)}):
            meant = {groups.root(k) for k in written[short] if k[0] == key[0] or "" in (k[0], key[0])}
            others = meant - {groups.root(key)}
            if len(others) == 1:
                groups.join(key, others.pop())
