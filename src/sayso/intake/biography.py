"""The author's biography at the end of an article."""

import re

from sayso.intake.marks import Mark, mark_of
from sayso.intake.patterns import patterns
from sayso.values import Span

CLOSING = 3  # paragraphs at the end among which it may stand
MOST = 110  # words


def biographies(flat: str, pieces: list[Span]) -> dict[int, Mark]:
    """Return which of the last body paragraphs tell who wrote the article, by their place in `pieces`.

    A person of whom the article speaks is not its author: a surname that stands in the text before rules it out.
    """
    found: dict[int, Mark] = {}
    for place in range(max(1, len(pieces) - CLOSING), len(pieces)):
        mark = _biography(flat, pieces[place], [piece for other, piece in enumerate(pieces) if other != place])
        if mark:
            found[place] = mark
    return found


def _biography(flat: str, piece: Span, others: list[Span]) -> Mark | None:
    words = piece.of(flat)
    if '"' in words or len(words.split()) > MOST:
        return None
    for pattern in patterns().at("closing"):
        match = pattern.regex.match(flat, *piece)
        if not match:
            continue
        mark = mark_of(pattern, match, piece)
        names = re.split(r",? and |, ", mark.groups.get("person") or mark.groups.get("author") or "")
        surnames = [name.split()[-1] for name in names if name]
        if not any(re.search(rf"\b{re.escape(name)}\b", other.of(flat)) for name in surnames for other in others):
            return mark
    return None
