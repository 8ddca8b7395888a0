"""Actors: who speaks and who acts."""

from dataclasses import dataclass
from typing import Literal

from sayso.values.span import Span

ActorKind = Literal[
    "state", "government_body", "person", "organisation", "armed_group", "outlet", "alliance", "unnamed"
]
MentionKind = Literal["name", "noun", "pronoun"]


@dataclass(frozen=True, slots=True)
class Role:
    """An office that a person holds or held; `organisation` is its name as text, dates ISO or None."""

    title: str
    organisation: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a document speaks of an entity: by a name, a noun ("the minister") or a pronoun."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor as one document knows it; linking joins the entities of many documents into actors.

    `id` is local (it holds the document's id). `name` is the fullest name in this document; of an
    `unnamed` one, the words that stand for it. `country` and `sides` are ISO alpha-3 codes;
    `part_of` are ids of entities of the same reading. A state's `country` is its own code.
    """

    id: str
    kind: ActorKind
    name: str
    mentions: tuple[Mention, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sides: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor as the ledger knows it, over all documents.

    `id` is `state:IRN` for a state, `person:…` or `org:…` otherwise; an `unnamed` actor is its
    document's own and its id holds the document's. `sides` are ids of states, `part_of` ids of actors.
    `reason` says in words why the names that the documents give are taken for one actor's.
    """

    id: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sides: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    reason: str = ""
