"""What weighing says beside a status, as JSON objects: courses, details that differ, proposed grades."""

from sayso.exports.objects.objects import Json
from sayso.ledger import ClaimGrade, Course, Detail, Milestone, SourceGrade, Telling


def course_object(course: Course) -> Json:
    """Return the course of a status: its milestones, how the event stood day by day, and claims without a date."""
    return {
        "milestones": [_milestone(one) for one in course.milestones],
        "days": [
            {
                "day": one.day,
                "status": one.status,
                "affirming": one.affirming,
                "denying": one.denying,
                "hedging": one.hedging,
                "independent_origins": one.independent_origins,
                "claims": list(one.claims),
            }
            for one in course.days
        ],
        "undated": list(course.undated),
    }


def detail_object(detail: Detail) -> Json:
    """Return a detail that voices tell in two values or more, with who tells which."""
    return {
        "about": detail.about,
        "of": detail.of,
        "verdict": detail.verdict,
        "reason": detail.reason,
        "values": [
            {"value": one.told, "excludes": list(one.excludes), "told_by": [_telling(said) for said in one.tellings]}
            for one in detail.values
        ],
    }


def claim_grade_object(grade: ClaimGrade) -> Json:
    """Return the number that is proposed for a claim, with its rule and the claims that this used."""
    return {"number": grade.number, "rule": grade.rule, "uses": list(grade.uses)}


def source_grade_object(grade: SourceGrade) -> Json:
    """Return the letter that is proposed for a source, with its rule and how its word fared on each event."""
    return {
        "letter": grade.letter,
        "rule": grade.rule,
        "counts": grade.counts(),
        "alone": grade.open,
        "records": [
            {
                "event": one.event,
                "outcome": one.outcome,
                "first": one.first,
                "claims": list(one.claims),
                "uses": list(one.uses),
            }
            for one in grade.records
        ],
    }


def graded(grade: SourceGrade | None) -> Json:
    """Return the grade of a source as the field `grade` of what is graded, nothing where it has none."""
    return {"grade": source_grade_object(grade)} if grade else {}


def _milestone(one: Milestone) -> Json:
    return {
        "kind": one.kind,
        "day": one.day,
        "published": one.published,
        "claim": one.claim,
        "speaker": one.speaker,
        "reason": one.reason,
        "beside": list(one.beside),
        "against": list(one.against),
    }


def _telling(said: Telling) -> Json:
    return {
        "claim": said.claim,
        "speaker": said.speaker,
        "stance": said.stance,
        "words": said.words,
        "document": said.document,
        "span": list(said.span),
    }
