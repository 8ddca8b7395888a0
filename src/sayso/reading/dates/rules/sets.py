"""Sets: times that come again: "every Monday", "twice a year", "daily", "$20 a month"."""

import re

from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.rule import reads
from sayso.reading.dates.rules.lengths import length
from sayso.reading.dates.scene import Scene
from sayso.reading.dates.vocabulary import (
    DAYPART,
    DAYPARTS,
    MONTH,
    NUMBER,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    amount,
    month_number,
    singular,
    weekday_number,
)

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P1Q", "semiannual": "P6M", "semiannually": "P6M", "biannual": "P6M",
    "biannually": "P6M", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biennial": "P2Y",
}  # fmt: skip
_OFTEN = rf"(?:(?P<often>once|twice|thrice|(?P<times>{NUMBER}) times) )?"


@reads(rf"(?P<word>{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})", "set")
def adverb(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "daily" and "annual", but not in a name ("the Daily News")."""
    if found["word"][0].isupper() and scene.last is not None and scene.last.tag_ in ("NNP", "NNPS"):
        return None
    return Meaning("SET", _ADVERBS[found["word"].lower()], quant="EVERY")


@reads(
    rf"{_OFTEN}(?P<every>each|every|per)(?P<other> other| single)?(?: (?P<count>{NUMBER}))? (?P<unit>{UNIT})s?", "unit"
)
def every(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "every day", "each year", "every other week", "every two years" and "three times per month"."""
    count = amount(found["count"]) if found["count"] else "2" if (found["other"] or "").strip() == "other" else "1"
    quant = "" if found["every"].lower() == "per" else found["every"].upper()
    return Meaning("SET", length(count, singular(found["unit"])), quant=quant, freq=_freq(found))


@reads(rf"{_OFTEN}an?[- ](?P<unit>{UNIT})", "unit")
def rate(found: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "twice a year", and "a year" after an amount ("$20,000 a year")."""
    after_amount = scene.tag_before() in ("CD", "NNS", "NN", "$", "NNPS", "HYPH") or scene.before("%", "times")
    unit = singular(found["unit"])
    if scene.after("-") or (unit == "quarter" and scene.after("of")):
        return None
    if not found["often"] and (not after_amount or scene.after("ago", "earlier", "later", "before", "after")):
        return None
    return Meaning("SET", length("1", unit), freq=_freq(found))


@reads(rf"(?P<every>each|every) (?:(?P<weekday>{WEEKDAY})(?: (?P<part>{DAYPART}))?|(?P<month>{MONTH})"
       rf"|(?P<season>{SEASON})|(?P<alone>{DAYPART}))|(?P<plural>{'|'.join(d for d in WEEKDAYS if d.endswith('day'))})s"
       r"|(?P<mornings>mornings|evenings|nights)", "")  # fmt: skip
def named(found: re.Match[str], _scene: Scene) -> Meaning | None:
    """Read "every Monday", "each spring", "every morning" and "on Mondays"."""
    quant = (found["every"] or "every").upper()
    day = found["weekday"] or found["plural"]
    if day:
        part = f"T{DAYPARTS[found['part'].lower()]}" if found["part"] else ""
        return Meaning("SET", f"XXXX-WXX-{weekday_number(day) + 1}{part}", quant=quant)
    if found["month"]:
        return Meaning("SET", f"XXXX-{month_number(found['month']):02d}", quant=quant)
    if found["season"]:
        return Meaning("SET", f"XXXX-{SEASONS[found['season'].lower()]}", quant=quant)
    part = (found["alone"] or found["mornings"]).lower().removesuffix("s")
    return Meaning("SET", f"XXXX-XX-XXT{DAYPARTS[part]}", quant=quant)


def _freq(found: re.Match[str]) -> str:
    often = found["often"]
    if not often:
        return ""
    return f"{ {'once': '1', 'twice': '2', 'thrice': '3'}.get(often.lower()) or amount(found['times']) }X"


RULES = (adverb, every, rate, named)
