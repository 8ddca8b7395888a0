"""Periods of business: quarters, halves and fiscal years."""

import re
from datetime import date

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import reads
from sayso.reading.dates.rules.years import SOME_YEAR, fiscal, year_of_words
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import ORDINAL, YEAR, ordinal

_OF = rf"(?:,? (?:of |in |for )?(?:{SOME_YEAR})|[- ](?P<plain>{YEAR}))"
_ITS = r"(?:(?:the|its|their) (?!(?:fiscal )?\w+-))?"
_REPORTED = 100  # days within which the figures of a quarter that is over are still to come
_YEARS = SOME_YEAR.replace("?P<some>", "?P<own>")


@reads(rf"{_ITS}(?:(?:{_YEARS})(?:['’]s)? )?(?:(?:fiscal|financial)[- ])?(?P<number>{ORDINAL})[- ](?:fiscal[- ])?"
       rf"(?P<size>quarter|half)(?:{_OF})?|Q(?P<q>[1-4])(?: ?(?P<year>{YEAR}))?", "unit")  # fmt: skip
def numbered(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the third quarter", "last year's first half" and "third-quarter 1998"."""
    size = (found["size"] or "quarter").lower()
    many = 4 if size == "quarter" else 2
    number = int(found["q"]) if found["q"] else ordinal(found["number"] or "", many)
    if number > many or (found["number"] or "").lower() == "last":
        return None
    return _numbered(found, scene, size, number)


@reads(rf"{_ITS}(?P<number>first|second) half of (?:{SOME_YEAR})|{_ITS}(?P<number2>first|second)[- ]half", "half")
def half(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the first half of 1998" and "first-half", but not of a game or a month."""
    if not found["number"] and scene.after("of"):
        return None
    word = (found["number"] or found["number2"]).lower()
    return _numbered(found, scene, "half", 1 if word == "first" else 2)


@reads(rf"(?:the |its )?(?:(?:fiscal|financial)(?:[- ]year)? (?P<year>{YEAR})|(?P<year2>{YEAR}) (?:fiscal|financial)"
       r"[- ]year|(?P<near>latest|last|past|previous|prior|this|current|next|coming)? ?(?:fiscal|financial)[- ]year)",
       "fiscal")  # fmt: skip
def fiscal_year(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "fiscal 1998" and "the current fiscal year"."""
    year = found["year"] or found["year2"]
    if year:
        return Meaning("DATE", f"FY{year}")
    number = year_of_words(f"{(found['near'] or 'this').lower()} year", scene)
    return Meaning("DATE", f"FY{number}") if number is not None else None


def _numbered(found: re.Match[str], scene: Scene, size: str, number: int) -> Meaning | None:
    groups = found.groupdict()
    year = groups.get("plain") or groups.get("year")
    words = year or groups.get("own") or groups.get("some") or ""
    meant = int(year) if year else year_of_words(words.lower(), scene) if words else _year(scene, size, number)
    letter = size[0].upper()
    if meant is None:
        return Meaning("DATE", f"XXXX-{letter}{number}") if scene.anchor is None else None
    return Meaning("DATE", f"{fiscal(words)}{meant}-{letter}{number}")


def _year(scene: Scene, size: str, number: int) -> int | None:
    """Return the year of a quarter or half that names none: the last one that began, or the next to end."""
    if scene.anchor is None:
        return None
    year = scene.anchor.year
    start = date(year, (3 if size == "quarter" else 6) * (number - 1) + 1, 1)
    if scene.direction < 0 and start > scene.anchor:
        return year - 1
    end = (values.interval_of(f"{year}-{size[0].upper()}{number}") or (None, None))[1]
    over = end is not None and (scene.anchor - end).days > _REPORTED
    return year + 1 if scene.direction > 0 and over else year


RULES = (numbered, half, fiscal_year)
