"""Hidden characters: what a text may hold that nobody sees, or that turns what stands beside it around."""

import re
import unicodedata

# Controls but for tab and line feed; marks and turns of direction; what has no width; what no text file may hold.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d"
_MARKS = "\u061c\u200e\u200f"
_LEFTWARDS = ("R", "AL")  # classes of letters that are written from the right


def spelt(text: str, at: int) -> bool:
    """Tell whether a hidden character is part of spelling where it stands: a joiner between two letters beyond ASCII
    (Persian, Indic scripts, emoji), or a mark of direction beside a letter that is written from the right.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _JOINERS:
        return bool(before and after) and not before.isascii() and not after.isascii()
    return text[at] in _MARKS and any(
        beside and unicodedata.bidirectional(beside) in _LEFTWARDS for beside in (before, after)
    )
