"""Pages: a document as the sentences of its title and body, with the words that a claim is looked for by."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.stance.words import Words, load_words
from sayso.values import CLAIMING, Document, Span

STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9À-Þ@#])|\n+")
INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")


@dataclass(frozen=True, slots=True)
class Page:
    """A document's sentences in order, the stems of each, how rare each stem is here, and which sentences doubt."""

    document: Document
    sentences: tuple[Span, ...]
    stems: tuple[frozenset[str], ...]
    rarity: dict[str, float]
    doubting: tuple[bool, ...]

    def words(self, number: int) -> str:
        """Return a sentence on one line, as it is read."""
        return load_words().as_read(" ".join(self.document.words(self.sentences[number]).split()))


def page(document: Document) -> Page:
    """Return the page of a document; it has no sentences where nothing in it makes claims."""
    words = load_words()
    spans = tuple(span for block in document.blocks if block.kind in CLAIMING for span in _cut(document, block.span))
    texts = [document.words(span) for span in spans]
    stems = tuple(frozenset(words.stems(text)) for text in texts)
    counts = Counter(stem for found in stems for stem in found)
    rarity = {stem: math.log(1 + len(spans) / count) for stem, count in counts.items()}
    return Page(document, spans, stems, rarity, tuple(words.doubts(text) for text in texts))


def _cut(document: Document, block: Span) -> Iterator[Span]:
    """Yield the sentences of a block, without white space at their ends."""
    words, text = load_words(), document.text
    ends = [m.end() for m in STOP.finditer(text, *block) if not _abbreviated(text, m, words)]
    start = block.start
    for end in (*ends, block.end):
        piece = text[start:end]
        low, high = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        if high - low > 1:
            yield Span(low, high)
        start = end


def _abbreviated(text: str, stop: re.Match[str], words: Words) -> bool:
    if stop.group() != ".":
        return False
    word = text[max(0, stop.start() - 16) : stop.start()].split()[-1:] or [""]
    bare = word[0].lstrip("\"'“‘([")
    return bare.casefold() in words.abbreviations or INITIAL.fullmatch(bare) is not None
