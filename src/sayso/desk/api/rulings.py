"""Rulings: what persons decided and what waits for that; deciding, and undoing it."""

from sayso.desk.api.decisions import decided
from sayso.desk.api.objects import page
from sayso.desk.api.operation import Asked, Operation
from sayso.desk.api.parameters import PAGE, flag, key
from sayso.desk.api.problem import ProblemError
from sayso.desk.api.shapes import DECISION
from sayso.exports import doubtful_object, effect_object, ruling_object
from sayso.exports.objects.objects import Json
from sayso.ledger import Ledger


def queue(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of the claims that wait for a ruling."""
    found = ledger.queue(limit=asked["most"], offset=asked["first"])
    return page(asked, map(doubtful_object, found), ledger.waiting())


def rulings(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of rulings."""
    found = ledger.list_rulings(**asked.only("idle", "first", "most"))
    return page(asked, map(ruling_object, found.items), found.total)


def ruling(ledger: Ledger, asked: Asked) -> Json:
    """Return a ruling."""
    return ruling_object(ledger.ruling(_numbered(asked["ruling"])))


def rule(ledger: Ledger, asked: Asked) -> Json:
    """Rule, and return what that changed."""
    effect = ledger.rule(decided(asked.body), by=asked.person.name or None, note=asked.body.get("note", ""))
    return effect_object(effect)


def undo(ledger: Ledger, asked: Asked) -> Json:
    """Undo a ruling, and return what that changed."""
    found = ledger.ruling(_numbered(asked["ruling"]))
    if found.undone is not None:
        raise ProblemError(409, f"{found.undone} undid it already.", mend="rule again, if that was wrong")
    return effect_object(ledger.undo(found.uid, by=asked.person.name or None))


def _numbered(key: str) -> int | str:
    """Return a ruling's number, or its id on every ledger."""
    return int(key) if key.isascii() and key.isdecimal() and len(key) < 10 else key


_GROUP = "Rulings"
_RULING = key("ruling", "Its number in this ledger, or its id on every one.")
RULINGS = (
    Operation(
        "list_queue", "/queue", "The least certain claims that nobody ruled on yet.", queue, "queue_page", PAGE,
        group=_GROUP,
    ),
    Operation(
        "list_rulings", "/rulings", "Rulings, the last made first.", rulings, "ruling_page",
        (flag("idle", "Only those that stand and are not in effect."), *PAGE), group=_GROUP,
    ),
    Operation("get_ruling", "/rulings/{ruling}", "A ruling.", ruling, "ruling", (_RULING,), group=_GROUP),
    Operation(
        "rule", "/rulings", "Rule on a claim, an event, an actor or a source. It is signed with your name and obeyed "
        "at once.", rule, "effect", method="POST", role="analyst", body=DECISION, status=201, group=_GROUP,
    ),
    Operation(
        "undo_ruling", "/rulings/{ruling}/undo", "Undo a ruling. The log keeps both.", undo, "effect", (_RULING,),
        method="POST", role="analyst", group=_GROUP, also=(409,),
    ),
)  # fmt: skip
