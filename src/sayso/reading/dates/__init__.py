"""Dates: time expressions to ISO 8601 periods, against the right anchor."""

from sayso.reading.dates.finder import find_dates
from sayso.reading.dates.grammar import WEEKDAYS
from sayso.reading.dates.resolve import Anchored, Tense, resolve

__all__ = ["WEEKDAYS", "Anchored", "Tense", "find_dates", "resolve"]
