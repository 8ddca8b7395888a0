"""What `stix.toml` says: classes of identities, and what a voice's word is as an opinion."""

from functools import cache
from typing import Literal, get_args

import msgspec

from sayso.errors import ExportError
from sayso.exports.web import vocabulary as files
from sayso.values import ActorKind, Claim, Factuality, Stance

FILE = "stix.toml"
Class = Literal["individual", "group", "system", "organization", "class", "unknown"]
Opinion = Literal["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"]


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an actor of a kind is in STIX."""

    identity_class: Class = msgspec.field(name="class")
    sectors: tuple[str, ...] = ()


class Stands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which stances are for or against an event."""

    taken: tuple[Stance, ...]


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    identities: dict[ActorKind, Kind]
    opinions: dict[Factuality, Opinion]
    stands: Stands


@cache
def vocabulary() -> Vocabulary:
    """Return what the file says, loaded once; ExportError where it is not as it should be."""
    return whole(files.vocabulary(Vocabulary, "sayso.exports.stix", FILE))


def whole(found: Vocabulary) -> Vocabulary:
    """Return a vocabulary that leaves out no kind and no factuality; ExportError where it does."""
    wanted = {*get_args(ActorKind), *get_args(Factuality)}
    if missing := sorted(wanted - set(found.identities) - set(found.opinions)):
        raise ExportError(f"it does not say what {missing[0]!r} is", where=FILE, mend="add a line for it")
    return found


def opinion_of(claim: Claim) -> Opinion | None:
    """Return what a claim is as an opinion on its event; None where its voice does not vouch for anything."""
    if claim.attributive_only:
        return None
    return vocabulary().opinions[claim.factuality] if claim.stance in vocabulary().stands.taken else "neutral"
