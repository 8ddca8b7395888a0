"""What a copy made of its original, as a JSON object."""

from sayso.exports.objects.objects import Json, claim_object
from sayso.ledger import ClaimChange, CopyDossier
from sayso.values import Fragment, Relation, Span

RELATIONS: dict[Relation, str] = {
    "exact": "an exact copy",
    "near": "a near copy",
    "update": "an update of the same article",
    "quotation": "parts of it in another text",
    "apart": "no copy",
}


def copy_object(found: CopyDossier) -> Json:
    """Return a revision with the words of every passage that was not kept, and the claims that it changed.

    Spans `before` lie in the original's text, `after` in the copy's; `elsewhere` in the other one's, where words were
    moved to or come from. Words are counted in titles and bodies.
    """
    revision = found.revision
    return {
        "original": revision.original,
        "copy": revision.copy,
        "relation": revision.relation,
        "reason": revision.reason,
        "kept": revision.kept,
        "original_words": revision.original_words,
        "copy_words": revision.copy_words,
        "fragments": [_fragment(part, found) for part in revision.fragments],
        "claims": {
            "same": found.same,
            "new": [claim_object(voice.claim) | {"words": voice.words} for voice in found.new],
            "gone": [claim_object(voice.claim) | {"words": voice.words} for voice in found.gone],
            "changed": [_change(change) for change in found.changed],
        },
    }


def _fragment(part: Fragment, found: CopyDossier) -> Json:
    told: Json = {"kind": part.kind, "before": _place(part.before), "after": _place(part.after)}
    if part.kind != "kept":
        told["elsewhere"] = _place(part.elsewhere)
        told["was"] = part.before.of(found.original.text) if part.before else None
        told["is"] = part.after.of(found.copy.text) if part.after else None
    return told


def _place(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _change(change: ClaimChange) -> Json:
    before, after = (claim_object(voice.claim) | {"words": voice.words} for voice in (change.before, change.after))
    return {"differs": list(change.differs), "before": before, "after": after}
