"""Siding: how much speaks for each of the three stances of a report to a claim."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.stance.asked import Asked
from sayso.stance.page import Page
from sayso.stance.passage import Passage
from sayso.stance.stand import SIDES, Side
from sayso.stance.words import load_words

if TYPE_CHECKING:
    from sayso.stance.network import Heard, Network
    from sayso.stance.weights import Settings


def sided(
    network: "Network", settings: "Settings", claim: Asked, report: Page, near: Passage, whole: "Heard"
) -> tuple[float, float, float]:
    """Return the logits of agree, disagree and discuss; `whole` is what the network makes of claim and passage.

    A claim that denies is asked about as it stands and as what it denies, the sides changed, and both count the same.
    """
    told = _parts(network, settings, claim.text, report, near, whole)
    if claim.contrary is None:
        return told
    other = network.hear(claim.contrary, near.words)
    against, of, aside = _parts(network, settings, claim.contrary, report, near, other)
    return (told[0] + of) / 2, (told[1] + against) / 2, (told[2] + aside) / 2


def _parts(
    network: "Network", settings: "Settings", claim: str, report: Page, near: Passage, whole: "Heard"
) -> tuple[float, float, float]:
    """Return the logits of the passage, of two sentences alone, and of words that doubt, added up."""
    nearest = near.nearest[0] if near.nearest else 0
    one = network.hear(claim, report.words(nearest)).stances
    first = one if nearest == 0 else network.hear(claim, report.words(0)).stances
    doubt = settings.doubting * sum(report.doubting) / len(report.doubting)
    doubts = (doubt, -doubt, 0.0) if load_words().denies(claim) else (-doubt, doubt, 0.0)
    parts = zip(whole.stances, one, first, doubts, settings.leanings, strict=True)
    agree, disagree, discuss = (
        (passed + settings.nearest * alone + settings.first * lead + doubted + leaning) / settings.warmth
        for passed, alone, lead, doubted, leaning in parts
    )
    return agree, disagree, discuss


def alone(network: "Network", claim: Asked, words: str) -> tuple[Side, float]:
    """Return the likeliest stance of one sentence to a claim, and how much speaks for its being about it."""
    heard = network.hear(claim.text, words)
    if claim.contrary is None:
        return likeliest(heard.stances)[0], heard.related
    other = network.hear(claim.contrary, words)
    against, of, aside = other.stances
    both = [sum(pair) for pair in zip(heard.stances, (of, against, aside), strict=True)]
    return likeliest(both)[0], max(heard.related, other.related)


def likeliest(logits: Sequence[float]) -> tuple[Side, float]:
    """Return the likeliest stance by the logits of the three, and how likely it is."""
    best = max(range(len(SIDES)), key=lambda n: (logits[n], -n))
    total = sum(math.exp(logit - logits[best]) for logit in logits)
    return SIDES[best], round(1 / total, 3)
