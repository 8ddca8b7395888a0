"""Searching by comparing, for databases without the full-text index that SQLite has."""

from sqlalchemy import Connection, and_, select

from sayso.ledger.inquiring.dossiers import Hit
from sayso.ledger.storage.names import folded
from sayso.ledger.storage.schema import documents, names

AROUND = 80  # characters on either side of a find


def by_comparing(connection: Connection, phrases: list[str], limit: int) -> tuple[list[Hit], list[Hit]]:
    """Return the names, and the documents, that hold all the phrases as they are written, whatever their case."""
    in_text = and_(*(documents.c.text.icontains(phrase, autoescape=True) for phrase in phrases))
    asked = select(documents.c.id, documents.c.title, documents.c.locator, documents.c.text).where(in_text)
    in_documents = [
        Hit("document", row.id, row.title or row.locator, _excerpt(row.text, phrases[0]), 0.0)
        for row in connection.execute(asked.order_by(documents.c.id).limit(limit))
    ]
    named = and_(*(names.c.folded.contains(folded(phrase), autoescape=True) for phrase in phrases))
    found = connection.execute(select(names).where(named).order_by(names.c.thing, names.c.name).limit(limit * 4))
    in_names = {row.thing: Hit(row.kind, row.thing, row.name, row.name, 0.0) for row in found}
    return list(in_names.values()), in_documents


def _excerpt(text: str, phrase: str) -> str:
    at = text.casefold().find(phrase.casefold())
    end = at + len(phrase)
    if at < 0:
        return text[: 2 * AROUND]
    return f"{text[max(0, at - AROUND) : at]}\x02{text[at:end]}\x03{text[end : end + AROUND]}"
