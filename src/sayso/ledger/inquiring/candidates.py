"""Candidates: the documents of a ledger that may bear on a claim, by its words and by other names of its actors."""

from collections import Counter
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, func, select, text

from sayso.ledger.storage.names import folded
from sayso.ledger.storage.schema import actors, documents, names
from sayso.stance import Asked
from sayso.values import Actor

MOST = 120  # documents that are read against a claim
LONGEST_CLAIM = 60  # words of a claim that may name somebody
MARKS = "\"'“”‘’(),.;:!? "
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


def named(connection: Connection, claim: str) -> list[Actor]:
    """Return the actors that a claim names, by id."""
    asked = select(names.c.thing).where(names.c.kind == "actor", names.c.folded.in_(sorted(_runs(claim))))
    payloads = connection.scalars(
        select(actors.c.payload).where(actors.c.id.in_(asked), actors.c.kind != "unnamed").order_by(actors.c.id)
    )
    return [msgspec.json.decode(payload, type=Actor) for payload in payloads]


def other_names(actors: Iterable[Actor]) -> tuple[str, ...]:
    """Return the longest names of actors, those in a claim among them."""
    return tuple(
        sorted({name for actor in actors for name in sorted((actor.name, *actor.aliases), key=len)[-OTHER_NAMES:]})
    )


def _runs(claim: str) -> set[str]:
    """Return the runs of words, folded, that begin with a capital and may be a name."""
    words = claim.split()[:LONGEST_CLAIM]
    starts = [n for n, word in enumerate(words) if word.lstrip(MARKS)[:1].isupper()]
    runs = (words[n : n + size] for n in starts for size in range(1, LONGEST_NAME + 1))
    return {folded(" ".join(run).strip(MARKS)).removesuffix(" s") for run in runs} - {""}


def _by_comparing(connection: Connection, words: tuple[str, ...], most: int) -> list[str]:
    """Return those that hold most of the words, for databases without the full-text index that SQLite has."""
    held: Counter[str] = Counter()
    for word in words:
        held.update(connection.scalars(select(documents.c.id).where(func.lower(documents.c.text).contains(word))))
    return [id for id, _ in sorted(held.items(), key=lambda item: (-item[1], item[0]))[:most]]
