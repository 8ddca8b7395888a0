"""The course of a status as a picture: a bar of the days, a stretch for each status, a flag for each milestone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from sayso.desk.dates import days
from sayso.ledger import Course, EventDossier, Milestone, Voice
from sayso.values import Status

WIDTH, APART = 640, 14  # pixels of the bar, and at least between two flags
AFTER = 12  # the last status goes on for a share of the whole: one part in so many


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of one status: where they are drawn, and the first and last of them in words."""

    x: int
    width: int
    status: Status
    told: str


@dataclass(frozen=True, slots=True)
class Turning:
    """What one claim changed: its milestones, its voice, and where its flag stands (None without a picture)."""

    number: int
    kinds: tuple[str, ...]
    reasons: tuple[str, ...]
    day: str
    published: bool
    voice: Voice
    x: int | None


@dataclass(frozen=True, slots=True)
class CoursePicture:
    """The course of an event: its turnings, the stretches of its bar (none where all was on one day), the days at the
    bar's ends, and the claims that nobody dates.
    """

    turnings: tuple[Turning, ...]
    stretches: tuple[Stretch, ...]
    first: str
    last: str
    undated: tuple[Voice, ...]


def course_picture(dossier: EventDossier) -> CoursePicture | None:
    """Return the course of an event, or None where nobody who takes a stand has a date."""
    course, voices = dossier.course, {voice.claim.id: voice for voice in dossier.voices}
    if not course.days:
        return None
    first, last = (date.fromisoformat(day.day) for day in (course.days[0], course.days[-1]))
    room = (last - first).days
    scale = _Scale(first, room + max(1, room // AFTER))
    stretches = _stretches(course, scale) if room else ()
    turnings = tuple(_turnings(course.milestones, voices, scale if room else None))
    undated = tuple(voices[id] for id in course.undated if id in voices)
    return CoursePicture(turnings, stretches, first.isoformat(), last.isoformat(), undated)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    room: int

    def x(self, day: date) -> int:
        return round((day - self.first).days / self.room * WIDTH)


def _stretches(course: Course, scale: _Scale) -> tuple[Stretch, ...]:
    held = [(status, list(group)) for status, group in groupby(course.days, key=lambda day: day.status)]
    starts = [date.fromisoformat(group[0].day) for _, group in held]
    ends = [*starts[1:], scale.first + timedelta(days=scale.room)]
    made = []
    for (status, group), start, end in zip(held, starts, ends, strict=True):
        following = f"to {end}" if end in starts else "on"
        made.append(Stretch(scale.x(start), scale.x(end) - scale.x(start), status, f"{group[0].day} {following}"))
    return tuple(made)


def _turnings(marks: Iterable[Milestone], voices: dict[str, Voice], scale: _Scale | None) -> list[Turning]:
    made, least = [], 0
    for number, (claim, group) in enumerate(groupby(marks, key=lambda mark: mark.claim), 1):
        held = list(group)
        x, day = None, days(held[0].day)
        if scale and day:
            x = least = max(scale.x(min(day.last, scale.first + timedelta(days=scale.room))), least)
            least += APART
        kinds, reasons = tuple(mark.kind for mark in held), tuple(mark.reason for mark in held)
        made.append(Turning(number, kinds, reasons, held[0].day, held[0].published, voices[claim], x))
    return made
