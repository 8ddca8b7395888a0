"""Wording: a decision in the ids of this ledger becomes a ruling by quotation, which any ledger can obey."""

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from sqlalchemy import Connection, select

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.rulings.anchor import Anchor, document_anchor
from sayso.ledger.rulings.decision import (
    Accept,
    Apart,
    Correct,
    Decision,
    Depend,
    Grade,
    Join,
    Merge,
    Note,
    Reject,
    Split,
)
from sayso.ledger.rulings.instead import before, correction
from sayso.ledger.rulings.reference import Told, claim, event_anchors, found_claim
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.store import load_documents
from sayso.ledger.upkeep.calling import known

LETTERS, NUMBERS = "ABCDEF", "123456"


@singledispatch
def worded(decision: Decision, connection: Connection) -> Ruling:  # noqa: ARG001  (those registered below use it)
    """Return the ruling that a decision is, not signed yet; NotFoundError where what it names is not there."""
    raise SaysoError(f"{type(decision).__name__} is no decision")


def _ruling(kind: Any, *on: Anchor, **more: Any) -> Ruling:
    return Ruling(0, "", kind, on, "", "", **more)


@worded.register
def _(decision: Accept, connection: Connection) -> Ruling:
    return _ruling("accept", claim(connection, decision.claim).anchor)


@worded.register
def _(decision: Reject, connection: Connection) -> Ruling:
    told = claim(connection, decision.claim)
    event = connection.scalar(select(schema.claims.c.event).where(schema.claims.c.id == told.claim.id))
    beside = event_anchors(connection, event, told.claim.id) if event else ()
    return _ruling("reject", told.anchor, other=beside)


@worded.register
def _(decision: Split, connection: Connection) -> Ruling:
    if not decision.claims:
        raise SaysoError("no claim is named", mend="name one claim or more")
    return _ruling("split", *(claim(connection, id).anchor for id in decision.claims))


@worded.register
def _(decision: Merge, connection: Connection) -> Ruling:
    one, other = (resolve(connection, key, ["event"])[1] for key in (decision.event, decision.other))
    if one == other:
        raise SaysoError("this is one event already")
    return _ruling("merge", *event_anchors(connection, one), other=event_anchors(connection, other))


@worded.register
def _(decision: Depend, connection: Connection) -> Ruling:
    told = claim(connection, decision.claim)
    other: tuple[Anchor, ...] = ()
    if decision.on:
        other = (_claim_or_name(connection, decision.on, told),)
    return _ruling("depend", told.anchor, other=other)


@worded.register
def _(decision: Join, connection: Connection) -> Ruling:
    return _ruling("join", _name(connection, decision.one), other=(_name(connection, decision.other),))


@worded.register
def _(decision: Apart, connection: Connection) -> Ruling:
    return _ruling("apart", _name(connection, decision.one), other=(_name(connection, decision.other),))


@worded.register
def _(decision: Grade, connection: Connection) -> Ruling:
    grade, on = decision.grade.upper(), _thing(connection, decision.of, ("claim", "document", "actor"))
    if grade not in (NUMBERS if on.of_claim else LETTERS) or len(grade) != 1:
        scale = "a claim has a number from 1 to 6" if on.of_claim else "a source has a letter from A to F"
        raise SaysoError(f"{decision.grade!r} is no grade for it", mend=scale)
    return _ruling("grade", on, grade=grade)


@worded.register
def _(decision: Note, connection: Connection) -> Ruling:
    if decision.on.startswith("event:"):
        return _ruling("note", *event_anchors(connection, resolve(connection, decision.on, ["event"])[1]))
    return _ruling("note", _thing(connection, decision.on, ("claim", "document", "actor")))


@worded.register
def _(decision: Correct, connection: Connection) -> Ruling:
    told = claim(connection, decision.claim)
    made = correction(connection, told, decision)
    return _ruling("correct", told.anchor, correction=made, was=before(connection, told, made))


def _name(connection: Connection, name: str) -> Anchor:
    if not known(connection, name):
        raise NotFoundError(f"no actor is called {name!r}", mend="give a name as documents write it in full")
    if not known(connection, name, states=False):
        raise SaysoError(f"{name!r} is a state, and a state is who it is", mend="name who speaks or acts for it")
    return Anchor(name=name)


def _claim_or_name(connection: Connection, key: str, beside: Told) -> Anchor:
    """Return the claim of an id, which has to be on the same event, or a name: an actor's, or one nobody has yet."""
    found = found_claim(connection, key)
    if found is None:
        actor = shelf.actors(connection, [key]).get(key)
        return Anchor(name=actor.name if actor else key)
    events = select(schema.claims.c.event).where(schema.claims.c.id.in_([found[0], beside.claim.id])).distinct()
    if len(connection.scalars(events).all()) > 1:
        raise SaysoError("the two claims are on two events", mend="merge the events first, or name a voice")
    return claim(connection, key).anchor


def _thing(connection: Connection, key: str, kinds: Sequence[str]) -> Anchor:
    """Return the anchor of a claim, a document or an actor that a key names; an actor is meant by its name."""
    if "claim" in kinds and (found := found_claim(connection, key)):
        return claim(connection, found[0]).anchor
    kind, id = resolve(connection, key, [kind for kind in ("document", "actor") if kind in kinds])
    if kind == "document":
        return document_anchor(next(load_documents(connection, [id])))
    return Anchor(name=shelf.actors(connection, [id])[id].name)
