"""Lists: events, documents, claims, actors, flows and rules, a page at a time; who takes which side."""

from sayso.desk.api.objects import (
    actor_row_object,
    claim_row_object,
    document_row_object,
    matrix_object,
    page,
    part,
    transfer_object,
)
from sayso.desk.api.operation import Asked, Operation
from sayso.desk.api.parameters import PAGE, choice, day, flag, text
from sayso.exports import event_row_object, regime_object
from sayso.exports.objects.objects import Json
from sayso.ledger import FACTUALITY, Ledger

EVENTS = (
    flag("contested", "Only events that some affirm and some deny."),
    text("actor", "Only events in which this actor, by its id or name, has a part or a voice."),
    day("since", "Only events of this date or later."),
    text("type", "Only events of this type, or this PLOVER category."),
)
_FILTERS = [parameter.name for parameter in EVENTS]


def events(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of events."""
    found = ledger.list_events(**asked.only(*_FILTERS, "first", "most"))
    return page(asked, map(event_row_object, found.items), found.total)


def matrix(ledger: Ledger, asked: Asked) -> Json:
    """Return who takes which side in a page of events."""
    return matrix_object(asked, ledger.matrix(**asked.only(*_FILTERS, "first", "most")))


def documents(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of documents."""
    found = ledger.list_documents(**asked.only("first", "most"))
    return page(asked, map(document_row_object, found.items), found.total)


def claims(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of claims."""
    found = ledger.list_claims(**asked.only("event", "document", "speaker", "since", "first", "most"))
    return page(asked, map(claim_row_object, found.items), found.total)


def actors(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of actors."""
    found = ledger.list_actors(**asked.only("first", "most"))
    return page(asked, map(actor_row_object, found.items), found.total)


def flows(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of transfers, each with the flows of its deal."""
    wanted = asked.only("factuality", "source", "giver", "receiver", "goods", "first", "most")
    found = ledger.list_transfers(**wanted)
    return page(asked, map(transfer_object, found.items), found.total)


def regimes(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of rules."""
    found = ledger.regimes(**asked.only("at", "target", "issuer", "scope"))
    return part(asked, [regime_object(row) for row in found])


LISTS = (
    Operation("list_events", "/events", "Events, the most contested first.", events, "event_page", (*EVENTS, *PAGE)),
    Operation(
        "get_matrix", "/matrix", "Who affirms, denies and hedges which events.", matrix, "matrix", (*EVENTS, *PAGE)
    ),
    Operation(
        "list_documents", "/documents", "Documents by publication date, without their texts.", documents,
        "document_page", PAGE,
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
    Operation("list_actors", "/actors", "Actors, those with most to say first.", actors, "actor_page", PAGE),
    Operation(
        "list_flows", "/flows", "What is said to go from whom to whom, and for what: transfers, each with all flows of "
        "its deal.", flows, "transfer_page",
        (
            choice("factuality", "Only what voices affirm, hedge, deny, or leave open.", tuple(FACTUALITY)),
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
)  # fmt: skip
