"""Runs: unbroken stretches of words of the vocabulary of time, the only places where expressions are looked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.dates.vocabulary import DAYPARTS, HOLIDAYS, MONTHS, NUMBERS, ORDINALS, SEASONS, UNITS, WEEKDAYS

_TOKEN = re.compile(
    r"['’]\d\d(?=\D)|\d{1,2}:\d\d(?::\d\d)?|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}|\d+(?:,\d{3})*(?:\.\d+)?|½"
    r"|[ap]\.m\.|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun|st)\."
    r"|[^\W\d_]+|[^\w\s]",
    re.IGNORECASE,
)
_GLUE = (
    "the a an of in on at to from and or this that these those last past previous prior preceding next coming following"
    " upcoming subsequent current present latest same very early late earlier later mid beginning start end middle rest"
    " half final ago before after hence about around approximately roughly nearly almost more less fewer than least up"
    " no most only couple few several some many countless dozens hundreds thousands hundred thousand million number"
    " twice thrice times time each every other per old long ended ending fiscal financial calendar period local st nd"
    " rd th s new eve - – ' ’ / ½ so near nearer foreseeable immediate distant straight"
    " consecutive successive full more additional whole entire single"
)
_CLASSES: dict[str, frozenset[str]] = {
    "month": frozenset(MONTHS) | {f"{name}." for name in MONTHS},
    "weekday": frozenset(WEEKDAYS) | {f"{day}s" for day in WEEKDAYS if day.endswith("day")}
    | {f"{day}." for day in WEEKDAYS},
    "unit": frozenset(UNITS) | {f"{unit}s" for unit in UNITS} | {"centuries"},
    "season": frozenset(SEASONS),
    "daypart": frozenset(DAYPARTS) | {"tonight", "noon", "midday", "midnight", "mornings", "evenings", "nights"},
    "today": frozenset({"today", "yesterday", "tomorrow"}),
    "vague": frozenset({"now", "currently", "current", "recently", "recent", "lately", "nowadays", "once", "future",
                        "past", "present", "days", "time", "moment"}),
    "set": frozenset({"daily", "weekly", "monthly", "quarterly", "yearly", "annual", "annually", "hourly", "nightly",
                      "biweekly", "bimonthly", "biannual", "biannually", "semiannual", "semiannually", "biennial"}),
    "long": frozenset({"yearlong", "monthlong", "weeklong", "daylong", "hourlong", "long", "old"}),
    "clock": frozenset({"a.m.", "p.m.", "am", "pm", "o'clock", "gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt",
                        "et", "bst", "cet", "clock", "o", "noon", "midday", "midnight"}),
    "holiday": frozenset(name.split()[0].replace("'s", "").split("'")[0] for name in HOLIDAYS)
    | {"year", "day", "eve", "patrick", "christmas"},
    "decade": frozenset({"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}),
    "year": frozenset({"fy"}),
    "fiscal": frozenset({"fiscal", "financial"}),
    "half": frozenset({"half"}),
    "spelled": frozenset({"eighteen", "nineteen", "thousand"}),
    "period": frozenset({"period"}),
}  # fmt: skip
_STARTING = frozenset({"month", "weekday", "unit", "season", "daypart", "today", "vague", "set", "long", "clock",
                       "holiday", "decade", "year", "date", "half", "period", "spelled"})  # fmt: skip
_WORDS: dict[str, frozenset[str]] = {
    word: frozenset(name for name, words in _CLASSES.items() if word in words)
    for word in {*_GLUE.split(), ",", *NUMBERS, *ORDINALS, *(w for ws in _CLASSES.values() for w in ws)}
}
_NUMBER, _CLOCK, _DATE = frozenset({"number"}), frozenset({"clock", "number"}), frozenset({"date"})
_YEAR, _SHORT = frozenset({"year", "number"}), frozenset({"year", "decade"})


@dataclass(slots=True)
class Run:
    """Words that stand together: where one can begin, where one can end, and the classes of words among them."""

    starts: list[int]
    ends: list[int]
    classes: set[str]


def runs(text: str, start: int = 0, end: int | None = None) -> Iterator[Run]:
    """Yield the runs of a text, or of a part of it, that hold a word which can make a time expression, in order."""
    starts: list[int] = []
    ends: list[int] = []
    classes: set[str] = set()
    words, starting = _WORDS, _STARTING
    for token in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = token[0]
        found = words.get(word.lower())
        if found is None:
            found = _numeral(word) if word[-1].isdigit() else None
        if found is None:
            if ends and not classes.isdisjoint(starting):
                yield Run(starts, ends, classes)
            if starts or ends:
                starts, ends, classes = [], [], set()
            continue
        if not text[token.start() - 1 : token.start()].isalnum():
            starts.append(token.start())
        if not text[token.end() : token.end() + 1].isalnum():
            ends.append(token.end())
        classes |= found
    if ends and not classes.isdisjoint(starting):
        yield Run(starts, ends, classes)


def _numeral(word: str) -> frozenset[str]:
    if word[0] in "'’":
        return _SHORT
    if ":" in word:
        return _CLOCK
    if "/" in word or "-" in word:
        return _DATE
    return _YEAR if len(word) == 4 and word[0] in "12" else _NUMBER
