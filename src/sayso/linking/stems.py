"""Stems: what words of one root come to, by the rules and the lists of the data file beside this module."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from sayso.errors import LexiconError

FILE = "stems.toml"
_LEAST = 3  # letters that an ending has to leave

Rules = tuple[dict[str, str], tuple[tuple[str, str], ...]]


@cache
def rules() -> Rules:
    """Return the root of each listed word, and the endings with what replaces them; LexiconError where it is amiss."""
    try:
        raw = tomllib.loads((files("sayso.linking") / FILE).read_text(encoding="utf-8"))
        roots = {str(word): str(group[0]) for group in raw["roots"]["words"] for word in group}
        return roots, tuple((str(ending), str(instead)) for ending, instead in raw["endings"]["pairs"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as problem:
        raise LexiconError(f"missing or of the wrong kind: {problem}", where=FILE, mend="see the others") from problem


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of an English word in lower case: the same for words of one root, mostly."""
    roots, endings = rules()
    word = roots.get(word, word)
    ending = next((pair for pair in endings if word.endswith(pair[0]) and len(word) - len(pair[0]) >= _LEAST), None)
    if ending is not None and len(word) > _LEAST + 1:
        word = word[: len(word) - len(ending[0])] + ending[1]
    if len(word) > _LEAST:
        word = word.removesuffix("e")
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word
