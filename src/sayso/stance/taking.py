"""Taking a stand: a claim and a report become the report's stance, or None where it is about something else."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.stance.bearing import bearing
from sayso.stance.page import Page
from sayso.stance.passage import Passage, passage
from sayso.stance.relating import shares
from sayso.stance.stand import SIDES, Side, Stand
from sayso.stance.weights import weights
from sayso.stance.words import load_words
from sayso.values import Reading, Span

if TYPE_CHECKING:
    from sayso.stance.network import Heard

SHOWN = 3  # sentences that are named as evidence
FEW = 6  # reports below which nothing is said to be common
WEIGHED = 4  # sentences near the claim that are looked at alone
REASONS: dict[Side, str] = {
    "agree": "says it in its own voice",
    "disagree": "says that it is not so",
    "discuss": "tells what others say of it, or leaves it open",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim in somebody's own words, words to look for, their stems, and those of other names besides."""

    text: str
    words: tuple[str, ...]
    stems: frozenset[str]
    near: frozenset[str]


def asked(claim: str, also: Sequence[str] = ()) -> Asked:
    """Return a claim made ready; `also` are other names of what it names, looked for like its own words."""
    words, text = load_words(), " ".join(claim.split())
    told = dict.fromkeys(word for part in (text, *also) for word in words.telling(part))
    stems = frozenset(words.stems(text))
    return Asked(text, tuple(told), stems, stems.union(*(words.stems(name) for name in also)))


def judged(claim: Asked, report: Page) -> tuple[Side, float, Passage] | None:
    """Return a report's stance to a claim, how sure that is, and the passage it was read in; None where unrelated."""
    if not claim.stems or not report.sentences:
        return None
    held, settings = shares(claim.stems, report), weights().settings
    if held[0] < settings.shared:
        return None
    near = passage(claim.near, report)
    whole = weights().network.hear(claim.text, near.words)
    *factors, constant = settings.related
    if sum(by * value for by, value in zip(factors, (whole.related, *held), strict=True)) + constant < 0:
        return None
    side, sure = likeliest(_scores(claim, report, near, whole))
    return side, sure, near


def _scores(claim: Asked, report: Page, near: Passage, whole: "Heard") -> list[float]:
    """Return the logits of the three stances: of the passage, of two sentences alone, and of words that doubt."""
    network, settings = weights().network, weights().settings
    nearest = near.nearest[0] if near.nearest else 0
    one = network.hear(claim.text, report.words(nearest)).stances
    first = one if nearest == 0 else network.hear(claim.text, report.words(0)).stances
    doubt = settings.doubting * sum(report.doubting) / len(report.doubting)
    doubts = (doubt, -doubt, 0.0) if load_words().denies(claim.text) else (-doubt, doubt, 0.0)
    parts = zip(whole.stances, one, first, doubts, settings.leanings, strict=True)
    return [
        (passed + settings.nearest * alone + settings.first * lead + doubted + leaning) / settings.warmth
        for passed, alone, lead, doubted, leaning in parts
    ]


def stand(claim: Asked, report: Page, reading: Reading) -> Stand | None:
    """Return where a report stands on a claim, or None where it is about something else; the reading is its own."""
    found = judged(claim, report)
    if found is None:
        return None
    side, sure, near = found
    spans = _evidence(claim, report, near, side)
    document = report.document
    return Stand(document.id, side, spans, bearing(claim.near, document, reading, spans), sure, REASONS[side])


def narrowed(claim: Asked, reports: Sequence[Page], names: Sequence[str]) -> Asked:
    """Return a claim that a report is not taken to be about for names alone, where most reports hold those names.

    What is left to tell the reports apart are the other words; a claim of nothing but such names stays as it is.
    """
    if len(reports) < FEW:
        return claim
    named = {stem for name in names for stem in load_words().stems(name)} & claim.stems
    common = {stem for stem in named if sum(stem in report.rarity for report in reports) * 2 > len(reports)}
    return replace(claim, stems=claim.stems - common or claim.stems)


def likeliest(logits: Sequence[float]) -> tuple[Side, float]:
    """Return the likeliest stance by the logits of the three, and how likely it is."""
    best = max(range(len(SIDES)), key=lambda n: (logits[n], -n))
    total = sum(math.exp(logit - logits[best]) for logit in logits)
    return SIDES[best], round(1 / total, 3)


def _evidence(claim: Asked, report: Page, near: Passage, side: Side) -> tuple[Span, ...]:
    """Return the sentences that, read alone, bear most on the claim: those that take the same side, if any do."""
    network, scored = weights().network, []
    for number in near.nearest[:WEIGHED] or near.sentences[:1]:
        heard = network.hear(claim.text, report.words(number))
        scored.append((likeliest(heard.stances)[0] == side, heard.related, number))
    same = [entry for entry in scored if entry[0] and entry[1] >= 0]
    best = sorted(same, key=lambda entry: (-entry[1], entry[2])) or [max(scored, key=lambda e: (e[1], -e[2]))]
    return tuple(report.sentences[number] for number in sorted(entry[2] for entry in best[:SHOWN]))
