"""Prose: plain words, exact words and the numbers of citations, as every writer of a report sets them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.values import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words of a document, where they stand in it, and the number of the cited place that holds them."""

    words: str
    document: str
    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out, as the name of who speaks."""

    words: str


@dataclass(frozen=True, slots=True)
class Leap:
    """Words that lead to a place of the report."""

    words: str
    anchor: str


Piece = str | int | Quotation | Strong | Leap  # an int is the number of a citation
Prose = tuple[Piece, ...]


def naming(ids: Iterable[str]) -> re.Pattern[str] | None:
    """Return the pattern of these ids where a text names them, one or several, in parentheses or not."""
    either = "|".join(re.escape(id) for id in sorted(ids, key=len, reverse=True))
    lists = f"(?:{either})(?:, (?:{either}))*"
    return re.compile(rf"\({lists}\)|{lists}") if either else None


def cited(text: str, numbers: Mapping[str, int], pattern: re.Pattern[str] | None) -> Prose:
    """Return a text in which the ids that a pattern finds are the numbers of their citations: "Radio Andes (cl:1,
    cl:2)" becomes "Radio Andes [3] [7]".
    """
    made, at = list[Piece](), 0
    for found in pattern.finditer(text) if pattern else ():
        named = {numbers[one] for one in found.group().strip("()").split(", ")}
        made += [text[at : found.start()], *listed(((number,) for number in sorted(named)), " ")]
        at = found.end()
    return tuple(piece for piece in (*made, text[at:]) if piece != "")


def listed(items: Iterable[Prose], between: str = ", ") -> Prose:
    """Return several pieces of prose as one, with words between them."""
    made: list[Piece] = []
    for item in items:
        made += [between, *item] if made else item
    return tuple(made)
