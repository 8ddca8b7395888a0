"""Regimes: which rules the sources say were in force when, and what fell under them."""

from sayso.weighing.regimes.answer import answer
from sayso.weighing.regimes.besides import turning
from sayso.weighing.regimes.course import Stretch, course
from sayso.weighing.regimes.falling import Falling, Match, falling
from sayso.weighing.regimes.passing import STANDINGS, Answer, Standing
from sayso.weighing.regimes.regime import RULES, Regime, regimes
from sayso.weighing.regimes.scope import covers, matters
from sayso.weighing.regimes.spells import Spell
from sayso.weighing.regimes.turns import Turn
from sayso.weighing.regimes.windows import Window, on

__all__ = [
    "RULES",
    "STANDINGS",
    "Answer",
    "Falling",
    "Match",
    "Regime",
    "Spell",
    "Standing",
    "Stretch",
    "Turn",
    "Window",
    "answer",
    "course",
    "covers",
    "falling",
    "matters",
    "on",
    "regimes",
    "turning",
]
