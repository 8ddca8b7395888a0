"""State words: what names each state, folded, so that it can be left out where it tells nothing apart."""

from collections.abc import Iterable

from sayso.lexicon.states import state
from sayso.linking.names import tokens
from sayso.linking.sighting import Sighting


def state_words(sightings: Iterable[Sighting]) -> dict[str, frozenset[str]]:
    """Map the code of each country that these entities are of to the words of its names, capitals and people.

    The lexicon's names count, and what the documents themselves call the state.
    """
    found: dict[str, set[str]] = {}
    for entity in (sighting.entity for sighting in sightings):
        for code in (*entity.sides, entity.country):
            if code is not None and code not in found:
                known = state(code)
                names = (*known.names, *known.capitals, *known.nationalities) if known else ()
                found[code] = {token for name in names for token in tokens(name)}
        if entity.kind == "state" and entity.country:
            found[entity.country].update(token for name in (entity.name, *entity.aliases) for token in tokens(name))
    return {code: frozenset(words) for code, words in found.items()}
