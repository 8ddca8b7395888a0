"""Grades: what is proposed on the Admiralty scale, a letter for a source and a number for a claim.

Never a verdict: each follows from the ledger alone, by thresholds of `grades.toml`, and prints the rule and the entries
that it used.
"""

from sayso.weighing.grades.letters import MEANING as LETTERS
from sayso.weighing.grades.letters import Record, SourceGrade, letter
from sayso.weighing.grades.numbers import MEANING as NUMBERS
from sayso.weighing.grades.numbers import ClaimGrade, numbers
from sayso.weighing.grades.sources import fared, letters, single, sources_of

__all__ = [
    "LETTERS",
    "NUMBERS",
    "ClaimGrade",
    "Record",
    "SourceGrade",
    "fared",
    "letter",
    "letters",
    "numbers",
    "single",
    "sources_of",
]
