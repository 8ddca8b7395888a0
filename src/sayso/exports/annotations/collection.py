"""The collection: every annotation of a ledger as one page of JSON-LD, streamed, with the texts that they are on."""

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import Any, BinaryIO

from sayso.exports.annotations.annotation import of_attribution, of_event
from sayso.exports.contexts import ANNOTATION
from sayso.exports.format import Format
from sayso.exports.joining import with_theirs
from sayso.exports.json import page_line
from sayso.exports.web.iri import iri
from sayso.exports.web.told import told
from sayso.exports.web.weblink import followable
from sayso.ledger import DocumentEntry, Edition

Json = dict[str, Any]
COLLECTION, PAGE = iri("annotations"), iri("annotations", 1)


def _write(edition: Edition, stream: BinaryIO) -> None:
    head = {"@context": [ANNOTATION, _terms()], "id": COLLECTION, "type": "AnnotationCollection"}
    stream.write(page_line(head | {"label": "Who says what happened"})[:-1] + b',\n"documents": [')
    _rows(stream, (_document(one) for one in edition.documents()))
    page = {"id": PAGE, "type": "AnnotationPage", "partOf": COLLECTION, "startIndex": 0}
    stream.write(b'],\n"first": ' + page_line(page)[:-1] + b', "items": [')
    total = _rows(stream, _annotations(edition))
    stream.write(b']},\n"total": ' + page_line(total) + b"}\n")


def _annotations(edition: Edition) -> Iterator[Json]:
    for folio in edition.events():
        for event in folio.events:
            yield from of_event(folio, event)
    names = {one.actor.id: one.actor.name for one in edition.actors() if one.actor.kind != "unnamed"}
    for shelved, attributions in with_theirs(edition.documents(), edition.attributions(by="document")):
        for attribution in attributions:
            yield from of_attribution(shelved.document, attribution, names.get(attribution.speaker or ""))


def _document(one: DocumentEntry) -> Json:
    document = one.document
    return told(
        id=iri(document.id),
        type=["Document", "Text"],
        label=document.title,
        publisher=document.publisher,
        published=document.published,
        url=followable(document.url),
        locator=list(one.locators or (document.locator,)),
        sha256=document.sha256,
        copyOf=iri(one.copy_of) if one.copy_of else None,
        format="text/plain",
        value=document.text,
    )


def _rows(stream: BinaryIO, rows: Iterable[Json]) -> int:
    number = 0
    for number, row in enumerate(rows, start=1):
        stream.write((b",\n" if number > 1 else b"\n") + page_line(row))
    stream.write(b"\n" if number else b"")
    return number


def _terms() -> Json:
    loaded: Json = json.loads(files(__package__).joinpath("terms.json").read_text(encoding="utf-8"))
    return loaded


FORMAT_ANNOTATIONS = Format(
    "annotations", "W3C Web Annotations: each claim, attribution and role on its exact words", ".jsonld", _write
)
