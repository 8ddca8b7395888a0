"""Taking a stand: a claim and a report become the report's stance, or None where it is about something else."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.stance.bearing import bearing
from sayso.stance.page import Page, page
from sayso.stance.passage import Passage, passage
from sayso.stance.stand import SIDES, Side, Stand
from sayso.stance.weights import Settings, weights
from sayso.stance.words import load_words
from sayso.values import Document, Reading, Span

if TYPE_CHECKING:
    from sayso.stance.network import Heard

SHOWN = 3  # sentences that are named as evidence
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
    made, settings = weights(), weights().settings
    if not claim.stems or not report.sentences or shared(claim, report) < settings.shared:
        return None
    near = passage(claim.near, report)
    heard = made.network.hear(claim.text, near.words)
    if heard.related < settings.related:
        return None
    side, sure = leaning(heard, settings)
    return side, sure, near


def stand(claim: Asked, document: Document, reading: Reading) -> Stand | None:
    """Return where a document stands on a claim, or None where it is about something else."""
    report = page(document)
    found = judged(claim, report)
    if found is None:
        return None
    side, sure, near = found
    spans = _evidence(claim, report, near, side)
    return Stand(document.id, side, spans, bearing(claim.near, document, reading, spans), sure, REASONS[side])


def shared(claim: Asked, report: Page) -> float:
    """Return which share of the claim's words a report holds."""
    return sum(stem in report.rarity for stem in claim.stems) / len(claim.stems)


def leaning(heard: "Heard", settings: Settings) -> tuple[Side, float]:
    """Return the likeliest stance, and how likely it is."""
    scores = [logit + more for logit, more in zip(heard.stances, settings.leanings, strict=True)]
    best = max(range(len(SIDES)), key=lambda n: (scores[n], -n))
    total = sum(math.exp(score - scores[best]) for score in scores)
    return SIDES[best], round(1 / total, 3)


def _evidence(claim: Asked, report: Page, near: Passage, side: Side) -> tuple[Span, ...]:
    """Return the sentences that, read alone, bear most on the claim: those that take the same side, if any do."""
    numbers = near.nearest[:WEIGHED] or near.sentences[:1]
    scored = []
    for number in numbers:
        heard = weights().network.hear(claim.text, report.words(number))
        same = leaning(heard, weights().settings)[0] == side
        scored.append((same, heard.related, number))
    agreeing = [entry for entry in scored if entry[0] and entry[1] >= weights().settings.related]
    best = sorted(agreeing, key=lambda entry: (-entry[1], entry[2])) or [max(scored, key=lambda e: (e[1], -e[2]))]
    return tuple(report.sentences[number] for number in sorted(entry[2] for entry in best[:SHOWN]))
