"""State words: what the lexicon calls each state, folded, so that it can be left out where it tells nothing apart."""

from functools import cache

from sayso.lexicon.states import state, states
from sayso.linking.names import tokens


@cache
def state_words(code: str) -> frozenset[str]:
    """Return the words of the names, capitals and people of a state; none for a code that is no state's."""
    known = state(code)
    names = (*known.names, *known.capitals, *known.nationalities) if known else ()
    return frozenset(token for name in names for token in tokens(name))


@cache
def all_state_words() -> frozenset[str]:
    """Return the words that name any state: of its short names, and of its people ("north", "korean", "koreans")."""
    names = (name for each in states() for name in (*each.names, *each.capitals, *each.nationalities))
    return frozenset(token for name in names if len(name.split()) < 3 for token in tokens(name))
