"""Scenes: the words in which a happening is told, and what its document is about, as far as linking compares them."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

import numpy as np

from sayso.linking.meanings import TOKEN, Floats, unit, weight
from sayso.linking.stems import stem
from sayso.values import ANOTHER, Document, Happening

STOP = re.compile(r"[.!?]\s|\n")
BREAK = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\n")
WIDTH = 256  # numbers of a page's sketch
AROUND = 32  # words of a sentence that are kept, those nearest to the predicate
FIRST = 20  # sentences of a document that are told apart by their place; all later ones are as far down
LEADS = 4  # names of a page that a telling is looked up by
NAMELY = 0.55  # what a capitalised word has to tell to be one of them


@dataclass(frozen=True, slots=True)
class Scene:
    """`names` are the words that name the happening, `around` those of its sentence, in order and as they are written,
    `before` how many of them stand before it; `page` sketches the document's words, `leads` are its commonest names,
    `published` is its date; `place` is how many sentences and lines stand before the happening, as far as is counted.
    """

    names: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    before: int = 0
    page: bytes = b""
    leads: tuple[str, ...] = ()
    published: str | None = None
    place: int = 0

    @property
    def sketch(self) -> Floats:
        """Return the page as a vector of length 1."""
        return unit(np.frombuffer(self.page or bytes(WIDTH), dtype=np.int8).astype(np.float32))


def scene(happening: Happening, document: Document) -> Scene:
    """Return the scene of a happening of a document."""
    start, end = happening.span
    low, high = _sentence(document.text, start, end)
    before = [word.group() for word in TOKEN.finditer(document.text, low, start) if weight(word.group().lower())]
    after = [word.group() for word in TOKEN.finditer(document.text, end, high) if weight(word.group().lower())]
    before, after = before[-AROUND // 2 :], after[: AROUND // 2]
    surface = TOKEN.findall(document.text[start:end].lower())
    lemmas = [word for lemma in happening.lemmas if lemma != ANOTHER for word in lemma.split()[:1]]
    page, leads = _page(document.text)
    names = tuple(dict.fromkeys([*lemmas, *surface]))
    place = sum(1 for _ in islice(STOP.finditer(document.text, 0, start), FIRST))
    return Scene(names, (*before, *after), len(before), page, leads, document.published, place)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends, as far as full stops and paragraphs tell."""
    low = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    stop = text.find("\n\n", end)
    stop = len(text) if stop < 0 else stop
    for found in BREAK.finditer(text, low, start):
        low = found.end()
    after = BREAK.search(text, end, stop)
    return low, after.start() if after else stop


@lru_cache(maxsize=256)
def _page(text: str) -> tuple[bytes, tuple[str, ...]]:
    """Return the sketch of a text: each stem adds its weight to one number, or takes it off; and its leading names."""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    telling: dict[str, float] = {}
    for found in TOKEN.finditer(text):
        word = found.group()
        low = word.lower()
        if told := weight(low):
            root = stem(low)
            words[root] += 1
            telling[root] = max(told, telling.get(root, 0.0))
            if word[0].isupper() and told > NAMELY:
                names[low] += 1
    sketch = np.zeros(WIDTH, dtype=np.float32)
    for root, count in words.items():
        place, sign = _slot(root)
        sketch[place] += sign * np.float32(np.log1p(count) * telling[root] ** 2)
    top = np.abs(sketch).max() or 1
    leads = sorted(names, key=lambda name: (-names[name] * weight(name), name))[:LEADS]
    return np.round(sketch / top * 127).astype(np.int8).tobytes(), tuple(leads)


@lru_cache(maxsize=65536)
def _slot(root: str) -> tuple[int, int]:
    number = int.from_bytes(blake2b(root.encode("utf-8", "surrogatepass"), digest_size=4).digest())
    return number % WIDTH, 1 if number // WIDTH % 2 else -1
