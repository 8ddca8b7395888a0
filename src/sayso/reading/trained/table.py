"""Tables: a document's words as arrays, with what the parse and the rules say of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token
from tokenizers import Tokenizer

from sayso.reading.attribution.draft import Draft
from sayso.reading.passage import Passage

Ints = NDArray[np.int64]

NONE, SOURCE, CUE, CONTENT = range(4)  # the roles that a word can have
COLUMNS = ("dep", "tag", "entity", "shape", "quote", "edge", "rule")
LONGEST = 8  # pieces of one word that are kept; longer words are addresses and noise
LOWER, TITLE, UPPER, NUMBER, MARK, MIXED = range(6)  # shapes
INSIDE, OPENS, CLOSES = 1, 2, 3  # where a word stands in a quotation
SENTENCE, PASSAGE, HEADING = 1, 2, 3  # what a word is the first of


class Hint(NamedTuple):
    """A draft of the rules, by the indices of its document's words: its cue's head, and the role of each word."""

    head: int
    roles: dict[int, int]


@dataclass(frozen=True, slots=True)
class Table:
    """A document's words in order over its passages; `first` is each word's first piece in `pieces`."""

    pieces: Ints
    first: Ints
    columns: Ints  # words by COLUMNS
    heads: Ints  # the index of each word's head
    sentences: Ints  # the number of each word's sentence
    passages: Ints  # the number of each word's passage
    hint_at: dict[int, Hint]  # by the words of its cue, or only by the head where another has it too

    def __len__(self) -> int:
        return len(self.first)

    def part(self, start: int, end: int) -> "Table":
        """Return the table of words `start` to `end` alone, numbered from 0; heads outside of them are cut off."""
        stop = int(self.first[end]) if end < len(self) else len(self.pieces)
        own = np.arange(end - start)
        heads = self.heads[start:end] - start
        return Table(
            self.pieces[self.first[start] : stop],
            self.first[start:end] - self.first[start],
            self.columns[start:end],
            np.where((heads >= 0) & (heads < end - start), heads, own),
            self.sentences[start:end] - self.sentences[start],
            self.passages[start:end] - self.passages[start],
            {},
        )


@dataclass(frozen=True, slots=True)
class Labels:
    """The parse's labels by number; 0 is any other."""

    dep: dict[str, int]
    tag: dict[str, int]
    entity: dict[str, int]

    @classmethod
    def of(cls, names: dict[str, Sequence[str]]) -> "Labels":
        """Return the labels numbered in the order of their names."""
        return cls(*({name: n for n, name in enumerate(names[kind], 1)} for kind in ("dep", "tag", "entity")))


def table(passages: list[Passage], drafts: list[Draft], labels: Labels, tokenizer: Tokenizer) -> Table:
    """Return a document's table. `drafts` are the rules' own attributions, a second opinion on each word."""
    words = [token for passage in passages for token in passage.tokens]
    starts: dict[int, int] = {}
    heads: list[int] = []
    sentences: list[int] = []
    numbers: list[int] = []
    sentence = 0
    for number, passage in enumerate(passages):
        start = starts[id(passage)] = len(heads)
        heads += [start + token.head.i for token in passage.tokens]
        sentences += [sentence + n for n in passage.sentence_of]
        sentence += len(passage.sentences)
        numbers += [number] * len(passage.tokens)
    hints = [_hint(draft, starts) for draft in drafts]
    columns = np.zeros((len(words), len(COLUMNS)), dtype=np.int64)
    for passage in passages:
        _fill(columns[starts[id(passage)] :], passage, labels)
    for hint in hints:
        for index, role in hint.roles.items():
            columns[index, -1] = max(columns[index, -1], role)
    pieces, first = _pieces([token.text for token in words], tokenizer)
    return Table(pieces, first, columns, _array(heads), _array(sentences), _array(numbers), _hint_at(hints))


def _hint_at(hints: list[Hint]) -> dict[int, Hint]:
    at: dict[int, Hint] = {}
    for hint in hints:
        for index, role in hint.roles.items():
            if role == CUE:
                at.setdefault(index, hint)
    return at | {hint.head: hint for hint in reversed(hints)}


def _array(numbers: list[int]) -> Ints:
    return np.array(numbers, dtype=np.int64)


def _fill(columns: Ints, passage: Passage, labels: Labels) -> None:
    mark, edge = COLUMNS.index("quote"), COLUMNS.index("edge")
    begins = {sentence.start for sentence in passage.sentences}
    for token in passage.tokens:
        columns[token.i, :4] = (
            labels.dep.get(token.dep_, 0),
            labels.tag.get(token.tag_, 0),
            labels.entity.get(token.ent_type_, 0),
            _shape(token),
        )
        columns[token.i, edge] = SENTENCE if token.i in begins else 0
    columns[0, edge] = HEADING if passage.block.kind == "title" else PASSAGE
    for quote in passage.quotes:
        columns[quote.start : quote.end, mark] = INSIDE
        columns[quote.start, mark] = OPENS
        if quote.closed:
            columns[quote.end - 1, mark] = CLOSES


def _shape(token: Token) -> int:
    text = token.text
    if token.is_lower:
        return LOWER
    if token.is_digit or token.like_num:
        return NUMBER
    if not any(ch.isalnum() for ch in text):
        return MARK
    if text.isupper() and len(text) > 1:
        return UPPER
    return TITLE if text[0].isupper() else MIXED


def _hint(draft: Draft, starts: dict[int, int]) -> Hint:
    roles: dict[int, int] = {}
    for part in draft.content:
        start = starts[id(part.passage)]
        roles.update(dict.fromkeys(range(start + part.run.start, start + part.run.end), CONTENT))
    start = starts[id(draft.passage)]
    if draft.source is not None:
        roles.update(dict.fromkeys(range(start + draft.source.start, start + draft.source.end), SOURCE))
    for run in draft.cue:
        roles.update(dict.fromkeys(range(start + run.start, start + run.end), CUE))
    return Hint(start + draft.head.i, roles)


def _pieces(words: list[str], tokenizer: Tokenizer) -> tuple[Ints, Ints]:
    """Return the pieces of all words in a row, and where each word's first one stands."""
    unknown: Any = tokenizer.token_to_id("[UNK]")
    encoding = tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
    found: list[list[int]] = [[] for _ in words]
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        if word is not None and len(found[word]) < LONGEST:
            found[word].append(piece)
    pieces: list[int] = []
    first = []
    for kept in found:
        first.append(len(pieces))
        pieces += kept or [unknown]
    return _array(pieces), _array(first)
