"""Documents as reports of what stands in them, and as references of what is said."""

from collections.abc import Sequence

from sayso.exports.stix.claims import note_id, opinion_id
from sayso.exports.stix.events import grouping_id
from sayso.exports.stix.extension import extended
from sayso.exports.stix.objects import SAYSO, UNDATED, Object, made, moment, stix_id
from sayso.exports.stix.references import references
from sayso.exports.stix.vocabulary import opinion_of
from sayso.telling.wording import file_name
from sayso.values import Claim, Document


def report(document: Document, copy_of: str | None, said: Sequence[Claim]) -> Object:
    """Return a document with the notes and opinions of its claims, and the groupings of the events that they are on."""
    opinions = [opinion_id(claim.id) for claim in said if opinion_of(claim)]
    refs = [note_id(claim.id) for claim in said] + opinions + [grouping_id(claim.event) for claim in said]
    return made(
        "report",
        document.id,
        [document.published],
        name=(document.title or "").strip() or file_name(document.locator),
        description=_told(document, copy_of),
        published=moment(document.published or UNDATED, document.id),
        object_refs=list(dict.fromkeys(refs)) or [SAYSO],  # STIX wants one: nothing was read in it but by sayso
        labels=[document.genre, *([] if document.published else ["undated"])],
        external_references=references(document),
        extensions=extended(
            about=document.id,
            locator=document.locator,
            publisher=document.publisher,
            author=document.author,
            genre=document.genre,
            text_sha256=document.sha256,
            published_known=bool(document.published),
            copy_of_ref=stix_id("report", copy_of) if copy_of else None,
        ),
    )


def repetition(document: Document, original: str) -> Object:
    """Return that a document repeats another one."""
    ends = {"source_ref": stix_id("report", document.id), "target_ref": stix_id("report", original)}
    told = {"relationship_type": "related-to", "description": "repeats the text of"}
    return made("relationship", f"{document.id} repeats {original}", [document.published], **told, **ends)


def _told(document: Document, copy_of: str | None) -> str:
    facts = (
        f"published by {document.publisher}" if document.publisher else "publisher not known",
        f"by {document.author}" if document.author else "",
        "" if document.published else "when is not known",
        "repeats another report: its voices are no other witnesses" if copy_of else "",
    )
    return "; ".join(filter(None, facts))
