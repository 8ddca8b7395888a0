"""STIX 2.1: a bundle of reports, groupings, opinions and notes (https://docs.oasis-open.org/cti/stix/v2.1/)."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from sayso.exports.format import Format
from sayso.exports.joining import with_theirs
from sayso.exports.json import line
from sayso.exports.stix.actors import identity, places, ties
from sayso.exports.stix.claims import voiced
from sayso.exports.stix.documents import repetition, report
from sayso.exports.stix.events import grouping
from sayso.exports.stix.extension import definition, producer
from sayso.exports.stix.objects import Object, stix_id
from sayso.ledger import Edition


def _write(edition: Edition, stream: BinaryIO) -> None:
    told = hashlib.sha256()
    stream.write(b'{"type": "bundle",\n"objects": [')
    for number, one in enumerate(_objects(edition)):
        text = line(one)
        told.update(text)
        stream.write((b",\n" if number else b"\n") + text)
    id = stix_id("bundle", told.hexdigest())  # last, as it follows from all that stands before
    stream.write(b'\n],\n"id": ' + line(id) + b"}\n")


def _objects(edition: Edition) -> Iterator[Object]:
    yield producer()
    yield definition()
    first = next((shelved.document.published for shelved in edition.documents(by="published")), None)
    for listed in edition.actors():
        yield identity(listed.actor, listed.grade, first)
        yield from places(listed.actor, first)
        yield from ties(listed.actor, first)
    for folio in edition.events():
        for event in folio.events:
            yield grouping(folio, event)
            for claim in folio.voices[event.id]:
                yield from voiced(folio, claim)
    claims = (entry.claim for entry in edition.claims(by="document"))
    for shelved, said in with_theirs(edition.documents(), claims):
        yield report(shelved.document, shelved.copy_of, said)
        if shelved.copy_of:
            yield repetition(shelved.document, shelved.copy_of)


FORMAT_STIX = Format("stix", "a bundle of STIX 2.1: reports, groupings, opinions and notes", ".stix.json", _write)
