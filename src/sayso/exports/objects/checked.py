"""A checked claim as a JSON object: which documents take which side, by which words and claims."""

from typing import Any

from sayso.ledger import Checked, CheckedDocument


def checked_object(checked: Checked) -> dict[str, Any]:
    """Return a claim with the documents that bear on it; spans are code-point offsets into a document's text."""
    return {"claim": checked.claim, "documents": [_document(one) for one in checked.documents]}


def _document(one: CheckedDocument) -> dict[str, Any]:
    return {
        "document": one.document.id,
        "locator": one.document.locator,
        "stance": one.stand.stance,
        "claims": list(one.stand.claims),
        "spans": [list(span) for span in one.stand.spans],
        "sure": one.stand.sure,
        "copy_of": one.copy_of,
        "speakers": sorted({voice.speaker.id for voice in one.voices} | {actor.id for actor in one.speakers}),
        "origins": sorted({voice.origin.id for voice in one.voices if voice.origin}),
    }
