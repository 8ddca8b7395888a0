"""Actors as identities, states as locations besides, and who speaks for whom."""

from collections.abc import Iterator

from sayso.exports.stix.extension import extended
from sayso.exports.stix.objects import Object, made, stix_id
from sayso.exports.stix.vocabulary import vocabulary
from sayso.exports.web.countries import alpha_2
from sayso.ledger import SourceGrade
from sayso.values import Actor


def identity_id(actor: str) -> str:
    """Return the id of an actor's identity."""
    return stix_id("identity", actor)


def identity(actor: Actor, grade: SourceGrade | None, first: str | None) -> Object:
    """Return an actor; `first` is the day of the ledger's first report, of which actors are then said to be."""
    told = vocabulary().identities[actor.kind]
    facts = (
        f"one actor by these names: {actor.reason}" if actor.reason else "",
        f"proposed grade as a source (Admiralty scale): {grade.letter}: {grade.rule}" if grade else "",
    )
    return made(
        "identity",
        actor.id,
        [first],
        name=_name(actor),
        description="; ".join(filter(None, facts)),
        roles=[", ".join(filter(None, (role.title, role.organisation))) for role in actor.roles],
        identity_class=told.identity_class,
        sectors=list(told.sectors),
        external_references=[{"source_name": "sayso", "external_id": actor.id}],
        extensions=extended(
            about=actor.id,
            aliases=list(actor.aliases),
            country=actor.country,
            speaks_for_refs=[identity_id(side) for side in actor.sides if side != actor.id],
        ),
    )


def places(actor: Actor, first: str | None) -> Iterator[Object]:
    """Yield the territory of a state, and that it is where the state is."""
    code = alpha_2(actor.country)
    if actor.kind == "state" and code:
        yield made("location", actor.id, [first], name=actor.name, country=code)
        yield _tied("located-at", actor.id, stix_id("location", actor.id), "the territory of the state", first)


def ties(actor: Actor, first: str | None) -> Iterator[Object]:
    """Yield that an actor belongs to bodies and speaks for states, once for each of these."""
    for other in sorted({*actor.part_of, *actor.sides} - {actor.id}):
        told = ("belongs to it" if other in actor.part_of else "", "speaks for it" if other in actor.sides else "")
        yield _tied("related-to", actor.id, identity_id(other), ", ".join(filter(None, told)), first)


def _tied(type: str, actor: str, target: str, how: str, first: str | None) -> Object:
    ends = {"source_ref": identity_id(actor), "target_ref": target}
    return made("relationship", f"{actor} {type} {target}", [first], relationship_type=type, description=how, **ends)


def _name(actor: Actor) -> str:
    """Return an actor's name; of who is not named with the document, as platforms take those of one name for one."""
    if actor.kind == "unnamed":
        return f"{actor.name} (not named, {':'.join(actor.id.split(':')[1:3])})"
    return actor.name if actor.name.strip() else actor.id
