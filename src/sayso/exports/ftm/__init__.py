"""FollowTheMoney: the entities of Aleph and OpenSanctions, one a line (https://followthemoney.tech)."""

from collections.abc import Iterator
from typing import BinaryIO

from sayso.exports.folio import Folio
from sayso.exports.format import Format
from sayso.exports.ftm.actors import party, ties
from sayso.exports.ftm.claims import carriage, saying
from sayso.exports.ftm.documents import article, copy
from sayso.exports.ftm.entity import Entity
from sayso.exports.ftm.events import happening, participations, sanctions
from sayso.exports.json import line


def _write(folio: Folio, stream: BinaryIO) -> None:
    written: set[str] = set()  # posts, which several persons hold
    for entity in _entities(folio):
        if entity["schema"] == "Position":
            if entity["id"] in written:
                continue
            written.add(entity["id"])
        stream.write(line(entity) + b"\n")


def _entities(folio: Folio) -> Iterator[Entity]:
    for document in folio.documents.values():
        yield article(document, folio.weighed.sources.get(document.id))
        if document.id in folio.affair.copies:
            yield copy(document.id, folio.affair.copies[document.id])
    for actor in folio.actors.values():
        yield party(actor, folio.weighed.sources.get(actor.id))
        yield from ties(actor)
    for event in folio.affair.events:
        yield happening(folio, event)
        yield from participations(folio, event)
        yield from sanctions(folio, event)
        for claim in folio.voices[event.id]:
            yield saying(folio, claim)
    for origin in folio.affair.origins:
        yield from carriage(origin)


FORMAT_FTM = Format("ftm", "entities of FollowTheMoney, one a line, for Aleph and its kin", ".ftm.json", _write)
