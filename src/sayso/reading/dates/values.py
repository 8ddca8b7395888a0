"""Values: calendar dates in TIMEX3's notation ("1998-W06", "1998-Q3", "199"), and the interval that each means."""

import re
from datetime import date, timedelta

from sayso.reading.dates.interval import (
    Interval,
    century_of,
    day,
    decade_of,
    half_of,
    month_of,
    part,
    quarter_of,
    season_of,
    week_numbered,
    weekend_of,
    year_of,
)

_VALUE = re.compile(
    r"(?P<fiscal>FY)?(?P<year>\d{2,4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?P<time>T.*)?"
)
_MODS = {"START": "early", "MID": "middle", "END": "late"}


def interval_of(value: str, mod: str = "") -> Interval | None:
    """Return the first and last day that a value means, its part where `mod` is START, MID or END; None if none."""
    low, _, high = value.partition("/")
    if high:
        ends = interval_of(low), interval_of(high)
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    found = _VALUE.fullmatch(value)
    try:
        whole = _whole(found) if found else None
    except ValueError:
        return None
    return part(whole, _MODS[mod]) if whole and mod in _MODS else whole


def _whole(found: re.Match[str]) -> Interval | None:
    number = int(found["year"])
    if len(found["year"]) < 4:
        return decade_of(number * 10) if len(found["year"]) == 3 else century_of(number * 100)
    if found["week"]:
        whole = week_numbered(number, int(found["week"]))
        return weekend_of(whole[0]) if whole and whole[0] and found["weekend"] else whole
    if found["quarter"]:
        return quarter_of(number, int(found["quarter"]))
    if found["half"]:
        return half_of(number, int(found["half"]))
    if found["season"]:
        return season_of(number, found["season"])
    if found["day"]:
        return day(number, int(found["month"]), int(found["day"]))
    return month_of(number, int(found["month"])) if found["month"] else year_of(number)


def size_of(value: str) -> str:
    """Return the unit that a date's value names: day, week, weekend, month, quarter, half, season, year and up."""
    found = _VALUE.fullmatch(value.partition("/")[0])
    if found is None:
        return ""
    if len(found["year"]) < 4:
        return "decade" if len(found["year"]) == 3 else "century"
    for unit in ("weekend", "week", "quarter", "half", "season", "day", "month"):
        if found[unit]:
            return unit
    return "year"


def week(anchor: date, shift: int = 0) -> str:
    """Return the week that lies `shift` weeks after the anchor's."""
    year, number, _ = (anchor + timedelta(weeks=shift)).isocalendar()
    return f"{year}-W{number:02d}"


def month(year: int, number: int) -> str:
    """Return a month; numbers under 1 and over 12 run into the years beside."""
    return f"{year + (number - 1) // 12:04d}-{(number - 1) % 12 + 1:02d}"


def quarter(year: int, number: int) -> str:
    """Return a quarter; numbers under 1 and over 4 run into the years beside."""
    return f"{year + (number - 1) // 4:04d}-Q{(number - 1) % 4 + 1}"


def shifted(value: str, unit: str, count: int) -> str:
    """Return a date's value moved by a count of units, as precise as it is, or as the unit where that is coarser."""
    start = (interval_of(value) or (None, None))[0]
    if start is None:
        return ""
    size = size_of(value)
    years = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if years and size in ("quarter", "month", "half", "season", "year"):
        return re.sub(r"\d{4}", lambda year: f"{int(year[0]) + count * years:04d}", value, count=1)
    return at(start, unit, count)


def at(anchor: date, unit: str, shift: int = 0) -> str:
    """Return the unit of time that lies `shift` units after the one that holds the anchor; "" beyond the calendar."""
    try:
        return _at(anchor, unit, shift)
    except (OverflowError, ValueError):
        return ""


def _at(anchor: date, unit: str, shift: int) -> str:
    if unit == "week":
        return week(anchor, shift)
    if unit == "weekend":
        return f"{week(anchor, shift)}-WE"
    if unit == "month":
        return month(anchor.year, anchor.month + shift)
    if unit == "quarter":
        return quarter(anchor.year, (anchor.month - 1) // 3 + 1 + shift)
    if unit == "year":
        return f"{anchor.year + shift:04d}"
    if unit == "decade":
        return f"{anchor.year // 10 + shift:03d}"
    if unit == "century":
        return f"{anchor.year // 100 + shift:02d}"
    return (anchor + timedelta(days=shift)).isoformat()
