"""The shelf: derived values by their ids, and voices put together from them."""

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table, select

from sayso.ledger.inquiring.dossiers import Voice
from sayso.ledger.storage import schema
from sayso.ledger.storage.store import chunks, load_documents
from sayso.values import Actor, Attribution, Claim, Document, Origin, Span

T = TypeVar("T")


def by_ids(connection: Connection, table: Table, kind: type[T], ids: Iterable[str]) -> dict[str, T]:
    """Return the values of one kind by id, in the order of ids; those that the ledger does not hold are left out."""
    decoder = msgspec.json.Decoder(kind)
    found: dict[str, T] = {}
    for part in chunks(sorted(set(ids))):
        asked = select(table.c.id, table.c.payload).where(table.c.id.in_(part)).order_by(table.c.id)
        found.update({row.id: decoder.decode(row.payload) for row in connection.execute(asked)})
    return found


def all_of(connection: Connection, table: Table, kind: type[T]) -> tuple[T, ...]:
    """Return every value of one kind, by id."""
    decoder = msgspec.json.Decoder(kind)
    rows = connection.execute(select(table.c.id, table.c.payload)).tuples().all()
    return tuple(decoder.decode(payload) for _, payload in sorted(rows))  # databases sort text in ways of their own


def actors(connection: Connection, ids: Iterable[str | None]) -> dict[str, Actor]:
    """Return actors by id; None among the ids is passed over."""
    return by_ids(connection, schema.actors, Actor, (id for id in ids if id))


def voices(connection: Connection, *conditions: Any) -> tuple[Voice, ...]:
    """Return the claims that meet the conditions as voices: by date, then document, then place in it."""
    rows = connection.execute(select(schema.claims.c.payload, schema.claims.c.origin).where(*conditions)).all()
    claims = [(msgspec.json.decode(row.payload, type=Claim), row.origin) for row in rows]
    documents = {d.id: d for d in load_documents(connection, {claim.document for claim, _ in claims})}
    chains = by_ids(connection, schema.attributions, Attribution, {id for claim, _ in claims for id in claim.chain})
    speakers = {claim.speaker for claim, _ in claims} | {link.speaker for link in chains.values()}
    known = actors(connection, speakers)
    origins = by_ids(connection, schema.origins, Origin, {origin for _, origin in claims if origin})
    made = (_voice(claim, documents[claim.document], chains, known, origins.get(origin)) for claim, origin in claims)
    return tuple(sorted(made, key=_when_and_where))


def _voice(
    claim: Claim, document: Document, chains: dict[str, Attribution], known: dict[str, Actor], origin: Origin | None
) -> Voice:
    chain = tuple(chains[id] for id in claim.chain)
    return Voice(
        claim=claim,
        speaker=known[claim.speaker or ""],
        chain=chain,
        chain_speakers=tuple(known.get(link.speaker or "") for link in chain),
        document=document,
        words=document.words(claim.span),
        paragraph=document.words(document.paragraph(claim.span)),
        origin=origin,
    )


def _when_and_where(voice: Voice) -> tuple[str, str, Span, str]:
    claim = voice.claim
    return (claim.date or voice.document.published or "9999", claim.document, claim.span, claim.id)
