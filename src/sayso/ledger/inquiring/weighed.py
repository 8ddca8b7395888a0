"""Weighed: what weighing says beside the statuses, of a whole ledger: courses, details that differ, proposed grades."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.values import Affair, Document, Happening
from sayso.weighing.case import cases
from sayso.weighing.course import Course, course
from sayso.weighing.details import Detail, details
from sayso.weighing.grades import ClaimGrade, SourceGrade, letters, numbers


@dataclass(frozen=True, slots=True)
class Weighed:
    """The course and the details of each event by its id, the number proposed for each claim by its id, and the letter
    proposed for each actor and document that makes or carries a claim, by its id.
    """

    courses: dict[str, Course] = field(default_factory=dict)
    details: dict[str, tuple[Detail, ...]] = field(default_factory=dict)
    claims: dict[str, ClaimGrade] = field(default_factory=dict)
    sources: dict[str, SourceGrade] = field(default_factory=dict)


def weighed(documents: Iterable[Document], affair: Affair, happenings: Mapping[str, Happening]) -> Weighed:
    """Return what weighing says of every event of an affair; `happenings` are by the id of the claim."""
    every = list(documents)
    held = cases(affair, every)
    sources = {actor.id for actor in affair.actors} | {document.id for document in every}
    return Weighed(
        courses={one.event.id: course(one) for one in held},
        details={one.event.id: details(one, happenings) for one in held},
        claims={claim: grade for one in held for claim, grade in numbers(one).items()},
        sources=letters(held, sources),
    )
