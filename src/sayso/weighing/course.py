"""The course of a status: its milestones, and how an event stood on each day on which somebody took a stand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.values import Status
from sayso.weighing.case import Case
from sayso.weighing.milestones import KINDS, Milestone, milestones
from sayso.weighing.placing import Said, placed


@dataclass(frozen=True, slots=True)
class DayStatus:
    """How an event stood at the end of a day on which somebody took a stand, by the claims made until then."""

    day: str
    status: Status
    affirming: int  # voices whose latest word it was
    denying: int
    hedging: int
    independent_origins: int
    claims: tuple[str, ...]  # made on that day


@dataclass(frozen=True, slots=True)
class Course:
    """The course of an event's status; milestones and days in order. `undated` are claims of which nobody knows when
    they were made: they count on no day here, though they do in the status.
    """

    milestones: tuple[Milestone, ...] = ()
    days: tuple[DayStatus, ...] = ()
    undated: tuple[str, ...] = ()


def course(case: Case) -> Course:
    """Return how an event's status went. It depends on the claims alone, in whichever order they come."""
    said, undated = placed(case)
    days = {one.claim.id: one.last for one in said}
    marks = sorted(milestones(said, case), key=lambda mark: (days[mark.claim], KINDS.index(mark.kind), mark.claim))
    return Course(tuple(marks), tuple(_days(said, case)), undated)


def _days(said: list[Said], case: Case) -> Iterator[DayStatus]:
    for last in sorted({one.last for one in said}):
        then = case.of(one.claim for one in said if one.last <= last)
        weighed = then.assessed()
        voices = Counter(stance for _, stance in {(claim.speaker, claim.stance) for claim in then.standing()})
        yield DayStatus(
            day=last,
            status=weighed.status,
            affirming=voices["affirms"],
            denying=voices["denies"],
            hedging=voices["hedges"],
            independent_origins=weighed.independent_origins,
            claims=tuple(one.claim.id for one in said if one.last == last),
        )
