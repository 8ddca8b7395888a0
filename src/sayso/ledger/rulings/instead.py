"""Instead: what a person says that a claim says, by quotation, with what it said before."""

from collections.abc import Callable
from typing import Any, get_args

from sqlalchemy import Connection, select

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.listing.filters import checked_date
from sayso.ledger.rulings.anchor import Words, words_at
from sayso.ledger.rulings.decision import Correct, Said
from sayso.ledger.rulings.reference import Told
from sayso.ledger.rulings.ruling import Correction, Filling, Person
from sayso.ledger.storage import schema, shelf
from sayso.linking.own_voice import own_voice
from sayso.values import CLAIMING, Actor, ActorKind, Factuality, Span, Stance


def correction(connection: Connection, told: Told, decision: Correct) -> Correction:
    """Return what a decision corrects of a claim; SaysoError where that is nothing, or cannot be."""
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
    return made


def before(connection: Connection, told: Told, made: Correction) -> Correction:
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
