"""Named: days, months, quarters, seasons and years that mean themselves, whatever the anchor."""

import re

from sayso.reading.dates.grammar import MONTH, MONTHS, ORDINALS, SEASONS, YEAR
from sayso.reading.dates.interval import Interval, day, decade_of, month_of, part, quarter_of, year_of

ABSOLUTE = frozenset({"iso", "mdy", "dmy", "quarter", "my", "season", "decade", "year"})


def absolute(shape: str, words: str) -> Interval | None:
    """Return what words of a shape of ABSOLUTE mean, or None where no calendar has it."""
    years = re.findall(YEAR, words)
    year = int(years[-1]) if years else 0
    month = month_in(words)
    if shape == "iso":
        return day(*(int(number) for number in words.split("-")))
    if shape in ("mdy", "dmy") and month:
        return days(words, year, month)
    if shape == "my" and month:
        return partly(words, month_of(year, month))
    if shape == "year":
        return partly(words, year_of(year))
    if shape == "decade":
        return partly(words, decade_of(int(words[-5:-1])))
    return season(shape, words, year)


def season(shape: str, words: str, year: int) -> Interval | None:
    """Return a season or a quarter of a year, or None where the shape is neither."""
    if shape == "season":
        low, high = next(months for name, months in SEASONS.items() if name in words)
        return month_of(year, low)[0], month_of(year, high)[1]
    if shape == "quarter":
        number = re.search(r"q([1-4])", words)
        return quarter_of(year, int(number[1]) if number else next(n for w, n in ORDINALS.items() if w in words))
    return None


def days(words: str, year: int, month: int) -> Interval | None:
    """Return the day or run of days ("6-8") of a month that the words name."""
    bare = re.sub(rf"{YEAR}$", "", words)
    numbers = [int(n) for n in re.findall(r"\d{1,2}", bare)]
    first, last = (day(year, month, number) for number in (numbers[0], numbers[-1]))
    return (first[0], last[1]) if first and last else None


def month_in(words: str) -> int | None:
    """Return the number of the month that the words name, or None."""
    found = re.search(rf"\b{MONTH}", words, re.IGNORECASE)
    return MONTHS[found[0].rstrip(".").lower()] if found else None


def partly(words: str, interval: Interval) -> Interval:
    """Return the early, middle or late part of an interval where the words ask for one."""
    if re.search(r"\b(early|beginning of|start of)\b", words) and "earlier" not in words:
        return part(interval, "early")
    if re.search(r"\bmid|\bmiddle of", words):
        return part(interval, "middle")
    return part(interval, "late") if re.search(r"\b(late|end of)\b", words) else interval
