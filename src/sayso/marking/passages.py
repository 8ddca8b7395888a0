"""A document's text as passages of pieces of runs: every character once, in order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sayso.marking.marks import Mark, Run, cut
from sayso.values import BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A block's runs with its kind, or the runs between two blocks (kind None)."""

    kind: BlockKind | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its pieces, and the blank text that follows it. The first passage may hold only blanks."""

    pieces: tuple[Piece, ...]
    after: str = ""

    @property
    def kind(self) -> BlockKind | None:
        """Return the kind of a paragraph whose blocks are of one kind, and None of one of several or none."""
        kinds = {piece.kind for piece in self.pieces if piece.kind}
        return kinds.pop() if len(kinds) == 1 else None

    @property
    def close(self) -> bool:
        """Tell whether the next paragraph stands on the very next line."""
        return self.after.count("\n") == 1


def passages(document: Document, marks: Iterable[Mark]) -> tuple[Passage, ...]:
    """Return the whole text in passages, cut where blocks and marks begin and end."""
    stretches = list(_stretches(document))
    runs = cut(Span(0, len(document.text)), marks, breaks=[span.start for span, _ in stretches])
    starts = {span.start: at for at, (span, _) in enumerate(stretches)}
    at = -1
    places: list[int] = []
    for run in runs:
        at = starts.get(run.span.start, at)
        places.append(at)
    grouped = groupby(zip(places, runs, strict=True), key=lambda pair: pair[0])
    pieces = [Piece(stretches[at][1], tuple(run for _, run in group)) for at, group in grouped]
    return tuple(_joined(document.text, pieces))


def _stretches(document: Document) -> Iterator[tuple[Span, BlockKind | None]]:
    end = 0
    for block in document.blocks:
        yield from _between(document.text, end, block.start)
        yield block.span, block.kind
        end = block.end
    yield from _between(document.text, end, len(document.text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[Span, None]]:
    # What stands outside every block is cut at its line ends, so that a sign such as "# " stays with its block.
    for part in re.split(r"(\n\s*)", text[start:end]):
        if part:
            yield Span(start, start + len(part)), None
            start += len(part)


def _joined(text: str, pieces: Iterable[Piece]) -> Iterator[Passage]:
    held: list[Piece] = []
    for piece in pieces:
        words = text[piece.runs[0].span.start : piece.runs[-1].span.end]
        if piece.kind is None and "\n" in words and not words.strip():
            yield Passage(tuple(held), words)
            held = []
        else:
            held.append(piece)
    if held:
        yield Passage(tuple(held))
