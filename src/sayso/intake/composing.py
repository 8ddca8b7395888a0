"""Composing a canonical text out of parts, for formats whose files are not text as people read it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.intake.marks import flatten, marks_in
from sayso.values import Block, Span
from sayso.values.document import BlockKind

GAP = "\n\n"  # between two parts of a canonical text


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of a canonical text, and its kind where the format tells it."""

    text: str
    kind: BlockKind | None = None


def compose(parts: Iterable[Part]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of some parts, with one blank line between two, and the blocks whose kind is known.

    What a format calls a heading stays open where its words are a by-line or an advertisement.
    """
    texts: list[str] = []
    known: list[Block] = []
    at = 0
    for part in parts:
        words = squeeze(part.text)
        if not words:
            continue
        if part.kind and not (part.kind == "heading" and marks_in(flatten(words), Span(0, len(words)))):
            known.append(Block(at, at + len(words), part.kind))
        texts.append(words)
        at += len(words) + len(GAP)
    return GAP.join(texts), tuple(known)


def squeeze(text: str) -> str:
    """Return the text in one line, each run of white space a blank."""
    return " ".join(text.split())


def mend_lines(text: str) -> str:
    """Return lines that were broken by hand or by a printer as one line, hyphenated words joined."""
    return squeeze(re.sub(r"(?<=[a-zà-ÿ])[-\u00ad\u2010][ \t]*\r?\n\s*(?=[a-zà-ÿ])", "", text).replace("\u00ad", ""))
