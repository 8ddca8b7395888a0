"""Sentences, roughly: enough to cut a caption or an advertisement out of a paragraph."""

import re

from sayso.intake.patterns import patterns
from sayso.values import Span

STOP = re.compile(r"[.!?…]+[\"')\]]*(?=\s+[\"'(\[]*[A-Z0-9À-Þ@#])")


def sentences(flat: str, start: int, end: int) -> list[Span]:
    """Return the sentences of `flat[start:end]`, trimmed; `flat` has plain quotation marks and blanks only."""
    cuts = [match.end() for match in STOP.finditer(flat, start, end) if not _abbreviated(flat, match)]
    found: list[Span] = []
    for cut in (*cuts, end):
        while start < cut and flat[start] == " ":
            start += 1
        if start < cut:
            stop = len(flat[start:cut].rstrip()) + start
            found.append(Span(start, stop))
        start = cut
    return found


def _abbreviated(flat: str, match: re.Match[str]) -> bool:
    if match.group() != ".":
        return False
    word = flat[max(0, match.start() - 12) : match.start()].rpartition(" ")[2].lstrip("\"'([")
    return word in patterns().abbreviations or bool(re.fullmatch(r"(?:[A-Z]\.)*[A-Z]", word))
