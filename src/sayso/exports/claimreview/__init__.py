"""schema.org ClaimReview: what persons ruled on claims, and nothing where nobody ruled: sayso gives no verdicts."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, BinaryIO

from sayso.exports.claimreview.ratings import Rating, rating
from sayso.exports.claimreview.review import review
from sayso.exports.claimreview.reviewed import Reviewed, of_claim, of_rejected
from sayso.exports.contexts import SCHEMA
from sayso.exports.format import Format
from sayso.exports.json import page_line
from sayso.ledger import Edition

__all__ = ["FORMAT_CLAIMREVIEW", "Rating", "Reviewed", "of_claim", "of_rejected", "rating", "review", "schema"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) that every export of ClaimReview fulfils."""
    text = files("sayso.exports").joinpath("schema/claimreview.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _write(edition: Edition, stream: BinaryIO) -> None:
    stream.write(b'{"@context": ' + page_line(SCHEMA) + b', "@graph": [')
    for number, found in enumerate(_reviews(edition)):
        stream.write((b",\n" if number else b"\n") + page_line(found))
    stream.write(b"\n]}\n")


def _reviews(edition: Edition) -> Iterator[dict[str, Any]]:
    for folio in edition.events():
        for event in folio.events:
            for claim in folio.voices[event.id]:
                for ruling in folio.ruled.get(claim.id, ()):
                    if made := review(ruling, of_claim(folio, claim)):
                        yield made
    for one in edition.rejected():
        if made := review(one.ruling, of_rejected(one)):
            yield made


FORMAT_CLAIMREVIEW = Format(
    "claimreview", "schema.org ClaimReview of what persons ruled on claims, and of nothing else", ".claimreview.jsonld",
    _write,
)  # fmt: skip
