"""How contested events are, and the affair at a glance."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.ledger import EventRow
from sayso.values import Question, Status

_RANK: dict[Status, int] = {"contested": 0, "denied": 1, "hedged": 2, "reported": 3, "confirmed": 4}


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
    """Return events, the most contested first: by status, split sides, balance of the two camps, then voices."""
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
        by_status=tuple((status, counts[status]) for status in _RANK if counts[status]),
        split=tuple((side, tuple(own)) for side, own in sorted(split.items(), key=lambda kv: (-len(kv[1]), kv[0]))),
        questions=tuple((question, row) for row in by_contest(rows) for question in row.event.open_questions),
    )


def _key(row: EventRow) -> tuple[int, int, int, int, int, str]:
    affirm, deny = len(row.affirmed_by), len(row.denied_by)
    said = row.assessment
    return (_RANK[said.status], -len(said.split_sides), -min(affirm, deny), -row.documents, -row.claims, row.event.id)
