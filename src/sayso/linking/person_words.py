"""The words of a person's name as written, without what stands around it: titles, descriptions, addresses of pages."""

import re
from functools import lru_cache

from sayso.lexicon.states import state_of_nationality
from sayso.linking.names import POSSESSIVE, tokens
from sayso.linking.onomasticon import onomasticon
from sayso.linking.words import words

_CUT = re.compile(r"[,:;(]|\s[-–—]\s|\s[-–—]$")
_OWNER = re.compile(r"^.*['’]s\s+(?=\S+\s+\S)")  # "The Post's Ada Berg"
_ADDRESS = re.compile(r"^(?:https?://|www\.|@)|^https?$", re.IGNORECASE)
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"})
_LEAST = 3  # words of a name that may begin with those of a people: "Briton Ada Berg", but "Israel Katz"


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Return a person's name as written, word by word, without titles before it and suffixes after it."""
    plain = _CUT.split(_OWNER.sub("", name.strip(" ,:;(")))[0]
    parts = [part for part in POSSESSIVE.sub("", plain).split() if not _ADDRESS.match(part)]
    parts = _after_title(parts)
    while len(parts) > 1 and (_is_title(parts[0]) or _describes(parts)):
        parts = parts[1:]
    least = 2 if parts[-1:] and parts[-1].casefold() in _NUMERALS else 1  # "Abdullah II" is not Abdullah
    while len(parts) > least and set(tokens(parts[-1])) <= words().suffixes:
        parts = parts[:-1]
    return tuple(parts)


def _after_title(parts: list[str]) -> list[str]:
    """Return what follows the last title that has two words of a name after it: "Harbour Chief Ada Berg"."""
    for place in range(len(parts) - 3, 0, -1):
        if _is_title(parts[place]) and not set(tokens(parts[place])) & words().given_after:
            return parts[place + 1 :]
    return parts


def _is_title(word: str) -> bool:
    return set(tokens(word)) <= words().titles


def _describes(parts: list[str]) -> bool:
    """Tell whether a name begins with a common word or a people: "rapper Ada Berg", but "von der Leyen"."""
    first = re.split("[-‐‑–]", parts[0])[0]
    common = first.islower() and first not in onomasticon().particles and first not in onomasticon().articles
    if len(parts) >= _LEAST and state_of_nationality(parts[0]) is not None:
        return True
    return common and sum(part[:1].isupper() for part in parts) > 1
