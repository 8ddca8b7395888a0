"""The export contract `sayso-ledger/1`: its parts, and the schema of the whole."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from sayso.exports.folio import Folio
from sayso.exports.objects import (
    Json,
    actor_object,
    attribution_object,
    claim_object,
    document_object,
    event_object,
    origin_object,
)
from sayso.exports.rulings import ruling_object
from sayso.exports.weighed import claim_grade_object, course_object, detail_object, source_grade_object
from sayso.ledger import Ruling

FORMAT = "sayso-ledger/1"
PARTS = ("documents", "actors", "attributions", "claims", "events", "origins", "rulings")


def schema() -> Json:
    """Return the JSON Schema (draft 2020-12) that every `sayso-ledger/1` export fulfils."""
    text = files("sayso.exports").joinpath("schema/sayso-ledger-1.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def objects(folio: Folio, part: str) -> Iterator[Json]:
    """Return the objects of one part of the contract ("documents", "actors", …), sorted by id."""
    affair = folio.affair
    found: dict[str, Iterator[Json]] = {
        "documents": (
            document_object(d, affair.copies.get(d.id)) | _source(folio, d.id) for d in _by_id(folio.documents.values())
        ),
        "actors": (actor_object(a) | _source(folio, a.id) for a in _by_id(affair.actors)),
        "attributions": (attribution_object(a) for a in _by_id(affair.attributions)),
        "claims": (claim_object(c) | _claim(folio, c.id) for c in _by_id(affair.claims)),
        "events": (event_object(e, folio.assessment(e.id)) | _event(folio, e.id) for e in _by_id(affair.events)),
        "origins": (origin_object(o) for o in _by_id(affair.origins)),
        "rulings": (_ruling(r) for r in sorted(folio.rulings, key=lambda ruling: ruling.uid)),
    }
    return found[part]


def _ruling(ruling: Ruling) -> Json:
    """Return a ruling under the id that it has on every ledger."""
    told = ruling_object(ruling)
    return {**told, "id": told.pop("uid"), "number": ruling.id}


def _by_id(values: Any) -> list[Any]:
    return sorted(values, key=lambda value: value.id)


def _source(folio: Folio, id: str) -> Json:
    grade = folio.weighed.sources.get(id)
    return {"grade": source_grade_object(grade)} if grade else {}


def _claim(folio: Folio, id: str) -> Json:
    grade = folio.weighed.claims.get(id)
    return {"grade": claim_grade_object(grade)} if grade else {}


def _event(folio: Folio, id: str) -> Json:
    course = folio.weighed.courses.get(id)
    details = [detail_object(one) for one in folio.weighed.details.get(id, ())]
    return ({"course": course_object(course)} if course else {}) | {"details": details}
