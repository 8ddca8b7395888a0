"""Copying: what a document made of another one, in words and in claims."""

from collections.abc import Iterator

from rapidfuzz import fuzz
from sqlalchemy import Connection, select

from sayso.errors import NotFoundError
from sayso.ledger.adding.pairing import pairs
from sayso.ledger.inquiring.dossiers import ClaimChange, CopyDossier, Voice
from sayso.ledger.storage import schema, shelf
from sayso.ledger.storage.names import folded
from sayso.ledger.storage.store import load_documents
from sayso.linking.imprints import imprint
from sayso.linking.revising import revise
from sayso.values import Document, Span

ALIKE = 80.0  # of 100: words from which one claim is another one's, whoever is said to make it
ENDS = 3  # words at either end, of which two claims have to share those of one


def original_of(connection: Connection, id: str) -> str:
    """Return the id of the document that this one repeats; NotFoundError where it repeats none."""
    copies = schema.copies.c
    original = connection.scalar(select(copies.copy_of).where(copies.document == id))
    if original is None:
        raise NotFoundError(
            f"{id} repeats no other document", mend="name the document that it is to be held against too"
        )
    return str(original)


def own_changes(connection: Connection, copy: str) -> CopyDossier:
    """Return what a copy made of the document that it repeats; NotFoundError where it repeats none.

    Where copies were copied, the last may share hardly a word with the first: then it is held against that one of them
    whose words it has most.
    """
    original = original_of(connection, copy)
    found = copy_dossier(connection, original, copy)
    if found.revision.relation != "apart":
        return found
    copies = schema.copies.c
    ids = set(connection.scalars(select(copies.document).where(copies.copy_of == original, copies.document != copy)))
    mine = _rows(found.copy)
    shared = {document.id: len(mine & _rows(document)) for document in load_documents(connection, ids)}
    nearest = min(shared, key=lambda id: (-shared[id], id), default=original)
    return copy_dossier(connection, nearest, copy)


def _rows(document: Document) -> frozenset[int]:
    found = imprint(document)
    return found.shingles if found else frozenset()


def copy_dossier(connection: Connection, original: str, copy: str) -> CopyDossier:
    """Return what one document made of another one, given their ids; they need not be copies."""
    documents = {document.id: document for document in load_documents(connection, {original, copy})}
    before, after = documents[original], documents[copy]
    new, gone, changed, same = [], [], [], 0
    for old, now in _paired(_voices(connection, original), _voices(connection, copy)):
        if old is None and now is not None:
            new.append(now)
        elif old is not None and now is None:
            gone.append(old)
        elif old is not None and now is not None and (differs := _differs(old, now)):
            changed.append(ClaimChange(old, now, differs))
        else:
            same += 1
    return CopyDossier(before, after, revise(before, after), tuple(new), tuple(gone), tuple(changed), same)


def _voices(connection: Connection, document: str) -> list[Voice]:
    return sorted(shelf.voices(connection, schema.claims.c.document == document), key=_order)


def _paired(before: list[Voice], after: list[Voice]) -> list[tuple[Voice | None, Voice | None]]:
    return pairs(before, after, points=_points, apart=_apart, order=_order)


def _order(voice: Voice) -> tuple[Span, str]:
    return voice.claim.span, voice.claim.id


def _points(voice: Voice) -> Iterator[tuple[str, str]]:
    words = folded(voice.words).split()
    yield "event", voice.claim.event
    yield "begins", " ".join(words[:ENDS])
    yield "ends", " ".join(words[-ENDS:])


def _apart(one: Voice, other: Voice) -> int | None:
    """Return how much two claims differ, None where they are two: of other events or voices, and in other words."""
    differs = _differs(one, other)
    ours, theirs = folded(one.words), folded(other.words)
    known = one.claim.event == other.claim.event and "who" not in differs
    if not known and fuzz.token_sort_ratio(ours, theirs) < ALIKE:
        return None
    return len(differs) + (ours != theirs)


def _differs(one: Voice, other: Voice) -> tuple[str, ...]:
    facts = {
        "who": (_who(one), _who(other)),
        "stance": (one.claim.stance, other.claim.stance),
        "factuality": (one.claim.factuality, other.claim.factuality),
    }
    return tuple(name for name, (old, now) in facts.items() if old != now)


def _who(voice: Voice) -> tuple[str, ...]:
    """Return the names of those through whom a claim comes; none where the document says it itself."""
    speakers = zip(voice.chain, voice.chain_speakers, strict=True)
    return tuple(
        folded(speaker.name if speaker else " ".join(voice.document.words(part) for part in link.source))
        for link, speaker in speakers
    )
