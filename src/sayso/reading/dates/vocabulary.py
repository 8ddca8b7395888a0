"""Vocabulary: the words that time expressions are made of, what they count for, and patterns of their kinds."""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBERS = {word: number for number, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split())}
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TENS = {word: number * 10 for number, word in enumerate(_TENS, 2)}
NUMBERS |= TENS
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI", "dawn": "MO"}
UNITS = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "month": "M",
         "quarter": "Q", "year": "Y", "decade": "E", "century": "C"}  # fmt: skip
SMALL = frozenset({"second", "minute", "hour"})
# A day of a month, or the nth weekday of one (the last is -1).
HOLIDAYS: dict[str, tuple[int, int] | tuple[int, str, int]] = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17), "may day": (5, 1),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "veterans day": (11, 11),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "memorial day": (5, "monday", -1), "labor day": (9, "monday", 1),
    "columbus day": (10, "monday", 2), "thanksgiving day": (11, "thursday", 4), "thanksgiving": (11, "thursday", 4),
}  # fmt: skip


def _any(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?"
    r"|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.)"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
ORDINAL = rf"(?:{_any(ORDINALS)}|final|last|[1-9]\d?(?:st|nd|rd|th))"
SEASON = rf"(?:{_any(SEASONS)})"
DAYPART = r"(?:morning|afternoon|evening|night|dawn)"
UNIT = rf"(?:{_any([*UNITS, 'centurie'])})"
HOLIDAY = rf"(?:{_any(name.replace('.', '[.]') for name in HOLIDAYS)})".replace("'", "['’]")
_WORD = rf"(?:(?:{_any(TENS)})-(?:{_any(w for w, n in NUMBERS.items() if 0 < n < 10)})|{_any(NUMBERS)})"
_PLAIN = r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+"
FRACTION = r"(?:[- ]1/2| ?½|[- ]and[- ](?:a|one)[- ]half)"
NUMBER = rf"(?:(?:{_PLAIN}|{_WORD}|½)(?: (?:hundred|thousand|million))?{FRACTION}?)"
_TEENS = "|".join(word for word, number in NUMBERS.items() if 9 < number < 20)
_UNDER_TEN = "|".join(word for word, number in NUMBERS.items() if 0 < number < 10)
SPELLED = (
    rf"(?:(?P<hundreds>eighteen|nineteen)[- ](?P<rest>(?:{_any(TENS)})(?:[- ](?:{_UNDER_TEN}))?|{_TEENS}|hundred)(?!\w)"
    rf"|the year two thousand(?: (?:and )?(?P<unit>{_UNDER_TEN}))?)"
)
VAGUE = r"(?:a couple of|a couple|a few|a number of|several|some|many|few|countless|(?:dozens|hundreds|thousands) of)"
COUNT = rf"(?:half(?: an?|(?=-))|an?|{VAGUE}|{NUMBER}(?: or {NUMBER}| to {NUMBER})?)"


def amount(words: str) -> str:
    """Return what a count means as digits ("2.5"), or "X" where it names no number."""
    words = words.lower().replace(",", "")
    low = re.split(r" or | to ", words)[-1]
    half = ".5" if re.search(r"half|½|1/2", low) else ""
    whole = re.sub(rf"{FRACTION}$", "", low)
    if whole in ("a", "an"):
        return "1"
    if "half" in whole or whole == "½":
        return "0.5"
    times = next((n for w, n in (("hundred", 100), ("thousand", 1000), ("million", 10**6)) if w in whole), 1)
    digits = re.match(r"\d+(?:\.\d+)?", whole)
    if digits:
        return f"{int(digits[0]) * times}{half}" if digits[0].isdigit() else digits[0]
    number = sum(NUMBERS.get(word, 0) for word in re.split(r"[- ]", whole))
    return f"{number * times}{half}" if number else "X"


def spelled_year(found: re.Match[str]) -> int:
    """Return the year of a match of SPELLED: "nineteen ninety-four"."""
    if not found["hundreds"]:
        return 2000 + NUMBERS.get((found["unit"] or "").lower(), 0)
    parts = re.split(r"[-\s]+", found["rest"].lower())
    return NUMBERS[found["hundreds"].lower()] * 100 + sum(NUMBERS.get(part, 0) for part in parts)


def month_number(name: str) -> int:
    """Return the number of a month by its name or abbreviation."""
    return MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """Return the number of a weekday (Monday 0) by its name or abbreviation."""
    return WEEKDAYS[name.rstrip(".").lower()]


def ordinal(word: str, last: int) -> int:
    """Return the number of an ordinal; `last` is what "final" and "last" mean."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS.get(word.lower(), last)


def singular(unit: str) -> str:
    """Return the name of a unit from its singular or plural in any case."""
    unit = unit.lower()
    return "century" if unit.startswith("centur") else unit.removesuffix("s")
