"""Sentences with two actors marked and the PLOVER root between them, as the PLV sets have them.

A tab-separated file: `sentence`, `marked_sentence` with `<s>…</s>` and `<t>…</t>`, `source`, `target`, `gold_root`.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from sayso.values import Span

MARK = re.compile(r"(</?[st]>)")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence, the spans of its source and its target (the first where one is marked twice), and the root."""

    text: str
    source: Span | None
    target: Span | None
    root: str


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a file, in its order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_row(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _row(row: dict[str, str]) -> Row:
    text = ""
    spans: dict[str, Span] = {}
    starts: dict[str, int] = {}
    for part in MARK.split(row["marked_sentence"]):
        if not MARK.fullmatch(part):
            text += part
        elif part[1] != "/":
            starts[part[1]] = len(text)
        elif part[2] in starts:
            spans.setdefault(part[2], _trimmed(text, starts.pop(part[2])))
    return Row(text, spans.get("s"), spans.get("t"), row["gold_root"])


def _trimmed(text: str, start: int) -> Span:
    words = text[start:]
    return Span(start + len(words) - len(words.lstrip()), len(text.rstrip()))
