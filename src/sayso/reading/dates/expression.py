"""Expression: one time expression as it stands in a text, with what it means in TIMEX3's notation and as days."""

from dataclasses import dataclass
from typing import Literal

from sayso.reading.dates.interval import Interval
from sayso.values import Period, Span

Kind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean: TIMEX3's type, `value`, `mod`, `quant` and `freq` ("" where none), and their interval.

    The interval is wanted only where the value does not tell it, as for "the past two weeks" or "March 6-8".
    """

    kind: Kind
    value: str
    mod: str = ""
    quant: str = ""
    freq: str = ""
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: where it stands (offsets in its passage's text), what it means, and the days it covers.

    Lengths of time and sets have no period, but those that end or begin at the anchor ("the past two weeks").
    """

    span: Span
    kind: Kind
    value: str
    mod: str
    quant: str
    freq: str
    period: Period | None
