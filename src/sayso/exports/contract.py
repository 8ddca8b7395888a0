"""The export contract `sayso-ledger/1`: its parts, and the schema of the whole."""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files

from sayso.exports.objects.objects import (
    Json,
    actor_object,
    attribution_object,
    claim_object,
    document_object,
    event_object,
    origin_object,
)
from sayso.exports.objects.reading import kept_object
from sayso.exports.objects.rulings import log_object, ruling_object
from sayso.exports.objects.weighed import claim_grade_object, course_object, detail_object, graded
from sayso.ledger import LEDGER_FORMAT, ClaimEntry, DocumentEntry, Edition, Folio, Ruling, Undoing
from sayso.values import Event

FORMAT = LEDGER_FORMAT
PARTS = ("documents", "actors", "attributions", "claims", "events", "origins", "rulings", "log", "readings")


def schema() -> Json:
    """Return the JSON Schema (draft 2020-12) that every `sayso-ledger/1` export fulfils."""
    text = files("sayso.exports").joinpath("schema/sayso-ledger-1.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def objects(edition: Edition, part: str) -> Iterator[Json]:
    """Yield the objects of one part of the contract ("documents", "actors", …), sorted by id.

    The log stands as it was written, readings by document and reader.
    """
    found: dict[str, Callable[[], Iterator[Json]]] = {
        "documents": lambda: (_document(entry) for entry in edition.documents()),
        "actors": lambda: (actor_object(entry.actor) | graded(entry.grade) for entry in edition.actors()),
        "attributions": lambda: (attribution_object(link) for link in edition.attributions()),
        "claims": lambda: (_claim(entry) for entry in edition.claims()),
        "events": lambda: (_event(folio, event) for folio in edition.events() for event in folio.events),
        "origins": lambda: (origin_object(entry.origin) for entry in edition.origins()),
        "rulings": lambda: (_ruling(ruling) for ruling in edition.rulings()),
        "log": lambda: (_logged(entry) for entry in edition.log()),
        "readings": lambda: (kept_object(entry) for entry in edition.readings()),
    }
    return found[part]()


def _document(entry: DocumentEntry) -> Json:
    told = document_object(entry.document, entry.copy_of) | {"locators": list(entry.locators)}
    return told | graded(entry.grade)


def _claim(entry: ClaimEntry) -> Json:
    return claim_object(entry.claim) | ({"grade": claim_grade_object(entry.grade)} if entry.grade else {})


def _event(folio: Folio, event: Event) -> Json:
    course = folio.weighed.courses.get(event.id)
    details = [detail_object(one) for one in folio.weighed.details.get(event.id, ())]
    told = event_object(event, folio.assessment(event.id)) | ({"course": course_object(course)} if course else {})
    return told | {"details": details}


def _ruling(ruling: Ruling) -> Json:
    """Return a ruling under the id that it has on every ledger."""
    told = ruling_object(ruling)
    return {**told, "id": told.pop("uid"), "number": ruling.id}


def _logged(entry: Ruling | Undoing) -> Json:
    told = log_object(entry)
    return {"id": told.pop("uid")} | told
