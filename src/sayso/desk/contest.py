"""How contested events are, and the affair at a glance."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.ledger import EventRow
from sayso.values import Question, Status

_ORDER: tuple[Status, ...] = ("contested", "denied", "hedged", "reported", "confirmed")


@dataclass(frozen=True, slots=True)
class Glance:
    """The affair in figures: events by status, the states whose own voices disagree (most often first, with
    the events), and the open questions with the event that each belongs to.
    """

    events: int
    documents: int
    actors: int
    by_status: tuple[tuple[Status, int], ...]
    split: tuple[tuple[str, tuple[EventRow, ...]], ...]
    questions: tuple[tuple[Question, EventRow], ...]


def by_contest(rows: Iterable[EventRow]) -> list[EventRow]:
    """Return events, the most contested first: those that some affirm and some deny, by split sides and by the
    balance of the two camps; the denied; the hedged; those that are only affirmed; those that nobody stands for.
    Within each, what most documents speak of comes first.
    """
    return sorted(rows, key=_key)


def glance(rows: Sequence[EventRow], documents: int, actors: int) -> Glance:
    """Return the affair at a glance from all its events and the counts of documents and actors."""
    counts = Counter(row.assessment.status for row in rows)
    split: dict[str, list[EventRow]] = {}
    for row in by_contest(rows):
        for side in row.assessment.split_sides:
            split.setdefault(side, []).append(row)
    return Glance(
        events=len(rows),
        documents=documents,
        actors=actors,
        by_status=tuple((status, counts[status]) for status in _ORDER if counts[status]),
        split=tuple((side, tuple(own)) for side, own in sorted(split.items(), key=lambda kv: (-len(kv[1]), kv[0]))),
        questions=tuple((question, row) for row in by_contest(rows) for question in row.event.open_questions),
    )


def _key(row: EventRow) -> tuple[int, int, int, int, int, str]:
    balance = min(len(row.affirmed_by), len(row.denied_by))
    return (_rank(row), -len(row.assessment.split_sides), -balance, -row.documents, -row.claims, row.event.id)


def _rank(row: EventRow) -> int:
    if row.assessment.status in ("contested", "denied"):
        return _ORDER.index(row.assessment.status)
    return 2 if row.hedged_by else 3 if row.affirmed_by else 4
