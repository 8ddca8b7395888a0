"""Calendar names without their year: weekdays, months and seasons, near the anchor or a date told before."""

import re
from datetime import date, timedelta

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.interval import near_weekday, nth_weekday
from sayso.reading.dates.nearest import bygone, nearest
from sayso.reading.dates.rule import reads
from sayso.reading.dates.rules.near import FROM_TOLD, NEAR, shift_of
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import (
    MONTH,
    ORDINAL,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    month_number,
    ordinal,
    weekday_number,
)

_SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SAID_IN = frozenset({"in", "since", "by", "until", "during", "of", "late", "early", "mid"})
_PLAINLY = r"this past|this coming|last|past|previous|this|next|coming|following"
_OF_MONTH = rf"(?P<month>(?:last |next |this )?{MONTH}(?:,? {YEAR})?|(?:the|this|last|next) month)"


@reads(rf"(?:(?P<the>the )?{NEAR} )?(?P<weekday>{WEEKDAY})(?: (?P<week>last week|this week|next week))?", "weekday")
def weekday(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Friday", "last Friday", "that Friday" and "Friday last week"."""
    number = weekday_number(found["weekday"])
    near, anchor = (found["near"] or "").lower(), scene.anchor
    if found["weekday"].endswith(".") or found["weekday"].islower():
        return None
    if anchor is None:
        return Meaning("DATE", f"XXXX-WXX-{number + 1}")
    if FROM_TOLD.match(near):
        anchor = scene.memory.day("day", "week") or anchor
    if found["week"] or re.match("this(?! past| coming)", near):
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=shift_of((found["week"] or "").lower()))
        return Meaning("DATE", (monday + timedelta(days=number)).isoformat())
    shift = shift_of(near)
    if near in ("that", "same", "the same", "that same", "that very"):
        return Meaning("DATE", near_weekday(number, anchor, 0).isoformat())
    told = scene.memory.frame(scene.start, anchor) if not near and scene.direction < 1 and not scene.said else None
    if told is not None:
        return Meaning("DATE", near_weekday(number, told + timedelta(days=1), 1).isoformat())
    if near == "last" and (anchor.weekday() - number) % 7 == 1:
        shift -= 7  # yesterday is nobody's "last Wednesday"
    moved, direction = anchor + timedelta(days=shift), 1 if scene.before("until", "till") else scene.direction
    if not direction and scene.setting.anchored == "published":
        direction = -1
    return Meaning("DATE", near_weekday(number, moved, (shift > 0) - (shift < 0) or direction).isoformat())


@reads(rf"(?:(?:the )?{NEAR} )?(?P<month>{MONTH})", "month")
def month(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "October" and "last October", where a month is meant and no verb, person or paper."""
    near, number = (found["near"] or "").lower(), month_number(found["month"])
    if found["month"][0].islower() or (not near and not _is_month(found["month"], scene)):
        return None
    if scene.anchor is None:
        return Meaning("DATE", f"XXXX-{number:02d}")
    shift = shift_of(near)
    if not near:
        told_year = bygone(scene)
        if told_year is not None:
            return Meaning("DATE", values.month(told_year, number))
        return _month(scene.anchor, scene.direction, number)
    if shift:
        edge = values.month(scene.anchor.year, scene.anchor.month + shift)
        start = (values.interval_of(edge) or (None,))[0]
        return _month(start, shift, number) if start else None
    told = scene.memory.day() if FROM_TOLD.match(near) else None
    return Meaning("DATE", values.month((told or scene.anchor).year, number))


def _month(anchor: date, direction: int, number: int) -> Meaning | None:
    return nearest(anchor, direction, lambda year: Meaning("DATE", values.month(year, number)))


def _is_month(name: str, scene: Scene) -> bool:
    if scene.label in ("PERSON", "ORG", "GPE", "PRODUCT", "LOC"):
        return False
    if scene.first is not None and (name.lower() in ("may", "march", "mar") or name.isupper()):
        return scene.label == "DATE" or scene.before(*_SAID_IN)
    return True


@reads(rf"(?:the )?(?:(?P<near>{_PLAINLY}) )?(?P<season>{SEASON})", "season")
def near_season(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last summer", "this fall" and "in the fall"."""
    if scene.anchor is None or (not found["near"] and not scene.before(*_SAID_IN, "over", "through")):
        return None
    code, shift = SEASONS[found["season"].lower()], shift_of((found["near"] or "").lower())
    if not shift and found["near"]:
        return Meaning("DATE", f"{scene.anchor.year}-{code}")
    year, number = scene.anchor.year, _SEASON_BEGINS[code] + 3 * (shift < 0)
    if shift:  # the last one that is over, or the next one to begin
        year += (scene.anchor.month >= number) - (shift < 0)
        return Meaning("DATE", f"{year}-{code}")
    return nearest(scene.anchor, scene.direction, lambda year: Meaning("DATE", f"{year}-{code}"))


@reads(rf"(?:the )?(?P<nth>{ORDINAL}) (?P<unit>day|week|weekend|{WEEKDAY}) (?:of|in) {_OF_MONTH}", "")
def nth_of_month(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the second week of October" and "the first Monday in May 1998"."""
    month = scene.inner(found, "month")
    first, last = (month and values.interval_of(month.value)) or (None, None)
    if first is None or last is None:
        return None
    nth, unit = ordinal(found["nth"], -1), found["unit"].lower()
    weekday = WEEKDAYS.get(unit.rstrip("."))
    if weekday is not None:
        return Meaning("DATE", nth_weekday(first.year, first.month, weekday, nth).isoformat()) if nth < 5 else None
    days = (nth - 1) * (1 if unit == "day" else 7)
    return Meaning("DATE", values.at(last if nth < 0 else first + timedelta(days=days), unit))


RULES = (nth_of_month, weekday, month, near_season)
