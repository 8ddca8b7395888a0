"""What reports rest on, as a JSON object."""

from sayso.exports.objects.objects import Json
from sayso.ledger.inquiring.grounding import Grounding
from sayso.values import Span
from sayso.values.ground import Ground, Hanging


def grounding_object(found: Grounding) -> Json:
    """Return grounds with the reports that hang on each, the pairs that share words, the count, and what is unknown."""
    return {
        "about": found.about,
        "document": found.document,
        "reports": len(found.documents),
        "independent": found.grounds.independent,
        "origins": [_ground(ground, found) for ground in found.grounds.grounds],
        "shared_words": [
            {"one": bond.one, "other": bond.other, "kind": bond.kind, "reason": bond.reason}
            for bond in found.grounds.bonds
        ],
        "unknown": list(found.grounds.unknown),
    }


def _ground(ground: Ground, found: Grounding) -> Json:
    return {
        "key": ground.key,
        "name": ground.name,
        "kind": ground.kind,
        "denies": ground.denies,
        "reason": ground.reason or None,
        "reports": [_hanging(hanging, found) for hanging in ground.reports],
    }


def _hanging(hanging: Hanging, found: Grounding) -> Json:
    return {
        "document": hanging.document,
        "locator": found.documents[hanging.document].locator,
        "link": hanging.link,
        "first": hanging.first,
        "span": _span(hanging.words),
        "reason": hanging.reason,
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
