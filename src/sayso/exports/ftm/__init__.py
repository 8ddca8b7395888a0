"""FollowTheMoney: the entities of Aleph and OpenSanctions, one a line (https://followthemoney.tech)."""

from collections.abc import Iterator
from typing import BinaryIO

from sayso.exports.format import Format
from sayso.exports.ftm.actors import party, ties
from sayso.exports.ftm.claims import carriage, saying
from sayso.exports.ftm.documents import article, copy
from sayso.exports.ftm.entity import Entity
from sayso.exports.ftm.events import happening, participations, sanctions
from sayso.exports.json import line
from sayso.ledger import Edition


def _write(edition: Edition, stream: BinaryIO) -> None:
    written: set[str] = set()  # posts, which several persons hold
    for entity in _entities(edition):
        if entity["schema"] == "Position":
            if entity["id"] in written:
                continue
            written.add(entity["id"])
        stream.write(line(entity) + b"\n")


def _entities(edition: Edition) -> Iterator[Entity]:
    for shelved in edition.documents():
        yield article(shelved.document, shelved.grade)
        if shelved.copy_of:
            yield copy(shelved.document.id, shelved.copy_of)
    for listed in edition.actors():
        yield party(listed.actor, listed.grade)
        yield from ties(listed.actor)
    for folio in edition.events():
        for event in folio.events:
            yield happening(folio, event)
            yield from participations(folio, event)
            yield from sanctions(folio, event)
            yield from (saying(folio, claim) for claim in folio.voices[event.id])
    for ended in edition.origins():
        yield from carriage(ended.origin)


FORMAT_FTM = Format("ftm", "entities of FollowTheMoney, one a line, for Aleph and its kin", ".ftm.json", _write)
