"""Lengths of time: "25 years", "a 20-year pact", "the past five years", "recent weeks", "for decades"."""

import re
from datetime import date, timedelta

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.interval import Interval
from sayso.reading.dates.rule import reads
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import COUNT, ORDINAL, SMALL, UNIT, UNITS, amount, ordinal, singular

_BEFORE, _AFTER = r"past|last|latest|preceding|previous|recent", r"next|coming|following|upcoming"
_SOME = 6  # units in "recent weeks" and "the coming months"
_HALVES = {"minute": "PT30S", "hour": "PT30M", "day": "PT12H", "year": "P6M"}
_TIMES = {"E": ("Y", 10), "C": ("Y", 100)}


@reads(rf"(?:(?:the|these|those|its|his|their) (?!{COUNT}-))?(?:(?P<near>{_BEFORE}|{_AFTER}|first|final|full) )?"
       rf"(?P<count>{COUNT})[- ](?:(?:full|straight|consecutive|more|long|additional|whole|business|working|calendar|"
       rf"trading) )?(?P<unit>{UNIT})s?(?P<half>[- ]and[- ]a[- ]half)?(?:[- ](?:old|long))?", "unit")  # fmt: skip
def counted(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "25 years", "20-year", "the past five years" and "a two-year-old"."""
    count, unit = amount(found["count"]), singular(found["unit"])
    if unit in ("quarter", "second") and (scene.after("of") or not re.search(r"s$|-", found[0].lower())):
        return None  # "one second", "a quarter" and "three-quarters of it" are none
    if found["count"].lower() in ("a", "an") and (found["near"] or scene.after("-") or _is_rate(scene)):
        return None
    if float(count.replace("X", "1")) == 0:
        return None
    if count == "X" and found["unit"].lower() == unit and "-" not in found[0]:
        return None  # "some day"
    if found["half"]:
        count = f"{count}.5"
    return Meaning("DURATION", length(count, unit), interval=_reach(found["near"], scene, count, unit))


@reads(rf"(?:(?:the|these|those|this) )?(?:(?P<near>{_BEFORE}|{_AFTER}|early|later) )?(?:few |several |many )?"
       rf"(?P<unit>{UNIT}s|centuries)(?:[- ](?:old|long))?", "unit")  # fmt: skip
def uncounted(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "recent weeks", "the coming months", "years" and "decades-long"."""
    unit = singular(found["unit"])
    if unit == "second" or scene.before("same"):
        return None
    if unit in ("quarter", "weekend") and not found["near"]:
        return None
    return Meaning("DURATION", length("X", unit), interval=_reach(found["near"], scene, "X", unit))


@reads(rf"(?:the|this) (?P<near>past|last|next|coming) (?P<unit>{UNIT})", "unit")
def one_past(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the past decade", a length of time that reaches to the anchor."""
    unit = singular(found["unit"])
    if found["near"].lower() in ("next", "coming", "last") and unit not in (
        "decade",
        "year",
        "month",
        *SMALL,
        "week",
        "day",
    ):
        return None
    return Meaning("DURATION", length("1", unit), interval=_reach(found["near"], scene, "1", unit))


@reads(
    r"(?P<unit>year|month|week|day|hour)long|(?P<unit2>decade|century|year|month|week|day|hour)[- ](?:old|long)", "long"
)
def long(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "yearlong" and "decade-long"."""
    return Meaning("DURATION", length("1", (found["unit"] or found["unit2"]).lower()))


def length(count: str, unit: str) -> str:
    """Return a length's value: "P2.5Y", "PT30M", "PXW"; decades and centuries count as years."""
    letter = UNITS[unit]
    letter, times = _TIMES.get(letter, (letter, 1))
    if count == "0.5" and unit in _HALVES:
        return _HALVES[unit]
    if count != "X":
        count = f"{float(count) * times:f}".rstrip("0").rstrip(".")
    return f"P{'T' if unit in SMALL else ''}{count}{letter}"


def _reach(near: str | None, scene: Scene, count: str, unit: str) -> Interval | None:
    """Return from when to when a length reaches that ends or begins at the anchor."""
    near = (near or "").lower()
    ahead = bool(re.fullmatch(_AFTER, near))
    if scene.anchor is None or not (ahead or re.fullmatch(_BEFORE, near)):
        return None
    units = _SOME if count == "X" else round(float(count))
    far = _far(scene.anchor, unit, units if ahead else -units)
    if far is None:
        return None
    return (scene.anchor, far) if ahead else (far, scene.anchor)


def _far(anchor: date, unit: str, units: int) -> date | None:
    days = {"day": 1, "week": 7, "weekend": 7}.get(unit, 0)
    try:
        if days or unit in SMALL:
            return anchor + timedelta(days=units * days)
    except OverflowError:
        return None
    if unit in ("decade", "century"):
        unit, units = "year", units * (10 if unit == "decade" else 100)
    ends = values.interval_of(values.at(anchor, unit, units))
    return ends[units > 0] if ends else None


def _is_rate(scene: Scene) -> bool:
    """Tell whether "a year" comes after an amount, so that it says how often."""
    return scene.tag_before() in ("CD", "NNS", "NN", "$", "NNPS") or scene.before("%", "times", "once", "twice")


@reads(rf"(?:(?:the|its|their) )?(?P<nth>{ORDINAL})[- ](?:straight|consecutive|successive) (?P<unit>{UNIT})", "unit")
def in_a_row(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "the third straight year"."""
    nth = ordinal(found["nth"], 0)
    return Meaning("DURATION", length(str(nth), found["unit"].lower())) if nth > 1 else None


@reads(r"(?:an? )?quarter[- ](?:of an? )?century", "unit")
def quarter_century(_found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "a quarter of a century"."""
    return Meaning("DURATION", "P25Y")


RULES = (quarter_century, counted, uncounted, in_a_row, one_past, long)
