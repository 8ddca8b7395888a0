"""Rules: what each shape of time expression looks like and means; where two match as much, the first counts."""

from sayso.reading.dates.rule import Rule
from sayso.reading.dates.rules import (
    business,
    clock,
    counted,
    days,
    eras,
    lengths,
    months,
    near,
    sets,
    vague,
)

_KINDS = (days, eras, business, near, months, counted, clock, sets, vague, lengths)
RULES: tuple[Rule, ...] = tuple(rule for kind in _KINDS for rule in kind.RULES)

__all__ = ["RULES"]
