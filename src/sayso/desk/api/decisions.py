"""Decisions: what a person rules, from the body of a request that fits its schema."""

from collections.abc import Callable
from typing import Any

from sayso.exports.objects.objects import Json
from sayso.ledger import Accept, Apart, Correct, Decision, Depend, Grade, Join, Merge, Note, Reject, Split
from sayso.values import Span

Said = str | Span


def decided(told: Json) -> Decision:
    """Return the decision that a body tells."""
    return _OF[told["kind"]](told)


def _said(told: Any) -> Said:
    return told if isinstance(told, str) else Span(*told)


def _meant(told: Any) -> Said | tuple[Said, str]:
    return (_said(told["words"]), told["actor"]) if isinstance(told, dict) else _said(told)


def _correct(told: Json) -> Correct:
    roles = told.get("roles")
    return Correct(
        told["claim"],
        speaker=told.get("speaker"),
        stance=told.get("stance"),
        factuality=told.get("factuality"),
        date=told.get("date"),
        words=_said(told["words"]) if "words" in told else None,
        roles=None if roles is None else {role: [_meant(one) for one in held] for role, held in roles.items()},
        type=told.get("type"),
        kind=told.get("speaker_kind", "person"),
        side=told.get("side"),
    )


_OF: dict[str, Callable[[Json], Decision]] = {
    "accept": lambda told: Accept(told["claim"]),
    "reject": lambda told: Reject(told["claim"]),
    "correct": _correct,
    "split": lambda told: Split(tuple(told["claims"])),
    "merge": lambda told: Merge(told["event"], told["other"]),
    "depend": lambda told: Depend(told["claim"], told.get("on", "")),
    "join": lambda told: Join(told["one"], told["other"]),
    "apart": lambda told: Apart(told["one"], told["other"]),
    "grade": lambda told: Grade(told["of"], told["grade"]),
    "note": lambda told: Note(told["on"]),
}
