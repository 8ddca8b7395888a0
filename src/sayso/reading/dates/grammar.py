"""Grammar: the shapes of time expressions, as one pattern to find them and one for each to read them."""

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
_NUMERALS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {word: number for number, word in enumerate(_NUMERALS)} | {"a": 1, "an": 1, "a couple of": 2, "couple of": 2}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?"
    r"|Sep(?:t(?:ember|\.)?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
YEAR = r"(?:1[89]|20)\d\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
UNIT = r"(?:day|week|weekend|month|quarter|year|decade)"
COUNT = rf"(?:\d{{1,3}}|a couple of|{'|'.join(w for w in NUMBERS if ' ' not in w)})"
_PARTS = r"(?:early|mid|middle of|late|beginning of|start of|end of|first half of|second half of)"
PART = rf"(?:(?:in )?(?:the )?{_PARTS}[- ](?:the )?)"
NEAR = r"(?:last|this|next|past|coming|previous)"

_BEFORE_MONTH = (r"\bin", "since", r"\bby", "until", "during", r"\blast", r"\bof")
_SAID_IN = f"(?:{'|'.join(f'(?<={word} )' for word in _BEFORE_MONTH)})"

_ABSOLUTE = (
    rf"(?P<iso>{YEAR}-\d\d-\d\d)",
    rf"(?P<mdy>(?:{WEEKDAY} ?,? )?{MONTH} {DAY}(?: ?[-–] ?{DAY})? ?,? {YEAR})",
    rf"(?P<dmy>(?:{WEEKDAY} ?,? )?{DAY}(?: of)? {MONTH} ?,? {YEAR})",
    rf"(?P<quarter>(?:Q[1-4]|(?:the )?(?:first|second|third|fourth|final) quarter)(?: of)? {YEAR})",
    rf"(?P<my>{PART}?{MONTH} ?,?(?: of)? {YEAR})",
    rf"(?P<season>(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? {YEAR})",
    rf"(?P<md>(?:{WEEKDAY} ?,? )?{MONTH} {DAY})(?![\d:])",
    rf"(?P<dm>(?:{WEEKDAY} ?,? )?{DAY}(?: of)? {MONTH})",
    rf"(?P<decade>(?:the )?(?:{PART})?(?:1[89]|20)\d0s)",
    rf"(?P<year>{PART}?{YEAR})(?![\d,.]\d|-\d)",
)
_RELATIVE = (
    rf"(?P<nearquarter>(?:the )?(?:first|second|third|fourth|final) quarter of {NEAR} year)",
    rf"(?P<ago>{COUNT} {UNIT}s? (?:ago|from now))",
    rf"(?P<past>(?:in |over |during |for )?(?:the )?(?:past|last|next|coming) {COUNT} {UNIT}s)",
    rf"(?P<near>(?:earlier |later )?(?:{PART})?{NEAR} {UNIT})",
    rf"(?P<nearday>(?:{NEAR}) {WEEKDAY})",
    rf"(?P<nearmonth>(?:{NEAR}) {MONTH}\b)",
    r"(?P<deictic>(?:the day before )?yesterday|today|tonight|tomorrow|earlier (?:today|yesterday)"
    r"|this (?:morning|afternoon|evening))",
    r"(?P<weekend>(?:over |at |on )?the weekend)",
    rf"(?P<weekday>{WEEKDAY})",
    rf"(?P<month>{_SAID_IN}{PART}?{MONTH})(?! \d)",
)
_FLAGS = re.IGNORECASE
ONE = re.compile(rf"(?<![\w$£€-])(?:{'|'.join(_ABSOLUTE + _RELATIVE)})(?!\w)", _FLAGS)
_LOW = rf"(?:{MONTH} )?(?:{DAY},? )?{YEAR}|{MONTH}(?: {DAY})?"
_HIGH = rf"(?:{MONTH} )?(?:{DAY},? )?{YEAR}|{MONTH}(?: {DAY})?(?:,? {YEAR})?"
RANGE = re.compile(
    rf"(?<![\w$£€-])(?:between|from) (?P<low>{_LOW}) (?:and|to|until|through|till) (?P<high>{_HIGH})(?!\w)"
    rf"|(?<![\w$£€-])(?P<low2>{YEAR})[-–](?P<high2>{YEAR}|\d\d)(?![\w-])",
    _FLAGS,
)
BARE = re.compile(rf"(?P<month>{PART}?{MONTH})")  # a month alone is one only where somebody says so
LEADING = re.compile(r"(?:on|in|at|by|since|until|till|during|over|from|before|after) ", _FLAGS)
OPEN = re.compile(r"(?P<how>since|until|till|by|before|after)\s+$", _FLAGS)
