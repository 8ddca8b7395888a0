"""Exact words in their surroundings."""

from dataclasses import dataclass

from sayso.ledger import Voice

ROOM = 150  # characters shown on either side of the words


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim's words with what stands before and after them in the paragraph; `short` tells which side was cut."""

    before: str
    words: str
    after: str
    short_before: bool
    short_after: bool


def quote(voice: Voice, room: int = ROOM) -> Quote:
    """Return a voice's words with at most `room` characters of their paragraph on either side, cut at spaces."""
    start = _place(voice)
    before, after = voice.paragraph[:start], voice.paragraph[start + len(voice.words) :]
    if start < 0:
        before = after = ""
    left, right = _tail(before, room), _head(after, room)
    return Quote(left, voice.words, right, left != before, right != after)


def _place(voice: Voice) -> int:
    span = voice.claim.span
    for block in voice.document.blocks:
        if block.span.holds(span):
            return span.start - block.start
    return voice.paragraph.find(voice.words)


def _head(text: str, room: int) -> str:
    return text if len(text) <= room else text[:room].rpartition(" ")[0] or text[:room]


def _tail(text: str, room: int) -> str:
    return text if len(text) <= room else text[-room:].partition(" ")[2] or text[-room:]
