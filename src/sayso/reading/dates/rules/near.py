"""Near dates: days, weeks and other units that are counted from the anchor or from a date told before."""

import re

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import reads
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import SMALL, UNIT, YEAR

_LAST, _NEXT = r"last|past|previous|prior|preceding|latest", r"next|coming|following|upcoming|subsequent"
NEAR = (
    rf"(?P<near>{_LAST}|{_NEXT}|this (?:past|coming|current)|this|current|present|that(?: very| same)?|(?:the )?same)"
)
FROM_TOLD = re.compile(r"previous|prior|preceding|following|subsequent|that|same|the next")


def shift_of(near: str) -> int:
    """Return how many units on "last", "this" or "next" leads."""
    return -1 if re.search(_LAST, near) else 1 if re.search(_NEXT, near) else 0


@reads(r"(?:(?:earlier|later) )?(?:(?P<other>the day (?:before|after)) )?(?P<day>today|yesterday|tomorrow)", "today")
def deictic_day(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "today" and "the day before yesterday"."""
    if found["day"][0].isupper() and scene.tag_before().startswith("NNP"):
        return None  # a paper's name
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[found["day"].lower()]
    if found["other"]:
        shift += -1 if found["other"].lower().endswith("before") else 1
    return Meaning("DATE", values.at(scene.anchor, "day", shift)) if scene.anchor else None


@reads(rf"(?P<the>the )?{NEAR}[- ](?:(?:fiscal|calendar|business|trading) )?(?P<unit>{UNIT})", "unit")
def near_unit(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last week", "this month", "the next day", "that year", "the latest quarter"."""
    near, unit = found["near"].lower(), found["unit"].lower()
    if (
        unit in SMALL
        or scene.anchor is None
        or (near == "past" and found["the"])
        or unit == "centurie"
        or f"{near} {unit}" == "present day"
    ):
        return None
    if found["the"] and _is_length(near, unit, scene):
        return None
    base = scene.anchor
    if FROM_TOLD.match(near) or (near == "next" and found["the"] and unit == "day"):
        told = scene.memory.day(*_as_fine(unit))
        if told is None and near.startswith("that"):
            return None
        base = told or base
    return Meaning("DATE", values.at(base, unit, shift_of(near)))


def _is_length(near: str, unit: str, scene: Scene) -> bool:
    """Tell whether words mean a length of time: "over the last year", "within the next month"."""
    if near == "last":
        return unit in ("decade", "year", "week", "day") and not scene.before("of")
    return near in ("next", "coming") and (unit == "decade" or scene.before("over", "within", "during", "for", "in"))


def _as_fine(unit: str) -> tuple[str, ...]:
    """Return the sizes of dates from which a unit can be counted."""
    sizes = ("day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century")
    return sizes[: sizes.index(unit) + 1]


@reads(r"the (?:(?:full|whole|entire) )?(?P<unit>day|weekend|week|month|quarter|year|decade|century)"
       r"(?:(?P<which> before| after))?", "unit")  # fmt: skip
def the_unit(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the quarter" and "the year": the one that was told near by, or else the anchor's; "the day before"."""
    unit, anchor = found["unit"].lower(), scene.anchor
    if anchor is None or scene.after("-"):
        return None
    if unit == "weekend":
        return Meaning("DATE", values.at(anchor, unit, 0 if anchor.weekday() >= 5 or scene.direction > 0 else -1))
    told = scene.memory.day(*_as_fine(unit))
    if found["which"]:
        if scene.tag_after() not in (".", ",", "", "CC", ":", "VBD", "MD", "''"):
            return None  # "the day before the vote"
        return Meaning("DATE", values.at(told or anchor, unit, -1 if "before" in found["which"].lower() else 1))
    newest = scene.memory.newest(*_as_fine(unit), place=scene.start, until=anchor)
    start = (values.interval_of(newest or "") or (None,))[0]
    if start is not None:
        return Meaning("DATE", values.at(start, unit))
    return Meaning("DATE", values.at(anchor, unit, -1 if unit == "quarter" else 0))


@reads(rf"(?:the )?(?P<unit>year|quarter|month|week)(?:['’]s |[- ])end(?: (?P<year>{YEAR}))?", "unit")
def unit_end(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "year-end" and "month's end"."""
    if found["year"]:
        return Meaning("DATE", found["year"], mod="END")
    return Meaning("DATE", values.at(scene.anchor, found["unit"].lower()), mod="END") if scene.anchor else None


RULES = (deictic_day, near_unit, the_unit, unit_end)
