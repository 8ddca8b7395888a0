"""How surely predicates are told to be so, on invented sentences labelled before the reader was tried on them."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from told import Told

FILE = Path(__file__).parent / "factuality_sentences.txt"
FLOORS = {"trained": 0.86, "rules": 0.86}  # shares of the marked predicates, those that are not found among them


class Marked(NamedTuple):
    """A sentence, and for each predicate its place and FactBank's value, as its innermost voice tells it."""

    text: str
    predicates: tuple[tuple[int, str], ...]


def sentences() -> list[Marked]:
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = []
    for text, values in zip(lines[::2], lines[1::2], strict=True):
        plain, places = "", []
        for n, part in enumerate(text.split("*")):
            if n % 2:
                places.append(len(plain))
            plain += part
        found.append(Marked(plain, tuple(zip(places, values.split(), strict=True))))
    return found


def told(marked: Marked, reader: str) -> list[str | None]:
    """Return the value that a reader gives each predicate, None where it tells of no such happening."""
    read = Told(marked.text, reader=reader)
    values: list[str | None] = []
    for place, _ in marked.predicates:
        end = place + len(re.match(r"\w+", marked.text[place:])[0])
        at = [h.id for h in read.reading.happenings if h.span.start <= place < h.span.end and h.span.start < end]
        near = sorted(at, key=lambda i: abs(next(h.span for h in read.reading.happenings if h.id == i).start - place))
        claims = [c for i in near for c in read.reading.claims if c.event == i]
        values.append(claims[0].factuality if claims else None)
    return values


def right(reader: str) -> tuple[int, int, list[str]]:
    good = total = 0
    wrong = []
    for marked in sentences():
        for (place, value), ours in zip(marked.predicates, told(marked, reader), strict=True):
            total += 1
            good += ours == value
            if ours != value:
                wrong.append(f"{marked.text} @{place}: {value}, not {ours}")
    return good, total, wrong


@pytest.mark.parametrize("reader", sorted(FLOORS))
def test_values_come_up_to_the_floor(reader: str) -> None:
    good, total, wrong = right(reader)
    assert good >= FLOORS[reader] * total, "\n".join(wrong)
