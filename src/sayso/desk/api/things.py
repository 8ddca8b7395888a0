"""Things: one event, document, claim or actor, with all that belongs to it."""

from starlette.responses import Response

from sayso.desk.api.objects import claim_dossier_object, sayings_object
from sayso.desk.api.operation import Asked, Operation
from sayso.desk.api.parameters import PAGE, key
from sayso.exports import dossier_object
from sayso.exports.objects.objects import Json
from sayso.ledger import Ledger


def event(ledger: Ledger, asked: Asked) -> Json:
    """Return an event's dossier."""
    return dossier_object(ledger.event(asked["event"]))


def document(ledger: Ledger, asked: Asked) -> Json:
    """Return a document's dossier."""
    return dossier_object(ledger.document(asked["document"]))


def document_text(ledger: Ledger, asked: Asked) -> Response:
    """Return a document's text, which never changes: whoever has it already is told so."""
    found = ledger.document(asked["document"]).document
    tag = f'"{found.sha256}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in (one.strip() for one in asked.request.headers.get("If-None-Match", "").split(",")):
        return Response(status_code=304, headers=headers)
    return Response(found.text.encode("utf-8", "replace"), headers=headers, media_type="text/plain")


def claim(ledger: Ledger, asked: Asked) -> Json:
    """Return a claim's dossier."""
    return claim_dossier_object(ledger.claim(asked["claim"]))


def actor(ledger: Ledger, asked: Asked) -> Json:
    """Return an actor's dossier, with what it says of a page of events."""
    return sayings_object(asked, ledger.list_sayings(asked["actor"], **asked.only("first", "most")))


_DOCUMENT = key("document", "Its id, the start of it, its locator, file's name or title.")
THINGS = (
    Operation(
        "get_event", "/events/{event}", "An event with every voice on it.", event, "event_dossier",
        (key("event", "Its id, the start of it, or words of its headline."),),
    ),
    Operation(
        "get_document", "/documents/{document}", "A document with its text and what was read in it.", document,
        "document_dossier", (_DOCUMENT,),
    ),
    Operation(
        "get_document_text", "/documents/{document}/text", "A document's text, which every offset points into.",
        document_text, "text", (_DOCUMENT,),
        media=("text/plain",), headers={"ETag": "of this text, for If-None-Match"}, lasting=True,
    ),
    Operation(
        "get_claim", "/claims/{claim}", "A claim with its event, its chain and its paragraph.", claim, "claim_dossier",
        (key("claim", "Its id, or the start of it."),),
    ),
    Operation(
        "get_actor", "/actors/{actor}", "An actor, with what it says of a page of events.", actor, "actor_dossier",
        (key("actor", "Its id, the start of it, or a name."), *PAGE),
    ),
)  # fmt: skip
