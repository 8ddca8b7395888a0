"""Rulings as JSON objects: with what they changed, and the claims that wait for one."""

from typing import Any

from msgspec import to_builtins

from sayso.exports.objects.objects import Json, claim_object
from sayso.ledger import Doubtful, Effect, EventRow, Ruling, Undoing, says

OURS = ("id", "undone", "idle")  # what a ruling is on one ledger, and no other's matter


def ruling_object(ruling: Ruling) -> Json:
    """Return a ruling: its number, what it says in one line, and all that it is made of.

    `undone` names who undid it, null where it stands; `idle` says why it is not in effect, "" where it is.
    """
    told: Json = to_builtins(ruling)
    return {"id": ruling.id, "uid": ruling.uid, "kind": ruling.kind, "says": says(ruling)} | told


def log_object(entry: Ruling | Undoing) -> Json:
    """Return an entry of the log, with all that another ledger needs to replay it."""
    told = {"uid": entry.uid, "kind": "undo" if isinstance(entry, Undoing) else entry.kind} | to_builtins(entry)
    return {key: _bare(value) for key, value in told.items() if key not in OURS and _told(value)}


def effect_object(effect: Effect) -> Json:
    """Return a ruling with the events that stand otherwise by it, each before and after."""
    shifts = [{"before": _stand(shift.before), "after": _stand(shift.after)} for shift in effect.shifts]
    return {"ruling": ruling_object(effect.ruling), "shifts": shifts}


def doubtful_object(one: Doubtful) -> Json:
    """Return a claim that waits for a ruling, with its words, its event's headline and what makes it uncertain."""
    why = [{"reason": doubt.reason, "weight": doubt.weight, "words": doubt.words} for doubt in one.why]
    return {**claim_object(one.voice.claim), "words": one.voice.words, "headline": one.headline, "doubt": one.doubt,
            "why": why}  # fmt: skip


def _stand(row: EventRow | None) -> Json | None:
    if row is None:
        return None
    weighed = row.assessment
    return {
        "id": row.event.id,
        "headline": row.headline,
        "status": weighed.status,
        "independent_origins": weighed.independent_origins,
        "claims": row.claims,
    }


def _bare(value: Any) -> Any:
    """Return a value without what is not told; an empty text may tell something."""
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if _told(each)}
    return [_bare(each) for each in value] if isinstance(value, list | tuple) else value


def _told(value: Any) -> bool:
    return value is not None and value is not False and value not in ((), [])
