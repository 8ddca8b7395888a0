"""Dates: time expressions to ISO 8601 periods, against the right anchor."""

from sayso.reading.dates.dated import periods
from sayso.reading.dates.expression import Expression, Kind
from sayso.reading.dates.finder import find_dates, find_expressions, kind_of, resolve
from sayso.reading.dates.memory import Memory
from sayso.reading.dates.scene import Anchored
from sayso.reading.dates.tense import Tense

__all__ = [
    "Anchored",
    "Expression",
    "Kind",
    "Memory",
    "Tense",
    "find_dates",
    "find_expressions",
    "kind_of",
    "periods",
    "resolve",
]
