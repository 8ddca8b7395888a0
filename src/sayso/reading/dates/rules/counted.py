"""Counted dates: so many units before or after the anchor ("ago") or a date told before ("later")."""

import re
from datetime import date

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.interval import Interval
from sayso.reading.dates.rule import reads
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import COUNT, ORDINAL, SMALL, UNIT, YEAR, amount, ordinal, singular

_FEW = (2, 7)  # how many "a few" and "several" may be
_PERIODS = ("quarter", "half", "month", "season", "week")
_NTH, _WHAT = r"first|second|third|fourth", r"quarter|half|period|month|week|day|level"
_YEAR_AGO = r"(?:last year|a year[- ](?:ago|earlier|before)|the (?:year before|previous year))"


@reads(rf"(?:(?P<count>{COUNT}) |(?={UNIT}s ))(?P<unit>{UNIT})s?(?: or so)?[- ](?P<way>ago|earlier|later|before"
       r"|after|afterwards?|previously|hence|from (?:now|today))(?: this (?:week|month|year))?", "unit")  # fmt: skip
def counted(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "two weeks ago", "a year earlier" and "three days later"."""
    way, unit, count = found["way"].lower(), singular(found["unit"]), amount(found["count"] or "some")
    if way in ("before", "after") and scene.tag_after() not in (".", ",", "", "CC", ":", "VBD"):
        return None  # "two days before the vote" is a length of time
    back = way in ("ago", "earlier", "before", "previously")
    deictic = way in ("ago", "hence") or way.startswith("from")
    if scene.anchor is None:
        return None
    if unit in SMALL:
        return Meaning("TIME", f"{scene.anchor.isoformat()}", interval=(scene.anchor,) * 2)
    if count == "X":
        base = scene.anchor if deictic else scene.memory.day() or scene.anchor
        past = back or (not deictic and scene.direction <= 0)
        return Meaning("DATE", "PAST_REF" if past else "FUTURE_REF", interval=_vaguely(base, unit, back))
    return _moved(scene, unit, -float(count) if back else float(count), deictic=deictic and count != "1")


@reads(rf"(?:(?:the|its|their) (?=\S+ (?:{_NTH}|{_WHAT})))?year[- ](?:ago|earlier|before)"
       rf"(?: (?:(?P<number>{_NTH})[- ])?(?P<what>{_WHAT})?)?", "unit")  # fmt: skip
def year_ago(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the year-ago quarter" and "the year-earlier period"."""
    if scene.anchor is None:
        return None
    if found["number"] and found["what"]:
        return Meaning("DATE", f"{scene.anchor.year - 1}-{found['what'][0].upper()}{ordinal(found['number'], 4)}")
    what = (found["what"] or "period").lower()
    told = scene.memory.newest(*(_PERIODS if what in ("period", "level") else (what,)), place=scene.start)
    if told is None and what == "quarter":
        told = values.at(scene.anchor, "quarter", -1)
    return Meaning("DATE", _year_back(told) if told else f"{scene.anchor.year - 1}")


@reads(
    rf"(?:the )?(?:very )?same (?P<what>quarter|half|period|month|week|day|time|{ORDINAL} quarter)"
    rf"(?:(?: of| in| a)? (?P<when>{_YEAR_AGO}|(?P<year>(?:19|20)\d\d)|year[- ](?:ago|earlier)|the last year))",
    "unit",
)
def same_period(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the same quarter last year", of the quarter that was told."""
    if scene.anchor is None:
        return None
    what = found["what"].lower().split()[-1]
    told = scene.memory.newest(*(_PERIODS if what in ("period", "time") else (what,)), place=scene.start)
    year = found["year"] or str(scene.anchor.year - 1)
    if told and size_is_dated(told):
        return Meaning("DATE", re.sub(r"\d{4}", year, told, count=1))
    return Meaning("DATE", year)


@reads(rf"(?:the )?(?P<year>{YEAR}) (?P<what>quarter|half|period)", "year")
def period_of_year(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the 1993 quarter", of the quarter that was told."""
    what = found["what"].lower()
    told = scene.memory.last(*(_PERIODS if what == "period" else (what,)), place=scene.start)
    if told is None or not size_is_dated(told):
        return Meaning("DATE", found["year"]) if what == "period" else None
    return Meaning("DATE", re.sub(r"\d{4}", found["year"], told, count=1))


@reads(r"(?:the |this |that )(?P<near>latest|most recent|same|current|prior|previous|preceding) period", "period")
def told_period(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the latest period", of the quarter or month that was told."""
    told = scene.memory.last(*_PERIODS, place=scene.start)
    if scene.anchor is None:
        return None
    if told is None:
        latest = found["near"].lower() in ("latest", "most recent")
        return Meaning("DATE", values.at(scene.anchor, "quarter", -1)) if latest else None
    back = found["near"].lower() in ("prior", "previous", "preceding")
    return Meaning("DATE", _year_back(told) if back else told)


def size_is_dated(value: str) -> bool:
    """Tell whether a date's value names its year in full."""
    return bool(re.match(r"(?:FY)?\d{4}", value))


def _moved(scene: Scene, unit: str, count: float, *, deictic: bool) -> Meaning | None:
    """Return the date that lies a count of units from the anchor, or from what was told near by if not deictic."""
    if scene.anchor is None:
        return None
    smaller = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "decade": ("year", 10)}
    if not count.is_integer() and unit in smaller:
        unit, times = smaller[unit]
        count *= times
    if unit == "year" and count == -1:
        period = scene.memory.newest(*_PERIODS, place=scene.start)
        if period is not None:
            return Meaning("DATE", _year_back(period))
    told = None if deictic else scene.memory.last(place=scene.start)
    if told is not None and unit == "year" and values.size_of(told) in (*_PERIODS, "year"):
        return Meaning("DATE", values.shifted(told, unit, round(count)))
    start = None if deictic else (values.interval_of(told or "") or (scene.memory.day("day", "month", "year"),))[0]
    value = values.at(start or scene.anchor, unit, round(count))
    return Meaning("DATE", value) if value else None


def _year_back(value: str) -> str:
    return values.shifted(value, "year", -1)


def _vaguely(base: date, unit: str, back: bool) -> Interval | None:
    """Return from when to when "several units" before or after a day may lie."""
    ends = [
        values.interval_of(values.at(base, unit, -count if back else count)) for count in (_FEW[::-1] if back else _FEW)
    ]
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


RULES = (counted, year_ago, same_period, period_of_year, told_period)
