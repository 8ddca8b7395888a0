"""Events as groupings of those who have a part in them and of those who speak of them."""

from sayso.exports.stix.actors import identity_id
from sayso.exports.stix.extension import extended
from sayso.exports.stix.objects import Object, made, stix_id
from sayso.ledger import Folio
from sayso.telling.fillings import parts
from sayso.telling.line import questions, split, standing, title
from sayso.telling.roles import role_text
from sayso.values import Event


def grouping_id(event: str) -> str:
    """Return the id of an event's grouping."""
    return stix_id("grouping", event)


def grouping(folio: Folio, event: Event) -> Object:
    """Return an event; its name says first how it stands. Opinions on it are what its voices say of it."""
    found, claims = folio.assessment(event.id), folio.voices[event.id]
    fillers = [f.actor for several in event.roles.values() for f in several if f.actor]
    speakers = [claim.speaker for claim in claims if claim.speaker]
    told = (standing(folio, event), split(folio, event), role_text(event.roles, folio), found.explanation)
    return made(
        "grouping",
        event.id,
        [claim.date or folio.documents[claim.document].published for claim in claims],
        name=title(folio, event),
        description="\n\n".join(filter(None, (*told, *questions(folio, event)))),
        context="unspecified",
        object_refs=[identity_id(actor) for actor in sorted({*fillers, *speakers})],
        labels=[found.status, event.type, *(["split side"] if found.split_sides else [])],
        external_references=[{"source_name": "sayso", "external_id": event.id}],
        extensions=extended(
            about=event.id,
            status=found.status,
            event_type=event.type,
            plover=event.plover,
            phase=event.phase,
            starts=event.time.start,
            ends=event.time.end,
            independent_origins=found.independent_origins,
            affirmed_by_refs=[identity_id(actor) for actor in found.affirmed_by],
            denied_by_refs=[identity_id(actor) for actor in found.denied_by],
            hedged_by_refs=[identity_id(actor) for actor in found.hedged_by],
            split_side_refs=[identity_id(actor) for actor in found.split_sides],
            roles=_roles(folio, event),
            open_questions=questions(folio, event),
        ),
    )


def _roles(folio: Folio, event: Event) -> list[Object]:
    found: list[Object] = []
    for role in sorted(event.roles):
        for part in parts(event.roles[role], folio.actors):
            told: Object = {"role": role, "name": part.name, "words": [place.text for place in part.places]}
            found.append(told | ({"filler_ref": identity_id(part.actor.id)} if part.actor else {}))
    return found
