"""Memory: the dates that a text told so far, for those that hang on one of them ("the next day", "that year")."""

from dataclasses import dataclass, field
from datetime import date

from sayso.reading.dates.values import interval_of, size_of

FAR = 90  # days from the anchor at which a tale has a time of its own
NEAR = 250  # characters within which "the year" goes back to a date that was told, and not to the anchor


@dataclass(slots=True)
class Memory:
    """Dates told before, each with its place; places run on over the passages of a document."""

    told: list[tuple[int, str]] = field(default_factory=list)
    base: int = 0  # where the passage being read begins
    framed: str | None = None  # the day that opened a sentence last: "On June 3, 1981, …"

    def add(self, place: int, value: str, *, framing: bool = False) -> None:
        """Keep a date that was told at a place in the passage, if it means days; `framing` if it opens a sentence."""
        value = value.split("T")[0]
        if interval_of(value) is not None:
            self.told.append((self.base + place, value))
            self.framed = value if framing and size_of(value) == "day" else self.framed

    def frame(self, place: int, anchor: date) -> date | None:
        """Return the day told last of a tale of days long past, which began with one that opened a sentence."""
        day = self.day("day", place=place)
        if day is None or self.framed is None or self.framed[:4] != f"{day.year:04d}":
            return None
        return day if abs((anchor - day).days) > FAR else None

    def last(self, *sizes: str, place: int | None = None) -> str | None:
        """Return the date told last, of one of the sizes if any are given, near a place if one is given."""
        for told, value in reversed(self.told):
            if place is not None and self.base + place - told > NEAR:
                return None
            if not sizes or size_of(value) in sizes:
                return value
        return None

    def newest(self, *sizes: str, place: int, until: date = date.max) -> str | None:
        """Return the latest date of one of the sizes told near a place, of those that begin by a day.

        That is what "a year earlier" and "the quarter" go back to, and not what they were compared with.
        """
        near = [v for told, v in self.told if self.base + place - told <= NEAR and size_of(v) in sizes]
        return max((v for v in near if _start(v) <= until), key=_start, default=None)

    def day(self, *sizes: str, place: int | None = None) -> date | None:
        """Return the first day of the date that `last` returns."""
        value = self.last(*sizes, place=place)
        interval = interval_of(value) if value else None
        return interval[0] if interval else None


def _start(value: str) -> date:
    interval = interval_of(value)
    return (interval[0] if interval else None) or date.min
