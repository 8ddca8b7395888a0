"""STIX 2.1: a bundle of reports, groupings, opinions and notes (https://docs.oasis-open.org/cti/stix/v2.1/)."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from sayso.exports.folio import Folio
from sayso.exports.format import Format
from sayso.exports.json import line
from sayso.exports.stix.actors import identity, places, ties
from sayso.exports.stix.claims import voiced
from sayso.exports.stix.documents import repetition, report
from sayso.exports.stix.events import grouping
from sayso.exports.stix.extension import definition, producer
from sayso.exports.stix.objects import Object, stix_id


def _write(folio: Folio, stream: BinaryIO) -> None:
    told = hashlib.sha256()
    stream.write(b'{"type": "bundle",\n"objects": [')
    for number, one in enumerate(_objects(folio)):
        text = line(one)
        told.update(text)
        stream.write((b",\n" if number else b"\n") + text)
    id = stix_id("bundle", told.hexdigest())  # last, as it follows from all that stands before
    stream.write(b'\n],\n"id": ' + line(id) + b"}\n")


def _objects(folio: Folio) -> Iterator[Object]:
    yield producer()
    yield definition()
    for actor in folio.actors.values():
        yield identity(actor, folio.weighed.sources.get(actor.id))
        yield from places(actor)
        yield from ties(actor)
    for event in folio.affair.events:
        yield grouping(folio, event)
        for claim in folio.voices[event.id]:
            yield from voiced(folio, claim)
    for document in folio.documents.values():
        copy_of = folio.affair.copies.get(document.id)
        claims = [claim for claim in folio.affair.claims if claim.document == document.id]
        yield report(document, copy_of, claims)
        if copy_of:
            yield repetition(document.id, copy_of)


FORMAT_STIX = Format("stix", "a bundle of STIX 2.1: reports, groupings, opinions and notes", ".stix.json", _write)
