"""Predicates with a factuality, a sentence a line in JSON, as UW, UDS-IH2, MEANTIME and CommitmentBank are passed on.

A line holds `text`, words with a space between, and `targets`: `span1`, the numbers of the first word and of the one
after the last, and `label`, from -3 (certainly not so) to 3 (certainly so).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sayso.reading.passage import Passage
from sayso.values import Block, Document, document_id, text_digest

MARKS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}  # as treebanks write them


class Labelled(NamedTuple):
    """A text, and for each target its first and its end offset and its label."""

    text: str
    targets: tuple[tuple[int, int, float], ...]


def read_predicates(path: Path) -> Iterator[Labelled]:
    """Yield the sentences of a file; ValueError where a line is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            yield _labelled(row["text"].split(" "), row["targets"])
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as problem:
            raise ValueError(f"{path}:{number} is no sentence with targets: {problem!r}") from problem


def _labelled(words: list[str], targets: list[dict[str, object]]) -> Labelled:
    words = [MARKS.get(word, word) for word in words]
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    found = []
    for target in targets:
        first, end = target["span1"]
        found.append((starts[first], starts[end - 1] + len(words[end - 1]), float(target["label"])))
    return Labelled(" ".join(words), tuple(found))


def as_document(rows: list[Labelled]) -> tuple[Document, list[tuple[int, int, float]]]:
    """Return sentences as the paragraphs of one document, and their targets at its offsets."""
    text = "\n\n".join(row.text for row in rows)
    blocks, targets, start = [], [], 0
    for row in rows:
        blocks.append(Block(start, start + len(row.text), "body"))
        targets += [(start + first, start + end, label) for first, end, label in row.targets]
        start += len(row.text) + 2
    return Document(document_id(text.encode()), "benchmark", text, text_digest(text), tuple(blocks)), targets


def head_token(passages: list[Passage], start: int, end: int) -> tuple[Passage, int]:
    """Return the passage that holds a target, and the number of the token in it that the target's others hang on."""
    passage = next(p for p in passages if p.block.start <= start < p.block.end)
    start, end = start - passage.block.start, end - passage.block.start
    inside = [t for t in passage.tokens if t.idx < end and t.idx + len(t) > start]
    return passage, next(t.i for t in inside if t.head not in inside or t.head.i == t.i)
