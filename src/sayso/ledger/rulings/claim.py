"""One claim with all that a person needs to correct it."""

from sqlalchemy import Connection

from sayso.errors import NotFoundError
from sayso.ledger.inquiring.dossiers import ClaimDossier
from sayso.ledger.listing.tables import event_rows
from sayso.ledger.rulings.reference import claim
from sayso.ledger.rulings.shown import with_rulings
from sayso.ledger.storage import schema, shelf
from sayso.lexicon.frames import frame_named

OPEN = ("agent", "target", "recipient", "goods", "subject", "place")  # roles of what no frame's file knows


def claim_dossier(connection: Connection, key: str) -> ClaimDossier:
    """Return the dossier of the claim that a key names by its id or the start of it."""
    told = claim(connection, key)
    if told.counts is None or told.happening is None:
        raise NotFoundError(f"the claim {key!r} was rejected", mend="undo that, or accept it")
    (voice,) = with_rulings(connection, shelf.voices(connection, schema.claims.c.id == told.claim.id))
    (row,) = event_rows(connection, schema.events.c.id == voice.claim.event)
    frame = frame_named(told.happening.type)
    known = tuple(dict.fromkeys((*(frame.roles if frame else OPEN), *told.happening.roles)))
    return ClaimDossier(voice, row, told.happening.roles, known, told.happening.type)
