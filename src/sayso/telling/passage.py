"""A passage: exact words with what stands around them in their paragraph, cut between words."""

from dataclasses import dataclass

from sayso.values import Document, Span

REACH = 160  # characters on each side
CUT = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words before, the exact words, and the words after; where the paragraph goes on, an ellipsis."""

    before: str
    words: str
    after: str


def passage(document: Document, span: Span, reach: int = REACH) -> Passage:
    """Return a span's words with up to `reach` characters of its block on each side."""
    block = document.paragraph(span)
    left, right = max(block.start, span.start - reach), min(block.end, span.end + reach)
    before, after = document.text[left : span.start], document.text[span.end : right]
    if left > block.start:
        before = CUT + before.partition(" ")[2]
    if right < block.end:
        after = after.rpartition(" ")[0] + CUT
    return Passage(before, document.words(span), after)
