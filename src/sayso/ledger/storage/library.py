"""The whole library: everything that a ledger holds, for exports and checks."""

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.storage import schema
from sayso.ledger.storage.shelf import all_of
from sayso.ledger.storage.store import load_documents
from sayso.values import Actor, Affair, Assessment, Attribution, Claim, Document, Event, Origin


def whole_affair(connection: Connection) -> tuple[tuple[Document, ...], Affair]:
    """Return every document and all that is derived from them, sorted by id."""
    copies, weighed = schema.copies.c, schema.assessments.c
    assessments = connection.execute(select(weighed.event, weighed.payload)).tuples().all()
    repeated = connection.execute(select(copies.document, copies.copy_of)).tuples().all()
    affair = Affair(
        actors=all_of(connection, schema.actors, Actor),
        attributions=all_of(connection, schema.attributions, Attribution),
        claims=all_of(connection, schema.claims, Claim),
        events=all_of(connection, schema.events, Event),
        origins=all_of(connection, schema.origins, Origin),
        copies=dict(sorted(repeated)),
        assessments={event: msgspec.json.decode(payload, type=Assessment) for event, payload in sorted(assessments)},
    )
    return tuple(load_documents(connection)), affair
