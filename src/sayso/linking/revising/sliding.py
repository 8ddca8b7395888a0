"""Sliding: where words are repeated a change may begin at one of several places, with a sentence if it can."""

from collections.abc import Iterable

from sayso.linking.revising.alignment import Stretch
from sayso.linking.revising.tokens import Tokens

FAR = 200  # words that a change is slid at most


def slid(stretches: Iterable[Stretch], before: Tokens, after: Tokens) -> list[Stretch]:
    """Return the stretches, those that were only left out or only added moved to begin with a sentence.

    "… went home. [He said he] went home." and "… went home. [He said he went home.]" are the same change.
    """
    done = list(stretches)
    for at in range(1, len(done) - 1):
        if done[at].kept or all(done[at].sizes) or not (done[at - 1].kept and done[at + 1].kept):
            continue
        text, start, end = (after, *done[at][2:4]) if done[at].sizes[1] else (before, *done[at][:2])
        if not text.begins(start):
            shift = _shift(text, start, end, -done[at - 1].sizes[0], done[at + 1].sizes[0])
            done[at - 1 : at + 2] = _shifted(done[at - 1], done[at], done[at + 1], shift)
    return [stretch for stretch in done if any(stretch.sizes)]


def _shift(text: Tokens, start: int, end: int, least: int, most: int) -> int:
    """Return by how many words the change is slid, 0 where it reaches the beginning of no sentence."""
    words = text.words
    for step in range(1, min(most, FAR) + 1):
        if words[start + step - 1] != words[end + step - 1]:
            break
        if text.begins(start + step):
            return step
    for step in range(1, min(-least, FAR) + 1):
        if words[start - step] != words[end - step]:
            break
        if text.begins(start - step):
            return -step
    return 0


def _shifted(one: Stretch, change: Stretch, other: Stretch, shift: int) -> list[Stretch]:
    start, end, other_start, other_end, _ = change
    moved = Stretch(start + shift, end + shift, other_start + shift, other_end + shift, False)
    return [
        one._replace(end=moved.start, other_end=moved.other_start),
        moved,
        other._replace(start=moved.end, other_start=moved.other_end),
    ]
