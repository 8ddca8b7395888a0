"""Wording: a decision in the ids of this ledger becomes a ruling by quotation, which any ledger can obey."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import singledispatch
from typing import Any, get_args

from sqlalchemy import Connection, select, union

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import schema, shelf
from sayso.ledger.filters import checked_date
from sayso.ledger.keys import resolve
from sayso.ledger.rulings.anchor import Anchor, Words, claim_anchor, document_anchor, words_at
from sayso.ledger.rulings.counting import readings_that_count
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
    Said,
    Split,
)
from sayso.ledger.rulings.ruling import Correction, Filling, Person, Ruling
from sayso.ledger.rulings.tables import bearings
from sayso.ledger.store import load_documents, load_readings
from sayso.ledger.upkeep.calling import known
from sayso.linking.own_voice import own_voice
from sayso.values import (
    CLAIMING,
    Actor,
    ActorKind,
    Claim,
    Document,
    Factuality,
    Happening,
    Reading,
    Span,
    Stance,
)

ANCHORS = 3  # claims by which an event is meant: where one is gone, the next stands for it
LETTERS, NUMBERS = "ABCDEF", "123456"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as this ledger has it: as it counts, and as it was read (None where only a ruling made it)."""

    document: Document
    read: Reading
    claim: Claim
    counts: Claim | None
    happening: Happening | None

    @property
    def anchor(self) -> Anchor:
        """Return by what a ruling means it."""
        return claim_anchor(self.document, self.read, self.claim)


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
    made = Correction(
        speaker=None if decision.speaker is None else _person(connection, decision),
        stance=_among(decision.stance, Stance, "stance"),
        factuality=_among(decision.factuality, Factuality, "factuality"),
        date=checked_date(decision.date) if decision.date else decision.date,
        words=None if decision.words is None else _words(told, decision.words),
        roles=None if decision.roles is None else _roles(connection, told, decision),
        type=decision.type or None,
    )
    if made == Correction():
        raise SaysoError("nothing is corrected", mend="name what the claim says instead")
    return _ruling("correct", told.anchor, correction=made, was=_was(connection, told, made))


def claim(connection: Connection, id: str) -> Told:
    """Return a claim of this ledger by its id, rejected or not; NotFoundError where there is none."""
    id, document = found_claim(connection, id) or (id, "")
    for each in load_documents(connection, [document]):
        read = dict(load_readings(connection, [each.id]))[each.id]
        counting = dict(readings_that_count(connection, [each.id]))[each.id]
        now = next((c for c in counting.claims if c.id == id), None)
        told = next((h for h in counting.happenings if now and h.id == now.event), None)
        if found := next((c for c in read.claims if c.id == id), None):
            return Told(each, read, found, now, told)
    raise NotFoundError(f"there is no claim {id!r}", mend="list them: sayso show EVENT --format json")


def event_anchors(connection: Connection, event: str, without: str = "") -> tuple[Anchor, ...]:
    """Return claims on an event by which it is meant, of as many documents as can be, but for one."""
    voices = [voice for voice in shelf.voices(connection, schema.claims.c.event == event) if voice.claim.id != without]
    first = {voice.document.id: voice for voice in reversed(voices)}
    chosen = [voice for voice in voices if first[voice.document.id] is voice]
    chosen += [voice for voice in voices if first[voice.document.id] is not voice]
    read = dict(load_readings(connection, {voice.document.id for voice in chosen[:ANCHORS]}))
    claims = {c.id: c for reading in read.values() for c in reading.claims}
    found = (claim_anchor(v.document, read[v.document.id], claims[v.claim.id]) for v in chosen[:ANCHORS])
    return tuple(replace(anchor, event=True) for anchor in found)


def found_claim(connection: Connection, key: str) -> tuple[str, str] | None:
    """Return the id and the document of the claim that a key names by its id or the start of it, rejected or not."""
    ours, ruled = schema.claims.c, bearings.c
    if not key.partition(":")[2]:
        return None
    asked = union(
        select(ours.id, ours.document).where(ours.id.startswith(key, autoescape=True)),
        select(ruled.claim, ruled.document).where(ruled.claim.startswith(key, autoescape=True)),
    )
    rows = connection.execute(asked).all()
    exact = [row for row in rows if row.id == key] or rows
    return (exact[0].id, exact[0].document) if len(exact) == 1 else None


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


def _person(connection: Connection, decision: Correct) -> Person:
    """Return who speaks: an actor of the ledger by id or name, or somebody new."""
    name = " ".join((decision.speaker or "").split())
    if not name:
        return Person("")
    try:
        id = resolve(connection, name, ["actor"])[1]
    except NotFoundError:
        if decision.kind not in get_args(ActorKind):
            raise SaysoError(
                f"{decision.kind!r} is no kind of actor", mend=f"one of {', '.join(get_args(ActorKind))}"
            ) from None
        side = decision.side.upper() if decision.side else None
        return Person(name, decision.kind, side, (side,) if side else ())
    return as_person(shelf.actors(connection, [id])[id])


def as_person(actor: Actor) -> Person:
    """Return an actor as far as another ledger has to know it."""
    return Person(actor.name, actor.kind, actor.country, tuple(side.removeprefix("state:") for side in actor.sides))


def _words(told: Told, said: Said) -> Words:
    """Return words of a claim's document, the nearest ones to the claim; they stand in one title or body block."""
    document, near = told.document, (told.counts or told.claim).span
    blocks = [block.span for block in document.blocks if block.kind in CLAIMING]
    if isinstance(said, str):
        places = [Span(at, at + len(said)) for at in _places(document.text, said)]
        spans = [span for span in places if any(block.holds(span) for block in blocks)]
        spans.sort(key=lambda span: (abs(span.start - near.start), span))
    else:
        span = Span(*said)
        spans = [span] if any(block.holds(span) for block in blocks) and span.start < span.end else []
    if not spans:
        what = repr(said) if isinstance(said, str) else f"{said[0]}-{said[1]}"
        raise NotFoundError(
            f"{what} is not in one paragraph of the title or body",
            where=document.locator,
            mend="give the words as the document has them",
        )
    return words_at(document, spans[0])


def _places(text: str, words: str) -> list[int]:
    found, at = [], text.find(words) if words.strip() else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _roles(connection: Connection, told: Told, decision: Correct) -> dict[str, tuple[Filling, ...]]:
    return {
        role: tuple(_filling(connection, told, one) for one in fillings)
        for role, fillings in (decision.roles or {}).items()
    }


def _filling(connection: Connection, told: Told, given: Said | tuple[Said, str]) -> Filling:
    if isinstance(given, str | Span) or not isinstance(given[1], str):
        return Filling(_words(told, given))
    id = resolve(connection, given[1], ["actor"])[1]
    return Filling(_words(told, given[0]), as_person(shelf.actors(connection, [id])[id]))


def _was(connection: Connection, told: Told, made: Correction) -> Correction:
    """Return what the claim said of all that is corrected."""
    now, happening, document = told.counts or told.claim, told.happening, told.document
    found: dict[str, Callable[[], Any]] = {
        "speaker": lambda: _speaker(connection, told),
        "stance": lambda: now.stance,
        "factuality": lambda: now.factuality,
        "date": lambda: now.date or "",
        "words": lambda: words_at(document, now.span),
        "roles": lambda: (
            {
                role: tuple(Filling(words_at(document, f.span)) for f in happening.roles.get(role, ()))
                for role in made.roles or {}
            }
            if happening
            else None
        ),
        "type": lambda: happening.type if happening else None,
    }
    return Correction(**{name: was() for name, was in found.items() if getattr(made, name) is not None})


def _speaker(connection: Connection, told: Told) -> Person:
    speaker = connection.scalar(select(schema.claims.c.speaker).where(schema.claims.c.id == told.claim.id))
    if not (told.counts or told.claim).chain:
        return Person("")
    found = shelf.actors(connection, [speaker])
    return as_person(next(iter(found.values()))) if found else Person(own_voice(told.document).name)


def _among(value: Any, kind: Any, what: str) -> Any:
    if value is not None and value not in get_args(kind):
        raise SaysoError(f"{value!r} is no {what}", mend=f"one of {', '.join(get_args(kind))}")
    return value
