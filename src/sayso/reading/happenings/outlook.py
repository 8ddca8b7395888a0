"""Outlook: how a clause is meant (polarity, certainty, mood, phase), and FactBank's value of it."""

from dataclasses import dataclass

from sayso.reading.happenings.found import Certainty, Mood
from sayso.values import Factuality, Phase

_ORDER: dict[Certainty, int] = {"CT": 0, "PR": 1, "PS": 2, "UU": 3}


def factuality(polarity: bool, certainty: Certainty) -> Factuality:
    """Return FactBank's value of a polarity and a certainty."""
    if certainty == "UU":
        return "UU"
    values: dict[tuple[bool, Certainty], Factuality] = {
        (True, "CT"): "CT+", (True, "PR"): "PR+", (True, "PS"): "PS+",
        (False, "CT"): "CT-", (False, "PR"): "PR-", (False, "PS"): "PS-",
    }  # fmt: skip
    return values[polarity, certainty]


@dataclass(slots=True)
class Outlook:
    """What is known so far of how a clause is meant, while the climb from it goes on."""

    polarity: bool = True
    certainty: Certainty = "CT"
    mood: Mood = "statement"
    phase: Phase | None = None

    def weaken(self, certainty: Certainty) -> None:
        """Take the weaker of two certainties."""
        if _ORDER[certainty] > _ORDER[self.certainty]:
            self.certainty = certainty

    def mean(self, mood: Mood, certainty: Certainty = "UU", phase: Phase | None = None) -> None:
        """Set mood, and phase where none is set; a stronger mood (conditional, question) stays."""
        if self.mood in ("statement", "prediction") or (self.mood == "mention" and mood != "prediction"):
            self.mood = mood
        self.weaken(certainty)
        self.phase = self.phase or phase
