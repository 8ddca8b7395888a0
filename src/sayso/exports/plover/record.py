"""Records: one event with a PLOVER category, whose word it is, and which documents tell of it."""

from typing import Any

from sayso.exports.plover.attributes import attributes
from sayso.exports.plover.coding import Coding
from sayso.exports.web.weblink import followable
from sayso.ledger import Folio
from sayso.telling.chain import chain_text
from sayso.values import Claim, Event

Json = dict[str, Any]


def record(folio: Folio, event: Event, coding: Coding) -> Json | None:
    """Return an event as a record, None where it has no category of PLOVER.

    A record is no statement that it took place: `status` and `voices` tell who says so and who does not.
    """
    coded = coding.coded(event)
    if coded is None:
        return None
    weighed, claims = folio.assessment(event.id), folio.voices[event.id]
    stories = _stories(folio, claims)
    return {
        "id": event.id,
        "event_type": coded[0],
        "event_mode": coded[1],
        "date": event.time.start if event.time.start == event.time.end else None,
        "date_start": event.time.start,
        "date_end": event.time.end,
        "pub_date": min((story["pub_date"] for story in stories if story["pub_date"]), default=None),
        "headline": folio.headlines[event.id],
        "attributes": attributes(folio, event, coding),
        "frame": event.type,
        "phase": event.phase,
        "status": weighed.status,
        "independent_origins": weighed.independent_origins,
        "affirmed_by": _who(folio, weighed.affirmed_by),
        "denied_by": _who(folio, weighed.denied_by),
        "hedged_by": _who(folio, weighed.hedged_by),
        "split_sides": list(weighed.split_sides),
        "voices": [_voice(folio, claim) for claim in claims],
        "stories": stories,
    }


def _who(folio: Folio, ids: tuple[str, ...]) -> list[Json]:
    found = [(id, folio.actors.get(id)) for id in ids]
    return [
        {"actor": id, "name": who.name if who else id, "country": who.country if who else None} for id, who in found
    ]


def _voice(folio: Folio, claim: Claim) -> Json:
    document = folio.documents[claim.document]
    origin = folio.origins.get(claim.id)
    return {
        "claim": claim.id,
        **_who(folio, (claim.speaker or "",))[0],
        "stance": claim.stance,
        "factuality": claim.factuality,
        "attributive_only": claim.attributive_only,
        "date": claim.date,
        "through": chain_text(folio.chain(claim), folio.actors, document),
        "origin": origin.id if origin else None,
        "text": folio.words(claim),
        "document": claim.document,
        "start": claim.span.start,
        "end": claim.span.end,
    }


def _stories(folio: Folio, claims: tuple[Claim, ...]) -> list[Json]:
    ids = dict.fromkeys(claim.document for claim in claims)
    documents = sorted((folio.documents[id] for id in ids), key=lambda d: (d.published or "9999", d.id))
    return [
        {
            "story_id": document.id,
            "publisher": document.publisher,
            "pub_date": document.published,
            "headline": document.title,
            "url": followable(document.url),
            "locator": document.locator,
        }
        for document in documents
    ]
