"""Relating: is a report about a claim at all: by the words that they share, and by what the network makes of both."""

from collections.abc import Iterable
from itertools import islice

from sayso.stance.page import Page

FIRST = 3  # sentences that say what a report is about


def shares(claim: frozenset[str], report: Page) -> tuple[float, float, float]:
    """Return which share of a claim's stems stands in the report, in its nearest sentence, and in its first ones."""
    first: frozenset[str] = frozenset().union(*islice(report.stems, FIRST))
    nearest = max((len(claim & stems) for stems in report.stems), default=0)
    return _share(claim, report.rarity), nearest / len(claim), _share(claim, first)


def _share(claim: frozenset[str], words: Iterable[str]) -> float:
    return len(claim.intersection(words)) / len(claim)
