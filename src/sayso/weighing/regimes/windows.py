"""Windows: the days among which something falls, as vague as the words that say so."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from sayso.linking.when import interval
from sayso.values import Period

_RANGE = re.compile(
    r"\b(?P<how>from|between)\b(?P<low>.+?)\b(?:to|and|until|till|through)\b(?P<high>.+)"
    r"|(?P<low2>.+?)\b(?:until|till|through)\b(?P<high2>.+)",
    re.I,
)
_DAY = re.compile(r"(?<![\d-])([12]?\d|3[01])(st|nd|rd|th)?\b(?!\s*(year|month|week|day))", re.I)
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day that may be meant; None where nobody says."""

    first: date | None = None
    last: date | None = None

    def past(self, day: date) -> bool:
        """Tell whether all of it lies before a day, or on it."""
        return self.last is not None and self.last <= day

    def ahead(self, day: date) -> bool:
        """Tell whether all of it lies after a day."""
        return self.first is not None and self.first > day

    def holds(self, day: date) -> bool:
        """Tell whether a day may be in it."""
        return not self.ahead(day) and (self.last is None or day <= self.last)

    def common(self, other: "Window") -> "Window | None":
        """Return the days of both, None where they share none."""
        firsts, lasts = [w.first for w in (self, other) if w.first], [w.last for w in (self, other) if w.last]
        first, last = max(firsts, default=None), min(lasts, default=None)
        return None if first and last and first > last else Window(first, last)

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            return f"by {self.last}" if self.last else f"{self.first} or later" if self.first else "a day not given"
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
        if first.day == 1 and last == _month(first).last:
            return f"{first:%Y-%m}"
        return f"{first} to {last}"


@dataclass(frozen=True, slots=True)
class Ends:
    """A time as it is told: `first` of what begins then ("since", "from"), `last` of what ends then ("until",
    "to"), `whole` of what falls somewhere in it; `between` where the range may be meant either way.
    """

    first: Window | None = None
    last: Window | None = None
    whole: Window | None = None
    between: bool = False


def ends_of(time: Period) -> Ends:
    """Return how a time is told, each end as vague as its words."""
    start, end, text = _day(time.start), _day(time.end), time.text or ""
    if start and end:
        span = _RANGE.search(text)
        whole = Window(start, end)
        if not span:
            return Ends(whole=whole)
        low, high = span["low"] or span["low2"], span["high"] or span["high2"]
        return Ends(_widened(start, low), _widened(end, high), whole, (span["how"] or "").casefold() == "between")
    if start:
        return Ends(first=_widened(start, text))
    return Ends(last=_widened(end, text)) if end else Ends()


def on(iso: str | None) -> Window:
    """Return the days of an ISO date, cut short or not; both ends open where there is none."""
    days = interval(Period(iso)) if iso else None
    return Window(*days) if days else Window()


def _day(iso: str | None) -> date | None:
    return on(iso).first if iso else None


def _widened(day: date, text: str) -> Window:
    """Return what a day stands for: a month or a year where the words name no day of it."""
    if _DAY.search(text):
        return Window(day, day)
    if _MONTH.search(text):
        return _month(day)
    if (day.month, day.day) in ((1, 1), (12, 31)):
        return Window(date(day.year, 1, 1), date(day.year, 12, 31))
    return _month(day) if day in (_month(day).first, _month(day).last) else Window(day, day)


def _month(day: date) -> Window:
    return Window(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
