"""Candidates: the documents of a ledger that may bear on a claim, by its words and by other names of its actors."""

from collections import Counter

import msgspec
from sqlalchemy import Connection, func, select, text

from sayso.ledger.names import folded
from sayso.ledger.schema import actors, documents, names
from sayso.ledger.store import chunks
from sayso.stance import Asked
from sayso.values import Actor

MOST = 120  # documents that are read against a claim
LONGEST_NAME = 4  # words of a name that is looked for in a claim
OTHER_NAMES = 6  # of one actor

BY_WORDS = text("""
    SELECT d.id FROM documents_words JOIN documents d ON d.seq = documents_words.rowid
    WHERE documents_words MATCH :query ORDER BY bm25(documents_words, 4.0, 1.0), d.id LIMIT :most""")


def candidates(connection: Connection, claim: Asked, most: int = MOST) -> list[str]:
    """Return the ids of the documents that share most with a claim, at most so many."""
    if not claim.words:
        return []
    if connection.dialect.name == "sqlite":
        query = " OR ".join(f'"{word}"' for word in claim.words)
        return list(connection.scalars(BY_WORDS, {"query": query, "most": most}))
    return _by_comparing(connection, claim.words, most)


def other_names(connection: Connection, claim: str) -> tuple[str, ...]:
    """Return the other names of the actors that a claim names."""
    words = [word for word in claim.split() if word.strip("\"'“”‘’(),.;:!?")]
    runs = {
        folded(" ".join(words[start:end]).strip("\"'“”‘’(),.;:!? "))
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST_NAME, len(words)) + 1)
        if words[start][:1].isupper() or words[start][:1] in "\"'“‘("
    }
    named = names.c.kind == "actor"
    found: set[str] = set()
    for part in chunks(sorted(runs - {""})):
        found |= set(connection.scalars(select(names.c.thing).where(named, names.c.folded.in_(part))))
    known = connection.scalars(
        select(actors.c.payload).where(actors.c.id.in_(sorted(found)), actors.c.kind != "unnamed")
    )
    told = [msgspec.json.decode(payload, type=Actor) for payload in known]
    return tuple(
        sorted({name for actor in told for name in sorted((actor.name, *actor.aliases), key=len)[-OTHER_NAMES:]})
    )


def _by_comparing(connection: Connection, words: tuple[str, ...], most: int) -> list[str]:
    """Return those that hold most of the words, for databases without the full-text index that SQLite has."""
    held: Counter[str] = Counter()
    for word in words:
        held.update(connection.scalars(select(documents.c.id).where(func.lower(documents.c.text).contains(word))))
    return [id for id, _ in sorted(held.items(), key=lambda item: (-item[1], item[0]))[:most]]
