"""Clock: times of day, alone or with their day: "10:30 a.m. Tuesday", "last night", "Monday morning"."""

import re
from datetime import date

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import reads
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import DAY, DAYPART, DAYPARTS, MONTH, WEEKDAY, YEAR

_ZONE = r"(?:(?P<utc>GMT|UTC|Z)|[ECMPB][SD]?T|CES?T|(?:local|Eastern|Central|Pacific|Moscow|London)(?: \w+)? time)"
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_CLOCK = (
    rf"(?:{_HOUR}(?::(?P<minute>[0-5]\d)(?::[0-5]\d)?)?(?: ?(?P<half>[ap])\.?m\.?| o['’]clock)(?: in the {DAYPART})?"
    rf"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?::[0-5]\d)?"
    rf"|(?P<hour4>1?\d) in the (?P<daypart>morning|afternoon|evening)|(?P<name>noon|midday|midnight))(?: {_ZONE})?"
    r"|(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d) (?P<utc3>GMT|UTC)"
)
_DAY = (
    rf"(?:(?:last |next |this )?{WEEKDAY}(?:,? {MONTH} {DAY}(?:,? {YEAR})?)?|today|yesterday|tomorrow"
    rf"|{MONTH} {DAY}(?:,? {YEAR})?|{DAY} {MONTH}(?: {YEAR})?)"
)
_THE = r"(?P<the>(?:the|this|that|last|next|the (?:next|following|previous|same)) )"


@reads(rf"(?:{_CLOCK})(?:,?(?: on)? (?P<day>{_DAY}))?", "")
def clock(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "10:30 a.m. Tuesday" and "noon"; without a day, of the day told near by, or the anchor."""
    time = _time(found)
    return _at(found, scene, time) if time else None


@reads(rf"(?:(?:the )?(?P<day>{_DAY})(?:['’]s)?,?(?: at)? )?(?:{_CLOCK})", "clock")
def day_and_clock(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Tuesday at 10:30 a.m."."""
    return clock.read(found, scene) if found["day"] else None


@reads(rf"(?:(?P<part3>early|late|mid)[- ](?=morning|afternoon|evening)|(?P<day>{_DAY})(?:['’]s)? |{_THE})"
       rf"(?:early |late )?(?P<part>{DAYPART})|(?P<alone>tonight|overnight)", "daypart")  # fmt: skip
def part_of_day(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Monday morning", "last night", "the next morning" and "tonight"."""
    if scene.anchor is None:
        return None
    part = f"T{DAYPARTS.get((found['part'] or 'night').lower(), 'NI')}"
    near = (found["the"] or "").strip().lower()
    if found["day"]:
        return _at(found, scene, part)
    if found["alone"] or near == "this":
        return Meaning("TIME", scene.anchor.isoformat() + part)
    told = scene.memory.day("day", place=scene.start) or scene.anchor
    if near in ("last", "next"):
        return Meaning("TIME", values.at(scene.anchor, "day", -1 if near == "last" else 1) + part)
    shift = 1 if near in ("the next", "the following") else -1 if near == "the previous" else 0
    return Meaning("TIME", values.at(told, "day", shift) + part)


def _time(found: re.Match[str]) -> str | None:
    """Return the time of day that a match of _CLOCK names, or None where no clock shows it."""
    if found["name"]:
        return "T24:00" if found["name"].lower() == "midnight" else "T12:00"
    hour = int(found["hour"] or found["hour2"] or found["hour3"] or found["hour4"])
    minute = found["minute"] or found["minute2"] or found["minute3"] or "00"
    late = (found["half"] or "a").lower() == "p" or found["daypart"] in ("afternoon", "evening")
    if found["half"] or found["daypart"]:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if late else 0)
    return f"T{hour:02d}:{minute}" + ("Z" if found["utc"] or found["utc3"] else "")


def _at(found: re.Match[str], scene: Scene, time: str) -> Meaning | None:
    """Return a time of the day that a match names, of the day told near by without them, or of the anchor."""
    day = scene.inner(found, "day")
    if found["day"]:
        return Meaning("TIME", day.value + time) if day and values.size_of(day.value) in ("day", "") else None
    told: date | None = scene.memory.day("day", place=scene.start) or scene.anchor
    return Meaning("TIME", (told.isoformat() if told else "XXXX-XX-XX") + time)


RULES = (clock, day_and_clock, part_of_day)
