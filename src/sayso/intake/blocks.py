"""Blocks: a text cut into typed pieces, paragraph by paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sayso.intake.biography import biographies
from sayso.intake.captions import describes_picture
from sayso.intake.headlines import heading_places, is_title
from sayso.intake.marks import Mark, flatten, marks_in
from sayso.intake.paragraphs import trimmed
from sayso.intake.pieces import pieces_beside
from sayso.intake.sentences import sentences
from sayso.values import Block, Span


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's blocks, in order and apart, and the marks that tell more of the document than their kind."""

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]


def blocks(text: str, known: Iterable[Block] = ()) -> tuple[Block, ...]:
    """Return the typed blocks of a text; `known` are those whose kind its format told already."""
    return lay_out(text, known).blocks


def lay_out(text: str, known: Iterable[Block] = (), skipped: Iterable[Span] = ()) -> Layout:
    """Return the layout of a text: each paragraph a block, or several where not all of it is body.

    `skipped` spans make no block of their own; a known block may stand inside one.
    """
    given = sorted((block for block in known if block.start < block.end), key=lambda block: block.start)
    flat = flatten(text)
    pieces = pieces_beside(text, [*(block.span for block in given), *skipped])
    marks = {place: marks_in(flat, piece) for place, piece in enumerate(pieces)}
    for step in (_credited, _repeated, _closing):
        step(flat, pieces, marks)
    if not any(block.kind == "title" for block in given):
        _entitle(flat, pieces, marks)
    _head(flat, pieces, marks)
    found = [block for place, piece in enumerate(pieces) for block in _cut(text, piece, marks[place])]
    ordered = sorted([*given, *found], key=lambda block: block.start)
    return Layout(tuple(ordered), tuple(mark for of_piece in marks.values() for mark in of_piece))


Marks = dict[int, list[Mark]]


def _plain(marks: Marks) -> list[int]:
    return [place for place, of_piece in marks.items() if not of_piece]


def _credited(flat: str, pieces: list[Span], marks: Marks) -> None:
    """Mark a paragraph over a credit that stands alone as its caption, where it describes a picture."""
    for place, following in pairwise(range(len(pieces))):
        alone = [mark for mark in marks[following] if mark.kind == "caption" and mark.span == pieces[following]]
        if alone and not marks[place] and len(pieces[following].of(flat).split()) < 16:
            cuts = sentences(flat, *pieces[place])
            if len(cuts) <= 2 and describes_picture(cuts[-1].of(flat)):
                marks[place] = [Mark(pieces[place], "caption")]


def _repeated(flat: str, pieces: list[Span], marks: Marks) -> None:
    """Mark a caption that stands a second time, without its credit."""
    seen = {
        sentence.of(flat)
        for of_piece in marks.values()
        for mark in of_piece
        if mark.kind == "caption"
        for sentence in sentences(flat, *mark.span)
        if len(sentence.of(flat)) > 30
    }
    for place in _plain(marks) if seen else ():
        again = [cut for cut in sentences(flat, *pieces[place]) if cut.of(flat) in seen]
        marks[place] = [Mark(cut, "caption") for cut in again]


def _closing(flat: str, pieces: list[Span], marks: Marks) -> None:
    plain = _plain(marks)
    for place, mark in biographies(flat, [pieces[place] for place in plain]).items():
        marks[plain[place]] = [mark]


def _entitle(flat: str, pieces: list[Span], marks: Marks) -> None:
    """Mark the first line as the title, where it looks like one and nothing but credits stands before it."""
    plain = _plain(marks)
    first = next((place for place, of_piece in marks.items() if not _is_credit(pieces[place], of_piece)), None)
    if first is not None and first in plain:
        following = next((pieces[place].of(flat) for place in plain if place > first), None)
        if is_title(pieces[first].of(flat), following):
            marks[first] = [Mark(pieces[first], "title")]


def _is_credit(piece: Span, marks: list[Mark]) -> bool:
    return len(marks) == 1 and marks[0].span == piece


def _head(flat: str, pieces: list[Span], marks: Marks) -> None:
    """Mark short lines between paragraphs of body as headings."""
    within = [place for place, of_piece in marks.items() if not _is_credit(pieces[place], of_piece)]
    lines = [pieces[place].of(flat) for place in within]
    for number in heading_places(lines):
        if not marks[within[number]]:
            marks[within[number]] = [Mark(pieces[within[number]], "heading")]


def _cut(text: str, piece: Span, marks: list[Mark]) -> list[Block]:
    """Return the blocks of a piece: its marks, those of one kind side by side joined, and body between them."""
    found: list[Block] = []
    start = piece.start
    for mark in marks:
        body = trimmed(text, start, mark.span.start)
        span = trimmed(text, *mark.span)
        if body:
            found.append(Block(*body, "body"))
        if span and found and not body and found[-1].kind == mark.kind:
            found[-1] = Block(found[-1].start, span.end, mark.kind)
        elif span:
            found.append(Block(*span, mark.kind))
        start = mark.span.end
    rest = trimmed(text, start, piece.end)
    return [*found, Block(*rest, "body")] if rest else found
