"""Searching: words in documents, and in the names of actors and events."""

import re

from sqlalchemy import Connection, text

from sayso.ledger.inquiring.dossiers import Hit
from sayso.ledger.inquiring.plain_search import by_comparing

OPEN, CLOSE = "\x02", "\x03"  # before and after a find in an excerpt
AROUND = 24  # words of an excerpt
PHRASE = re.compile(r'"([^"]*)"|(\S+)')
WORD = re.compile(r"\w+")
PREFIX = 3  # letters from which on the last word may be the start of one

IN_DOCUMENTS = text("""
    SELECT d.id, COALESCE(d.title, d.locator), snippet(documents_words, -1, :open, :close, '…', :around),
           -bm25(documents_words, 4.0, 1.0) AS score
    FROM documents_words JOIN documents d ON d.seq = documents_words.rowid
    WHERE documents_words MATCH :query ORDER BY score DESC, d.id LIMIT :limit""")
IN_NAMES = text("""
    SELECT n.kind, n.thing, COALESCE(a.name, e.headline), highlight(names_words, 0, :open, :close),
           -bm25(names_words) AS score
    FROM names_words JOIN names n ON n.id = names_words.rowid
    LEFT JOIN actors a ON n.kind = 'actor' AND a.id = n.thing
    LEFT JOIN events e ON n.kind = 'event' AND e.id = n.thing
    WHERE names_words MATCH :query ORDER BY score DESC, n.thing LIMIT 4 * :limit""")


def search(connection: Connection, words: str, limit: int) -> list[Hit]:
    """Return where all the words stand, best first; in quotation marks they stand together. No input is an error."""
    phrases = _phrases(words)
    if not phrases or limit < 1:
        return []
    if connection.dialect.name == "sqlite":
        in_names, in_documents = _by_index(connection, _query(phrases, words), limit)
    else:
        in_names, in_documents = by_comparing(connection, [" ".join(phrase) for phrase in phrases], limit)
    kept = in_names[: max(limit // 2, limit - len(in_documents))]  # neither kind crowds the other out
    kept += in_documents[: limit - len(kept)]
    return sorted(kept, key=lambda hit: (-hit.score, hit.kind, hit.id))


def _phrases(words: str) -> list[list[str]]:
    """Return the words, those that stand together in one list; whatever is no word is only a gap between words."""
    parts = (WORD.findall(quoted or bare) for quoted, bare in PHRASE.findall(words.replace("\x00", " ")))
    return [part for part in parts if part]


def _query(phrases: list[list[str]], words: str) -> str:
    """Return an FTS5 query in which nothing that a person types is syntax."""
    query = " ".join(f'"{" ".join(phrase)}"' for phrase in phrases)
    open_end = words.rstrip()[-1:].isalnum() and len(phrases[-1][-1]) >= PREFIX
    return query + "*" if open_end else query


def _by_index(connection: Connection, query: str, limit: int) -> tuple[list[Hit], list[Hit]]:
    given = {"query": query, "limit": limit, "open": OPEN, "close": CLOSE, "around": AROUND}
    in_documents = [Hit("document", *row) for row in connection.execute(IN_DOCUMENTS, given)]
    named: dict[tuple[str, str], Hit] = {}
    for kind, thing, label, excerpt, score in connection.execute(IN_NAMES, given):
        named.setdefault((kind, thing), Hit(kind, thing, label or "", excerpt, score))
    return list(named.values()), in_documents
