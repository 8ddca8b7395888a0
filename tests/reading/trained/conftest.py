"""What several tests of the trained reader need: tables drawn at random, and invented texts as they are parsed."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import strategies as st

from sayso.reading.passage import Passage
from sayso.reading.pipeline import parsed
from sayso.reading.trained.table import COLUMNS, CONTENT, CUE, LONGEST, SOURCE, Hint, Table
from sayso.values import Block, Document, document_id, text_digest

SENTENCE = st.tuples(st.integers(1, 40), st.integers(1, LONGEST))  # words, and pieces of each
PASSAGES = st.tuples(st.integers(1, 20), st.lists(SENTENCE, min_size=1, max_size=3))  # so many alike, by sentences


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    groups = draw(st.lists(PASSAGES, max_size=4))
    passages = [sentences for count, sentences in groups for _ in range(count)]
    words = [(passage, length) for passage, sentences in enumerate(passages) for length, _ in sentences]
    lengths = np.array([length for _, length in words], dtype=np.int64)
    pieces = np.repeat([size for sentences in passages for _, size in sentences], lengths).astype(np.int64)
    begins = np.repeat(np.cumsum(lengths) - lengths, lengths)
    count = len(pieces)
    generator = np.random.default_rng(draw(st.integers(0, 9)))
    heads = begins + (generator.random(count) * (np.arange(count) - begins)).astype(np.int64)
    return Table(
        pieces=np.arange(1000, 1000 + pieces.sum()),  # each unlike the others, and no mark
        first=np.cumsum(pieces) - pieces,
        columns=np.repeat(np.arange(1, count + 1)[:, None], len(COLUMNS), axis=1),  # each tells its word
        heads=heads,
        sentences=np.repeat(np.arange(len(words)), lengths),
        passages=np.repeat(np.array([passage for passage, _ in words], dtype=np.int64), lengths),
        hint_at={hint.head: hint for hint in _hints(count, generator)},
    )


def _hints(words: int, generator: np.random.Generator) -> tuple[Hint, ...]:
    heads = generator.choice(words, size=min(words, 5), replace=False) if words else []
    return tuple(
        Hint(
            int(head),
            {int(w) + at: role for w in [head] for at, role in enumerate((CUE, SOURCE, CONTENT)) if w + at < words},
        )
        for head in sorted(heads)[::3]
    )


@pytest.fixture(scope="session")
def tables() -> st.SearchStrategy[Table]:
    """Tables of none to thousands of words, with trees of their own in each sentence."""
    return _tables()


@pytest.fixture(scope="session")
def written() -> Callable[..., Document]:
    """A way to make a document of lines, each a block of the kind given or body."""

    def document(text: str, *kinds: str) -> Document:
        blocks, start = [], 0
        for number, line in enumerate(text.split("\n")):
            if line:
                kind = kinds[number] if number < len(kinds) else "body"
                blocks.append(Block(start, start + len(line), kind))  # type: ignore[arg-type]
            start += len(line) + 1
        return Document(document_id(text.encode()), "invented.txt", text, text_digest(text), tuple(blocks))

    return document


@pytest.fixture(scope="session")
def passages_of(written: Callable[..., Document]) -> Callable[..., list[Passage]]:
    """A way to have a text parsed, line by line."""

    def passages(text: str, *kinds: str) -> list[Passage]:
        ((_, found),) = parsed([written(text, *kinds)])
        return found

    return passages
