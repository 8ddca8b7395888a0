"""Days by their own names: "Feb. 6, 1998", "6 February", "Labor Day", with their year or without."""

import re
from datetime import timedelta

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.interval import day, nth_weekday
from sayso.reading.dates.nearest import SOON, bygone, nearest
from sayso.reading.dates.rule import reads
from sayso.reading.dates.rules.years import SOME_YEAR, year_meant
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import (
    DAY,
    HOLIDAY,
    HOLIDAYS,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    month_number,
    weekday_number,
)

_WEEKDAY = rf"(?:{WEEKDAY} ?,? )?"
_DAYS = rf"(?P<day>{DAY})(?: ?[-–] ?(?P<last>{DAY}))?"


@reads(r"(\d{4})-(\d\d)-(\d\d)|(\d\d?)/(\d\d?)/(\d{4}|\d\d)|(\d{4})/(\d\d?)/(\d\d?)", "date")
def numeric(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "1998-02-06" and "2/6/98", the month first where both ways are possible."""
    numbers = [int(number) for number in found.groups() if number]
    year, month, number = numbers
    if found[4]:
        month, number, year = numbers if numbers[0] <= 12 else (numbers[1], numbers[0], numbers[2])
        year += 0 if year > 99 else 1900 if year > 50 else 2000
    return _day(year, month, number)


@reads(rf"{_WEEKDAY}(?P<month>{MONTH}) {_DAYS} ?,? (?P<year>{YEAR})", "month year")
def month_first(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "Friday, Feb. 6, 1998" and "February 6-8, 1998"."""
    return _days(found, int(found["year"]))


@reads(rf"{_WEEKDAY}(?:the )?{_DAYS}(?: of)? (?P<month>{MONTH}) ?,? (?P<year>{YEAR})", "month year")
def day_first(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "6 February 1998" and "the 6th of February, 1998"."""
    return _days(found, int(found["year"]))


@reads(rf"(?:(?P<weekday>{WEEKDAY}) ?,? )?(?:(?P<near>last|past|this|next) )?(?:(?P<month>{MONTH}) {_DAYS}"
       rf"|(?:the )?(?P<day2>{DAY})(?: of)? (?P<month2>{MONTH}))(?! ?:)(?: of {SOME_YEAR})?", "month")  # fmt: skip
def yearless_day(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Feb. 6", "6 February" and "Feb. 6 of last year" against the anchor."""
    year = year_meant(found, scene)
    if year is not None:
        return _days(found, year)
    month = month_number(found["month"] or found["month2"])
    number = int(re.sub(r"\D", "", found["day"] or found["day2"]))
    if scene.anchor is None:
        return Meaning("DATE", f"XXXX-{month:02d}-{number:02d}")
    told_year = bygone(scene)
    if told_year is not None:
        return _days(found, told_year)
    near = (found["near"] or "").lower()
    if near in ("last", "past", "next"):
        shift = 1 if near == "next" else -1
        return nearest(scene.anchor + timedelta(days=shift * SOON), shift, lambda year: _days(found, year))
    named = nearest(scene.anchor, 0, lambda year: _on_weekday(found, year)) if found["weekday"] else None
    soon = scene.tag_after().startswith("NN")
    return named or nearest(scene.anchor, scene.direction, lambda year: _days(found, year), soon=soon)


@reads(rf"(?:(?:last|this|next) )?(?P<name>{HOLIDAY})(?:,? (?P<year>{YEAR}))?", "holiday")
def holiday(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Christmas Day" and "Labor Day 1998"."""
    rule = HOLIDAYS[" ".join(found["name"].lower().replace("’", "'").split())]
    if found["name"][0].islower() or scene.label in ("PERSON", "ORG"):
        return None

    def in_year(year: int) -> Meaning | None:
        if len(rule) == 2:
            return _day(year, *rule)
        month, name, number = rule
        return Meaning("DATE", nth_weekday(year, month, WEEKDAYS[name], number).isoformat())

    if found["year"]:
        return in_year(int(found["year"]))
    return nearest(scene.anchor, scene.direction, in_year) if scene.anchor else None


def _day(year: int, month: int, number: int) -> Meaning | None:
    return Meaning("DATE", f"{year:04d}-{month:02d}-{number:02d}") if day(year, month, number) else None


def _days(found: re.Match[str], year: int) -> Meaning | None:
    groups = found.groupdict()
    month = month_number(groups["month"] or groups["month2"])
    first, last = (int(re.sub(r"\D", "", one or "0")) for one in (groups["day"] or groups.get("day2"), groups["last"]))
    low, high = day(year, month, first), day(year, month, last) if last else None
    meaning = _day(year, month, first)
    if meaning is None or not last:
        return meaning
    if low is None or high is None or last <= first:
        return None
    return Meaning("DATE", f"{meaning.value}/{year:04d}-{month:02d}-{last:02d}")


def _on_weekday(found: re.Match[str], year: int) -> Meaning | None:
    """Return a day of a year where it falls on the weekday that is named with it: "Saturday, April 25"."""
    meaning = _days(found, year)
    start = (values.interval_of(meaning.value) or (None,))[0] if meaning else None
    return meaning if start and start.weekday() == weekday_number(found["weekday"]) else None


RULES = (numeric, month_first, day_first, yearless_day, holiday)
