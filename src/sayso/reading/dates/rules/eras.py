"""Eras: months and seasons with their year, years, decades and centuries by their own names."""

import re

from sayso.reading.dates import values
from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import reads
from sayso.reading.dates.rules.years import SOME_YEAR, year_meant
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import (
    MONTH,
    ORDINAL,
    SEASON,
    SEASONS,
    SPELLED,
    YEAR,
    month_number,
    ordinal,
    spelled_year,
)

_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_DATING = ("in", "since", "of", "by", "from", "to", "until", "during", "through", "for")
_COUNTING = ("$", "#", "no.", "£", "€", "-", "some", "about", "nearly", "almost", "than", "least", "only")


@reads(rf"(?P<month>{MONTH}) ?,?(?: of)? (?:{SOME_YEAR}|(?P<plain>{YEAR}))", "month")
def month_of_year(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "February 1998" and "February of last year"."""
    year = int(found["plain"]) if found["plain"] else year_meant(found, scene)
    return Meaning("DATE", values.month(year, month_number(found["month"]))) if year is not None else None


@reads(rf"(?:the )?(?P<season>{SEASON})(?: of)? (?:{SOME_YEAR}|(?P<plain>{YEAR}))", "season")
def season_of_year(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the summer of 1998" and "the summer of last year"."""
    year = int(found["plain"]) if found["plain"] else year_meant(found, scene)
    return Meaning("DATE", f"{year}-{SEASONS[found['season'].lower()]}") if year is not None else None


@reads(rf"(?P<low>{YEAR}) ?[-–] ?(?P<high>{YEAR}|\d\d)(?![-–\d])", "year")
def years(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "1991-95"."""
    high = found["high"] if len(found["high"]) == 4 else found["low"][:2] + found["high"]
    return Meaning("DATE", f"{found['low']}/{high}") if found["low"] < high else None


@reads(rf"(?:the year )?(?P<year>{YEAR})|['’](?P<short>\d\d)(?!s)", "year")
def year(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "1998" and "'98", where it is no number of things."""
    if found["short"]:
        return Meaning("DATE", f"{_century(int(found['short']))}") if scene.before(*_DATING) else None
    if scene.label in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT") or scene.before(*_COUNTING):
        return None
    return Meaning("DATE", found["year"])


@reads(rf"(?:the year (?!two))?{SPELLED}", "spelled")
def written_year(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "nineteen ninety-four" and "the year two thousand", but not "nineteen hundred men"."""
    return None if scene.tag_after() == "NNS" else Meaning("DATE", str(spelled_year(found)))


@reads(rf"(?:the )?nineteen[- ](?P<name>{'|'.join(_DECADES)})", "decade")
def written_decade(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "the nineteen eighties"."""
    return Meaning("DATE", f"19{_DECADES.index(found['name'].lower()) + 2}")


@reads(rf"(?:the )?(?P<decade>{YEAR[:-4]}\d0)['’]?s", "year")
def decade(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "the 1990s"."""
    return Meaning("DATE", found["decade"][:3])


@reads(rf"(?:the )?(?:['’](?P<short>[2-9]0)['’]?s|(?P<name>{'|'.join(_DECADES)}))", "decade")
def short_decade(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "the '90s" and "the nineties", but not "in her nineties"."""
    if found["short"]:
        return Meaning("DATE", f"19{found['short'][0]}")
    return Meaning("DATE", f"19{_DECADES.index(found['name'].lower()) + 2}") if found[0][0] in "tT" else None


@reads(rf"(?:the )?(?P<number>{ORDINAL})[- ]century", "unit")
def century(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "the 19th century"."""
    number = ordinal(found["number"], 0)
    return Meaning("DATE", f"{number - 1:02d}") if number > 10 else None


def _century(number: int) -> int:
    return number + (1900 if number > 50 else 2000)


RULES = (month_of_year, season_of_year, years, year, written_year, decade, written_decade, short_decade, century)
