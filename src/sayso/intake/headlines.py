"""Titles and headings: short lines without a full stop, told from body by what stands around them."""

import re

from sayso.intake.captions import describes_picture

TITLE_LIMIT, HEADING_LIMIT = 160, 90  # characters
TITLE_WORDS, HEADING_WORDS = 24, 12
STOPPED = re.compile(r"[.!:;,…][\"')\]]*$")
STARTS = re.compile(r"[\"'(\[]*[^\W_a-zß-ÿ]")
LIST_MARK = re.compile(r"[•·*▪◦‣–—>+-] ?|\(?\d{1,2}[.)] |@|https?:")


def is_title(words: str, following: str | None) -> bool:
    """Tell whether a first line is a headline over what follows."""
    return (
        following is not None
        and len(words) <= TITLE_LIMIT
        and 2 <= len(words.split()) <= TITLE_WORDS
        and len(following) > len(words) / 2
        and _bare(words)
    )


def heading_places(lines: list[str]) -> set[int]:
    """Return which lines of an article's body are headings over what follows them.

    More than two short lines in a row are a list, and the last line is no heading of anything.
    """
    short = [_is_short(line) for line in lines]
    found: set[int] = set()
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and short[end]:
            end += 1
        if start > 0 and end < len(lines) and 1 <= end - start <= 2 and _opens(lines[end]):
            found.update(range(start, end))
        start = max(end, start + 1)
    return found


def _is_short(line: str) -> bool:
    return len(line) <= HEADING_LIMIT and len(line.split()) <= HEADING_WORDS and _bare(line) and not describes(line)


def _opens(line: str) -> bool:
    """Tell whether a line may be the first of a paragraph: what begins in lower case goes on from the line before."""
    return not re.match(r"[\"'(\[]*[a-zß-ÿ,;)]", line)


def _bare(line: str) -> bool:
    return bool(STARTS.match(line)) and not STOPPED.search(line) and not LIST_MARK.match(line)


def describes(line: str) -> bool:
    """Tell whether a line is rather a caption without its credit: it ends with a full date."""
    return bool(re.search(r"\d{4}$", line)) and describes_picture(line)
