"""Looking: the operations that change nothing."""

from starlette.responses import Response

from sayso.desk.api.objects import (
    actor_row_object,
    claim_dossier_object,
    claim_row_object,
    document_row_object,
    glance_object,
    hit_object,
    matrix_object,
    page,
    part,
    sayings_object,
    transfer_object,
)
from sayso.desk.api.operation import Asked, Operation
from sayso.desk.api.parameters import PAGE, choice, day, flag, key, text
from sayso.exports import checked_object, dossier_object, event_row_object, grounding_object, regime_object
from sayso.exports.objects import Json
from sayso.ledger import FACTUALITY, Ledger

HITS = 200  # finds of a search that are looked at
EVENTS = (
    flag("contested", "Only events that some affirm and some deny."),
    text("actor", "Only events in which this actor, by its id or name, has a part or a voice."),
    day("since", "Only events of this date or later."),
    text("type", "Only events of this type, or this PLOVER category."),
)
_EVENT_NAMES = [parameter.name for parameter in EVENTS]


def glance(ledger: Ledger, _asked: Asked) -> Json:
    """Return the affair at a glance."""
    mark = ledger.mark()
    return glance_object(ledger.glance(), ledger.offered(), mark)


def events(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of events."""
    found = ledger.list_events(**asked.only(*_EVENT_NAMES, "first", "most"))
    return page(asked, map(event_row_object, found.items), found.total)


def event(ledger: Ledger, asked: Asked) -> Json:
    """Return an event's dossier."""
    return dossier_object(ledger.event(asked["event"]))


def matrix(ledger: Ledger, asked: Asked) -> Json:
    """Return who takes which side in a page of events."""
    return matrix_object(asked, ledger.matrix(**asked.only(*_EVENT_NAMES, "first", "most")))


def documents(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of documents."""
    found = ledger.list_documents(**asked.only("first", "most"))
    return page(asked, map(document_row_object, found.items), found.total)


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


def claims(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of claims."""
    found = ledger.list_claims(**asked.only("event", "document", "speaker", "since", "first", "most"))
    return page(asked, map(claim_row_object, found.items), found.total)


def claim(ledger: Ledger, asked: Asked) -> Json:
    """Return a claim's dossier."""
    return claim_dossier_object(ledger.claim(asked["claim"]))


def actors(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of actors."""
    found = ledger.list_actors(**asked.only("first", "most"))
    return page(asked, map(actor_row_object, found.items), found.total)


def actor(ledger: Ledger, asked: Asked) -> Json:
    """Return an actor's dossier, with what it says of a page of events."""
    return sayings_object(asked, ledger.list_sayings(asked["actor"], **asked.only("first", "most")))


def origins(ledger: Ledger, asked: Asked) -> Json:
    """Return on whose word reports rest."""
    return grounding_object(ledger.origins(asked["of"]))


def flows(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of transfers, each with the flows of its deal."""
    wanted = asked.only("factuality", "source", "giver", "receiver", "goods", "first", "most")
    found = ledger.list_transfers(**wanted)
    return page(asked, map(transfer_object, found.items), found.total)


def regimes(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of rules."""
    found = ledger.regimes(**asked.only("at", "target", "issuer", "scope"))
    return part(asked, [regime_object(row) for row in found])


def search(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of what a search finds."""
    return part(asked, [hit_object(hit) for hit in ledger.search(asked["q"], HITS)])


def check(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of the documents that bear on a claim in somebody's own words."""
    return part(asked, checked_object(ledger.check(asked["claim"]))["documents"])


_CHOICES = tuple(FACTUALITY)
LOOKING = (
    Operation("get_glance", "/glance", "The affair at a glance.", glance, "glance"),
    Operation("list_events", "/events", "Events, the most contested first.", events, "event_page", (*EVENTS, *PAGE)),
    Operation(
        "get_event", "/events/{event}", "An event with every voice on it.", event, "event_dossier",
        (key("event", "Its id, the start of it, or words of its headline."),),
    ),
    Operation(
        "get_matrix", "/matrix", "Who affirms, denies and hedges which events.", matrix, "matrix", (*EVENTS, *PAGE)
    ),
    Operation(
        "list_documents", "/documents", "Documents by publication date, without their texts.", documents,
        "document_page", PAGE,
    ),
    Operation(
        "get_document", "/documents/{document}", "A document with its text and what was read in it.", document,
        "document_dossier", (key("document", "Its id, the start of it, its locator, file's name or title."),),
    ),
    Operation(
        "get_document_text", "/documents/{document}/text", "A document's text, which every offset points into.",
        document_text, "text", (key("document", "Its id, the start of it, its locator, file's name or title."),),
        media=("text/plain",), headers={"ETag": "of this text, for If-None-Match"}, lasting=True,
    ),
    Operation(
        "list_claims", "/claims", "Claims by date and document: who said what, in which words.", claims, "claim_page",
        (
            text("event", "Only claims on this event, by its id or words of its headline."),
            text("document", "Only claims of this document, by its id, locator or title."),
            text("speaker", "Only claims in which this actor, by its id or name, speaks, at any place of the chain."),
            day("since", "Only claims of this date or later."),
            *PAGE,
        ),
    ),
    Operation(
        "get_claim", "/claims/{claim}", "A claim with its event, its chain and its paragraph.", claim, "claim_dossier",
        (key("claim", "Its id, or the start of it."),),
    ),
    Operation("list_actors", "/actors", "Actors, those with most to say first.", actors, "actor_page", PAGE),
    Operation(
        "get_actor", "/actors/{actor}", "An actor, with what it says of a page of events.", actor, "actor_dossier",
        (key("actor", "Its id, the start of it, or a name."), *PAGE),
    ),
    Operation(
        "get_origins", "/origins", "On whose word reports rest, and what is not known of that.", origins, "grounding",
        (text("of", "The event or the document whose reports are meant; without it all reports of the ledger."),),
    ),
    Operation(
        "list_flows", "/flows", "What is said to go from whom to whom, and for what: transfers, each with all flows of "
        "its deal.", flows, "transfer_page",
        (
            choice("factuality", "Only what voices affirm, hedge, deny, or leave open.", _CHOICES),
            text("source", "Only what this actor says, by its id, name or code, at any place of the chain."),
            text("giver", "Only what this actor gives."),
            text("receiver", "Only what this actor receives."),
            text("goods", "Only such goods, in words."),
            *PAGE,
        ),
        also=(404,),
    ),
    Operation(
        "list_regimes", "/regimes", "Rules that sources tell of, and which were in force at a time.", regimes,
        "regime_page",
        (
            day("at", "How they stood on this day, month or year."),
            text("target", "Only rules against this actor, by its id, name or code."),
            text("issuer", "Only rules of this actor."),
            text("scope", "Only rules about this, in words."),
            *PAGE,
        ),
        also=(404,),
    ),
    Operation(
        "search", "/search", f"Where words stand, in documents and names, best first; {HITS} finds at most.", search,
        "hit_page",
        (text("q", "The words; those in double quotation marks stand together.", needed=True), *PAGE),
    ),
    Operation(
        "check_claim", "/check", "Which documents agree with a claim in your own words, disagree, or only discuss it.",
        check, "check_page", (text("claim", "The claim, in a sentence.", needed=True), *PAGE),
    ),
)  # fmt: skip
