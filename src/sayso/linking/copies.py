"""Copies: which documents repeat another one's words."""

import re
from collections.abc import Mapping
from itertools import combinations
from zlib import crc32

from sayso.linking.groups import Groups
from sayso.linking.names import body_tokens
from sayso.linking.words import words
from sayso.values import Document

SHINGLE = 5  # words in a row that count as one
LEAST = 40  # shingles, below which a text has to be wholly the same to be called a copy
SHARED = 0.5  # of the shorter one's shingles, from which two are copies: below lie reports that quote one source
CREDITED = 0.25  # the same where one credits the other's publisher
BANDS, ROWS = 96, 2  # of MinHash: finds 98 of 100 pairs of Jaccard .2, and next to none that share nothing
HEAD = 400  # characters from the start in which an agency's credit may stand

Shingles = frozenset[int]


def copies(documents: Mapping[str, Document]) -> dict[str, str]:
    """Map each document that repeats another one to the earliest of those that share its words.

    MinHash proposes pairs, the exact count of shared shingles decides. Of documents of one day, or
    without a date, one that the others credit comes first, then the longest, then the least id.
    """
    shingles = {id: found for id, document in documents.items() if (found := _shingles(document))}
    credited = {id: _credits(documents[id]) for id in shingles}
    groups: Groups[str] = Groups()
    same: dict[Shingles, str] = {}
    for id, found in shingles.items():
        if same.setdefault(found, id) != id:
            groups.join(id, same[found])
    for one, other in sorted(_proposed({id: found for found, id in same.items()})):
        owed = _owns(documents[one], credited[other]) or _owns(documents[other], credited[one])
        if _repeats(shingles[one], shingles[other], CREDITED if owed else SHARED):
            groups.join(one, other)
    repeated = {}
    for group in groups.all(sorted(groups)):
        owing = frozenset(agency for id in group for agency in credited[id])
        first = min(group, key=lambda id: _rank(documents[id], owing, len(shingles[id])))
        repeated.update({id: first for id in group if id != first})
    return repeated


def _rank(document: Document, owed: frozenset[tuple[str, ...]], length: int) -> tuple[str, bool, int, str]:
    return (document.published or "9999", not _owns(document, owed), -length, document.id)


def _shingles(document: Document) -> Shingles:
    text = " ".join(document.words(block.span) for block in document.blocks if block.kind == "body")
    found = re.findall(r"\w+", text.casefold())
    return frozenset(crc32(" ".join(found[i : i + SHINGLE]).encode()) for i in range(len(found) - SHINGLE + 1))


def _repeats(one: Shingles, other: Shingles, share: float) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= LEAST and len(one & other) >= share * shorter


def _proposed(shingles: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    """Return the pairs of ids that MinHash holds for near one another."""
    if len(shingles) < 2:
        return set()
    from datasketch import MinHash  # takes most of a second to import: only where there is something to compare

    buckets: dict[tuple[int, bytes], list[str]] = {}
    for id, found in shingles.items():
        sketch = MinHash(num_perm=BANDS * ROWS, hashfunc=int)
        sketch.update_batch(found)
        for band in range(BANDS):
            key = sketch.hashvalues[band * ROWS : (band + 1) * ROWS].tobytes()
            buckets.setdefault((band, key), []).append(id)
    return {pair for bucket in buckets.values() for pair in combinations(sorted(bucket), 2)}


def _credits(document: Document) -> frozenset[tuple[str, ...]]:
    """Return the agencies that a document's head credits, as folded words."""
    head = document.text[:HEAD]
    return frozenset(
        body_tokens(found["agency"], outlet=True) for pattern in words().credits for found in pattern.finditer(head)
    )


def _owns(document: Document, credits: frozenset[tuple[str, ...]]) -> bool:
    return document.publisher is not None and body_tokens(document.publisher, outlet=True) in credits
