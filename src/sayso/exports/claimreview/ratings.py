"""Ratings: what a person's ruling on a claim is called, and its place on a scale, by a file that can be edited."""

from dataclasses import dataclass
from functools import cache

from sayso.exports.web.vocabulary import vocabulary
from sayso.ledger import Ruling


@dataclass(frozen=True, slots=True)
class Rating:
    """A name for what was ruled, what it is on, and its place between the worst and the best, if it has one."""

    aspect: str
    name: str
    value: int | None = None
    worst: int | None = None
    best: int | None = None


def rating(ruling: Ruling) -> Rating | None:
    """Return how a ruling rates the claim that it is on, None where it does not rate it."""
    kind = f"grade-{ruling.grade}" if ruling.kind == "grade" else ruling.kind
    return _ratings().get(kind)


@cache
def _ratings() -> dict[str, Rating]:
    return vocabulary(dict[str, Rating], __package__, "ratings.toml")
