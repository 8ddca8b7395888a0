"""An edition: one state of a ledger, given out part by part, so that whoever writes it down holds little at once."""

from sayso.ledger.edition.edition import Edition, EventOrder, Tally
from sayso.ledger.edition.entries import ActorEntry, ClaimEntry, DocumentEntry, OriginEntry, ReadingEntry
from sayso.ledger.edition.folio import Folio
from sayso.ledger.edition.stored import StoredEdition

__all__ = [
    "ActorEntry",
    "ClaimEntry",
    "DocumentEntry",
    "Edition",
    "EventOrder",
    "Folio",
    "OriginEntry",
    "ReadingEntry",
    "StoredEdition",
    "Tally",
]
