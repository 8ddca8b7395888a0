"""Imprints: what of a document's words shows that another document repeats them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from zlib import crc32

from sayso.linking.credits import credits, outlet
from sayso.values import Document, number

SHINGLE = 5  # words in a row that count as one
LEAST = 40  # shingles, below which a text has to be wholly the same, or the other's beginning, to be called a copy
EXCERPT = 12  # shingles, below which a text is nobody's beginning
OPENING = 12  # words with which a paragraph begins
OPENINGS = 2  # paragraphs of a text that may be the first of what it repeats
SHARED = 0.5  # of the shorter one's shingles, from which two are copies: below lie reports that quote one source
CREDITED = 0.25  # the same where one credits the other's publisher
LEASTS, ENOUGH = 48, 5  # values of MinHash, and how many in common: finds 97 of 100 pairs of Jaccard .2, 1 of .03


@dataclass(frozen=True, slots=True)
class Imprint:
    """A document's shingles (runs of words, hashed), how its first paragraphs begin (hashed too), its publisher and the
    agencies that it credits.
    """

    document: str
    published: str | None
    publisher: tuple[str, ...]
    credits: frozenset[tuple[str, ...]]
    shingles: frozenset[int]
    openings: frozenset[int]

    @property
    def key(self) -> int:
        """Return the same 63-bit number for imprints that compare alike with every other."""
        told = (sorted(self.shingles), sorted(self.openings), self.publisher, sorted(self.credits))
        return number("imprint", *map(str, told))

    def repeats(self, other: "Imprint") -> bool:
        """Tell whether one of the two repeats the other's words."""
        if self.shingles == other.shingles:
            return True
        shorter, shared = min(len(self.shingles), len(other.shingles)), len(self.shingles & other.shingles)
        if shorter < LEAST:
            return shared == shorter >= EXCERPT and not self.openings.isdisjoint(other.openings)
        share = CREDITED if self.owes(other) or other.owes(self) else SHARED
        return shared >= share * shorter

    def owes(self, other: "Imprint") -> bool:
        """Tell whether this one credits the other's publisher."""
        return other.publisher in self.credits

    def marks(self) -> dict[int, int]:
        """Map numbers to how much they tell: of two that repeat one another, those in common tell `ENOUGH` in all.

        They are the values of its MinHash, each of which tells little, and its openings.
        """
        from datasketch import MinHash  # takes most of a second to import: only where there is something to compare

        sketch = MinHash(num_perm=LEASTS, hashfunc=int)
        sketch.update_batch(self.shingles)
        leasts = {crc32(least.tobytes(), place): 1 for place, least in enumerate(sketch.hashvalues)}
        return leasts | dict.fromkeys(self.openings, ENOUGH)


def proposed(marks: Mapping[int, int], bearing: Mapping[int, Iterable[int]]) -> set[int]:
    """Return those that may repeat what has these marks; `bearing` are those that bear each mark."""
    told = Counter(chain.from_iterable(bearing[mark] for mark, much in marks.items() for _ in range(much)))
    return {key for key, much in told.items() if much >= ENOUGH}


def imprint(document: Document) -> Imprint | None:
    """Return a document's imprint, None where it has fewer words than a shingle."""
    if not (shingles := _shingles(document)):
        return None
    publisher = outlet(document.publisher) if document.publisher is not None else ()
    return Imprint(document.id, document.published, publisher, credits(document), shingles, _openings(document))


def first(group: Iterable[Imprint]) -> str:
    """Return the id of the one that the others repeat: the earliest.

    Of documents of one day, or without a date, one that the others credit comes first, then the longest, then the
    least id.
    """
    found = list(group)
    owed = frozenset(agency for one in found for agency in one.credits)
    chosen = min(
        found, key=lambda one: (one.published or "9999", one.publisher not in owed, -len(one.shingles), one.document)
    )
    return chosen.document


def _shingles(document: Document) -> frozenset[int]:
    found = _folded(" ".join(document.words(block.span) for block in document.blocks if block.kind == "body"))
    return frozenset(crc32(" ".join(found[i : i + SHINGLE]).encode()) for i in range(len(found) - SHINGLE + 1))


def _openings(document: Document) -> frozenset[int]:
    begun = (_folded(document.words(block.span))[:OPENING] for block in document.blocks if block.kind == "body")
    whole = (words for words in begun if len(words) == OPENING)
    return frozenset(crc32(" ".join(words).encode()) for words in islice(whole, OPENINGS))


def _folded(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
