"""Nearest: which named voice says what an authority without a name says."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.speakers import AUTHORITY
from sayso.linking.grounds.topic import negation, terms
from sayso.linking.grounds.weight import Leaning, Weights
from sayso.values import Actor


class Nearest:
    """Which named voice says what an authority without a name says."""

    def __init__(self, weights: Weights, actors: Mapping[str, Actor]) -> None:
        self._said: dict[str, Counter[str]] = defaultdict(Counter)
        for leaning in weights.leanings:
            for word in leaning.heard:
                for voice in weights.said(word):
                    if voice in actors and voice in weights.often:
                        self._said[voice].update(word.terms)

    def to(self, leaning: Leaning) -> str | None:
        """Return the voice whose words are nearest to a report of an authority without a name; None of others."""
        page = leaning.page
        unnamed = any(word.voices and word.voices[0].startswith(AUTHORITY) for word in leaning.heard)
        if not unnamed and not _passive().search(page.text):
            return None
        told = terms(page.lead) | negation(page.text)
        ranked = {voice: self._cosine(voice, told) for voice in self._said}
        best = min(ranked, key=lambda voice: (-ranked[voice], voice), default=None)
        return best if best and ranked[best] > 0 else None

    def _cosine(self, voice: str, told: frozenset[str]) -> float:
        said = self._said[voice]
        return float(sum(said[term] for term in told) / sum(count * count for count in said.values()) ** 0.5)


def _passive() -> re.Pattern[str]:
    verbs = "|".join(sorted(phrases().confirmed))
    return re.compile(rf"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:{verbs})\b")
