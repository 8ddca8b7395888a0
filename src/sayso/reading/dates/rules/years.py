"""Years as other dates name them: "of 1998", "last year", "the year", "a year earlier"."""

import re

from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import SPELLED, YEAR, spelled_year

_FISCAL = r"(?:fiscal|financial)"
_BARE_SPELLED = re.sub(r"\?P<\w+>", "?:", SPELLED)
SOME_YEAR = (
    rf"(?P<some>(?:the )?{_FISCAL} (?:year )?{YEAR}|(?:the )?{YEAR}(?: {_FISCAL} year)?"
    r"|(?:the )?(?:last|past|previous|prior|preceding|this|current|next|coming|following|same|that)"
    rf" (?:{_FISCAL} )?year"
    rf"|the (?:{_FISCAL} )?year|the year[- ](?:earlier|ago|before)|a year[- ](?:ago|earlier|before)"
    rf"|{_BARE_SPELLED})"
)
_SPELLED = re.compile(SPELLED)
_BACK = re.compile(r"\b(?:latest|last|past|previous|prior|preceding|earlier|ago|before)\b")
_ON = re.compile(r"\b(?:next|coming|following)\b")


def year_meant(found: re.Match[str], scene: Scene) -> int | None:
    """Return the year that the group of SOME_YEAR in a match means, or None where there is none or no anchor."""
    words = found.groupdict().get("some")
    return year_of_words(words.lower(), scene) if words else None


def year_of_words(words: str, scene: Scene) -> int | None:
    """Return the year that words of SOME_YEAR mean: their own, or one counted from the anchor or a year just told."""
    number, spelled = re.search(YEAR, words), _SPELLED.search(words)
    if number or spelled:
        return int(number[0]) if number else spelled_year(spelled) if spelled else None
    base = scene.anchor.year if scene.anchor else None
    if re.search(r"\b(?:previous|prior|preceding|following|same|that|before)\b|^the (?:\w+ )?year$", words):
        told = scene.memory.day(place=scene.start)
        base = told.year if told else base
    if base is None:
        return None
    return base - 1 if _BACK.search(words) else base + 1 if _ON.search(words) else base


def fiscal(words: str) -> str:
    """Return "FY" where words speak of a fiscal year, as TIMEX3 marks it."""
    return "FY" if re.search(_FISCAL, words, re.IGNORECASE) else ""
