"""Stands: where one report stands on a claim told in somebody's own words."""

from dataclasses import dataclass
from typing import Literal

from sayso.values import Span

Side = Literal["agree", "disagree", "discuss"]
SIDES: tuple[Side, ...] = ("agree", "disagree", "discuss")


@dataclass(frozen=True, slots=True)
class Stand:
    """A report's stance to a claim, with the words and the claims of its reading that it rests on.

    `agree`: the report says in its own voice that it is so (or makes another's word its own); `disagree`: that it is
    not so; `discuss`: it tells what others say, or leaves it open. A claim that is itself a denial is agreed with by
    whoever denies, and one that only tells what others say is discussed at most. `spans` are sentences in the order of
    the text; `claims` ids of the reading's claims in them; `sure` is from 0 to 1, how likely the network holds it.
    """

    document: str
    stance: Side
    spans: tuple[Span, ...]
    claims: tuple[str, ...]
    sure: float
    reason: str
