"""A text's words as two texts are held against one another: each with where it stands."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from sayso.values import Span

# Signs that turn what is said (quotation marks, a question mark, money) count as words; stops and commas do not.
_WORD = r"\w[\w\u0300-\u036f]*"  # accents may stand beside their letter
_TOKEN = re.compile(rf"{_WORD}(?:[’'.,-]{_WORD})*|[\"“”„«»‘’'?!%$£€¥…]")
_QUOTE = frozenset("\"“”„«»‘’'")
_STOP = re.compile(r"[.?!…:]|\n\s*\n")  # between two words: a sentence ends


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, folded, and where each starts and ends. A text without a word is one token."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span | None:
        """Return where the tokens from `start` to `end` stand, with the white space after them; None of no token.

        The spans of neighbours meet, the first begins with the text and the last ends with it.
        """
        return Span(self._edge(start), self._edge(end)) if start < end else None

    def inside(self, blocks: list[Span]) -> list[bool]:
        """Tell of each token whether one of the blocks (in order, apart) holds it."""
        firsts, lasts = [block.start for block in blocks], [block.end for block in blocks]
        found = (bisect_right(firsts, start) - 1 for start in self.starts)
        return [at >= 0 and end <= lasts[at] for at, end in zip(found, self.ends, strict=True)]

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cut the tokens from `start` to `end` into sentences."""
        cuts = [at for at in range(start + 1, end) if self.begins(at)]
        return list(zip([start, *cuts], [*cuts, end], strict=True)) if start < end else []

    def begins(self, at: int) -> bool:
        """Tell whether a sentence begins with this token."""
        return at == 0 or _STOP.search(self.text, self.ends[at - 1], self.starts[at]) is not None

    def _edge(self, at: int) -> int:
        if at == 0:
            return 0
        if at == len(self.words):
            return len(self.text)
        start, end = self.ends[at - 1], self.starts[at]
        return next((place + 1 for place in range(end - 1, start - 1, -1) if self.text[place].isspace()), end)


def tokens(text: str) -> Tokens:
    """Return the words of a text."""
    words, starts, ends = [], [], []
    for match in _TOKEN.finditer(text):
        words.append(_folded(match.group()))
        starts.append(match.start())
        ends.append(match.end())
    if not words and text:
        return Tokens(text, (text.strip(),), (0,), (len(text),))
    return Tokens(text, tuple(words), tuple(starts), tuple(ends))


@lru_cache(maxsize=65536)
def _folded(word: str) -> str:
    """Return a word without what outlets write each in their way: case, signs of quotation, U.S. and US, 1,000."""
    if word in _QUOTE:
        return '"'
    plain = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", plain)
    return re.sub(r"(?<=[^\W\d])\.(?=[^\W\d])", "", plain)
