"""Passages: the few sentences of a document that bear most on a claim, as the network reads them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.stance.page import Page

LEAD = 2  # the first sentences are always read: a report says there what it is about
NEAREST = 3  # and so many of those that share most with the claim
LONGEST = 34  # words of one sentence that are read
DOUBT = 1.25  # how much sooner a sentence that doubts is taken
EARLY, EARLY_GAIN = 3, 0.3  # and one of the first, when all else is equal
LENGTH = 0.02  # how much a sentence's length counts against it, by word


@dataclass(frozen=True, slots=True)
class Passage:
    """Numbers of sentences in the order of the text, those nearest to the claim first in `nearest`, and the words."""

    sentences: tuple[int, ...]
    nearest: tuple[int, ...]
    words: str


def passage(claim: Iterable[str], page: Page) -> Passage:
    """Return the passage of a page that bears on a claim, given as stems."""
    wanted = frozenset(claim)
    numbers = range(len(page.sentences))
    gains = [_gain(wanted, page, number) for number in numbers]
    order = sorted(numbers, key=lambda number: (-gains[number], number))
    chosen = set(numbers[:LEAD])
    for number in order:
        if len(chosen) >= LEAD + NEAREST:
            break
        chosen.add(number)
    read = tuple(sorted(chosen))
    return Passage(read, tuple(number for number in order if wanted & page.stems[number]), told(page, read))


def told(page: Page, numbers: Iterable[int]) -> str:
    """Return the words of some sentences as they are read."""
    return " ".join(" ".join(page.words(number).split()[:LONGEST]) for number in numbers)


def _gain(wanted: frozenset[str], page: Page, number: int) -> float:
    shared = sorted(wanted & page.stems[number])  # in one order, so that the sum is the same everywhere
    gain = sum(page.rarity[stem] for stem in shared) / (1 + LENGTH * len(page.stems[number]))
    return gain * (DOUBT if page.doubting[number] else 1) + (EARLY_GAIN if number < EARLY else 0)
