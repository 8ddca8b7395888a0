"""Grammar: all rules together, and the longest expression that they read at a place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import Rule, spaced
from sayso.reading.dates.rules import RULES
from sayso.reading.dates.runs import runs
from sayso.reading.dates.scene import Scene, Setting
from sayso.reading.dates.values import size_of
from sayso.reading.dates.vocabulary import YEAR

_PARTS = spaced(
    r"(?:(?P<START>(?:the )?(?:very )?early(?: in)?|(?:the )?(?:very )?(?:beginning|start) of|earlier(?: in)?)"
    r"|(?P<MID>(?:the )?mid|(?:the )?middle of)|(?P<WHOLE>the (?:rest|remainder) of)"
    r"|(?P<END>(?:the )?(?:very )?late(?: in)?|(?:the )?(?:very )?(?:end|close) of|later(?: in)?)"
    r"|(?P<APPROX>about|around|approximately|roughly|some)|(?P<LESS_THAN>nearly|almost|less than|fewer than)"
    r"|(?P<MORE_THAN>(?:much |slightly |well |a little )?more than)|(?P<EQUAL_OR_MORE>at least)"
    r"|(?P<EQUAL_OR_LESS>up to|at most|no more than))(?:-| )"
)
_JOINED = spaced(r"(?:,? (?:and|or|to|until|till|through) |,? | ?[-–] ?)")
_YEARS = re.compile(YEAR)
_OPENING = re.compile(r"(?:^|[.!?][\"'”’)]*\s+)(?:(?:On|By|In|Early on|Late on)\s+)?$")
_NONE = (0, 0, Meaning("DATE", ""))
_PARTLY = frozenset({"START", "MID", "END", "WHOLE"})
_OR = spaced(r" or (?P<how>so|more|less)(?!\w)")
_MODS = {"so": "APPROX", "more": "EQUAL_OR_MORE", "less": "EQUAL_OR_LESS"}


def read_text(text: str, setting: Setting) -> list[tuple[int, int, Meaning]]:
    """Return the expressions of a text with their offsets, from the left, each as long as can be."""
    found: list[tuple[int, int, Meaning]] = []
    setting.inner = _inner
    for run in runs(text):
        rules, ends, past = _applicable(frozenset(run.classes)), frozenset(run.ends), 0
        for start in run.starts:
            if start < past:
                continue
            one = _with_part(text, start, run.ends[-1], ends, rules, setting)
            if one is not None:
                past, meaning = one
                found.append((start, past, meaning))
                if meaning.kind in ("DATE", "TIME"):
                    framing = bool(
                        _YEARS.search(text, start, past) and _OPENING.search(text, max(0, start - 14), start)
                    )
                    setting.memory.add(start, meaning.value, framing=framing)
    return list(_agreeing(text, found))


@cache
def _applicable(classes: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.needs <= classes)


def _agreeing(text: str, found: list[tuple[int, int, Meaning]]) -> Iterator[tuple[int, int, Meaning]]:
    """Yield expressions, a day or month without a year in the year of the one joined to it: "March to June 2017"."""
    for (start, end, meaning), (onset, close, other) in zip_longest(found, found[1:], fillvalue=_NONE):
        if meaning.kind == other.kind == "DATE" and _JOINED.fullmatch(text, end, onset):
            year = _YEARS.search(text, onset, close)
            if year and not _YEARS.search(text, start, end) and size_of(meaning.value) in ("day", "month"):
                moved = f"{year[0]}{meaning.value[4:]}"
                if size_of(other.value) in ("day", "month", "season", "quarter"):
                    meaning = replace(meaning, value=moved)
        yield start, end, meaning


def _with_part(
    text: str, start: int, end: int, ends: frozenset[int], rules: tuple[Rule, ...], setting: Setting
) -> tuple[int, Meaning] | None:
    """Return where the longest expression at a place ends and what it means, its "late" or "about" included."""
    part = _PARTS.match(text, start, end)
    if part is not None:
        one = _longest(text, part.end(), end, ends, rules, setting)
        mod = part.lastgroup or ""
        if one is not None and _suits(mod, one[1]):
            return one[0], replace(one[1], mod="" if mod == "WHOLE" else mod)
    one = _longest(text, start, end, ends, rules, setting)
    if one is not None and one[1].kind == "DURATION":
        more = _OR.match(text, one[0])
        if more:
            return more.end(), replace(one[1], mod=_MODS[more["how"].lower()])
    return one


def _longest(
    text: str, start: int, end: int, ends: frozenset[int], rules: tuple[Rule, ...], setting: Setting
) -> tuple[int, Meaning] | None:
    scene, best = Scene(setting, start, start), None
    for rule in rules:
        match = rule.pattern.match(text, start, end)
        if match is None or match.end() not in ends or (best is not None and match.end() <= best[0]):
            continue
        scene.end = match.end()
        try:
            meaning = rule.read(match, scene)
        except OverflowError:  # a day before the first year or after the last that a calendar has
            continue
        if meaning is not None and meaning.value:
            best = match.end(), meaning
    return best


def _suits(mod: str, meaning: Meaning) -> bool:
    """Tell whether a part ("late", "about") can be said of a meaning."""
    if mod not in _PARTLY:
        return meaning.kind == "DURATION" or bool(meaning.kind == "DATE" and mod != "APPROX")
    return meaning.kind in ("DATE", "TIME") and not meaning.mod and not meaning.value.endswith("_REF")


def _inner(text: str, start: int, end: int, setting: Setting) -> Meaning | None:
    """Return what a whole part of a text means, or None where it is not one expression."""
    for run in runs(text, start, end):
        one = _longest(text, start, end, frozenset(run.ends), _applicable(frozenset(run.classes)), setting)
        return one[1] if one is not None and one[0] == end else None
    return None
