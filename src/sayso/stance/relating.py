"""Relating: is a report about a claim at all: by the words that they share, and by what the network makes of both."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from sayso.stance.asked import Asked
from sayso.stance.page import Page
from sayso.stance.passage import Passage
from sayso.stance.siding import alone

if TYPE_CHECKING:
    from sayso.stance.network import Network

FIRST = 3  # sentences that say what a report is about
PARTS = 4  # a report has to hold more than such a part of what tells the reports apart, of few words more than one
FEWEST = 2  # telling words below which nothing more is asked than that they are shared
LOOKED_AT = 4  # sentences near the claim that may be about it where the report holds less


def shares(claim: frozenset[str], report: Page) -> tuple[float, float, float]:
    """Return which share of a claim's stems stands in the report, in its nearest sentence, and in its first ones."""
    first: frozenset[str] = frozenset().union(*islice(report.stems, FIRST))
    nearest = max((len(claim & stems) for stems in report.stems), default=0)
    return _share(claim, report.rarity), nearest / len(claim), _share(claim, first)


def singled_out(network: "Network", claim: Asked, report: Page, near: Passage, plainly: float) -> bool:
    """Tell whether a report of many alike is about a claim: by words that tell the reports apart, or by a sentence.

    `plainly` is the network's logit from which a sentence alone is taken to be about a claim.
    """
    whole = sum(claim.telling.values())
    held = sum(by for stem, by in claim.telling.items() if stem in report.rarity)
    if len(claim.telling) < FEWEST or held * min(len(claim.telling), PARTS) > whole:
        return True
    sentences = near.nearest[:LOOKED_AT]
    return any(alone(network, claim, report.words(number))[1] >= plainly for number in sentences)


def _share(claim: frozenset[str], words: Iterable[str]) -> float:
    return len(claim.intersection(words)) / len(claim)
