"""What `ftm.toml` says: schemata of actors, labels of links, and which events are sanctions."""

from functools import cache
from typing import Literal, get_args

import msgspec

from sayso.errors import ExportError
from sayso.exports.web import vocabulary as files
from sayso.values import ActorKind, Phase, Status

FILE = "ftm.toml"
Party = Literal["Person", "PublicBody", "Organization", "Company", "LegalEntity"]


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an actor of a kind is in FollowTheMoney."""

    schema: Party
    classification: str | None = None


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names and labels; `unnamed` and `role` are filled in."""

    unnamed: str
    role: str
    carries: str
    copy: str
    side: str
    part: str


class Sanctions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which events are told as sanctions besides."""

    types: tuple[str, ...]
    statuses: tuple[Status, ...]
    phases: tuple[Phase, ...]
    program: str


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    actors: dict[ActorKind, Kind]
    labels: Labels
    sanctions: Sanctions


@cache
def vocabulary() -> Vocabulary:
    """Return what the file says, loaded once; ExportError where it is not as it should be."""
    return whole(files.vocabulary(Vocabulary, "sayso.exports.ftm", FILE))


def whole(found: Vocabulary) -> Vocabulary:
    """Return a vocabulary that says what every kind of actor is; ExportError where it leaves one out."""
    if missing := sorted(set(get_args(ActorKind)) - set(found.actors)):
        raise ExportError(f"[actors] does not say what {missing[0]!r} is", where=FILE, mend="add a line for it")
    return found
