"""A small reader for tests: a line "Someone says (or denies) something." is an attribution, a happening and a claim.

It is installed as a plugin, so that worker processes find it as they find any other. Words in capitals ask it to
misbehave: FAIL raises, CRASH ends the process, SLOW takes a while.
"""

import os
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.values import Attribution, Claim, Document, Entity, Filler, Happening, Mention, Reading, Span, digest

LINE = re.compile(r"^([A-Z]\w+) (says|denies) (?:that )?((?:([A-Z]\w+) )?(\w+)[^.\n]*)\.", re.MULTILINE)


class LineReader:
    version = "lines/1"

    def warm(self) -> None:
        pass

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            yield self.read(document)

    def read(self, document: Document) -> Reading:
        if "FAIL" in document.text:
            raise ValueError("asked to fail")
        if "CRASH" in document.text:
            os._exit(9)
        if "SLOW" in document.text:
            time.sleep(0.02)
        entities: dict[str, Entity] = {}
        attributions, happenings, claims = [], [], []
        for found in LINE.finditer(document.text):
            link, happening, claim = _parts(document, found, entities)
            attributions.append(link)
            happenings.append(happening)
            claims.append(claim)
        return Reading(
            document.id,
            self.version,
            tuple(entities.values()),
            tuple(attributions),
            tuple(happenings),
            tuple(claims),
        )


class NewerReader(LineReader):
    version = "lines/2"


class DeafReader(LineReader):
    """Hears no denials."""

    version = "deaf/1"

    def read(self, document: Document) -> Reading:
        found = super().read(document)
        denied = {link.id for link in found.attributions if link.cue_class == "denies"}
        links = tuple(link for link in found.attributions if link.id not in denied)
        return replace(found, attributions=links, claims=tuple(c for c in found.claims if not denied & set(c.chain)))


def _parts(
    document: Document, found: re.Match[str], entities: dict[str, Entity]
) -> tuple[Attribution, Happening, Claim]:
    def entity(group: int) -> str:
        name = found[group]
        made = Entity(f"{document.id}/{name}", "person", name, (Mention(Span(*found.span(group)), "name"),))
        return entities.setdefault(name, made).id

    words, denies = Span(*found.span(3)), found[2] == "denies"
    at = (document.id, found.start())
    roles = {}
    if found[4]:
        roles["agent"] = (Filler(entity(4), found[4], document.id, Span(*found.span(4))),)
    link = Attribution(
        id=digest("at", *at),
        document=document.id,
        source=(Span(*found.span(1)),),
        cue=(Span(*found.span(2)),),
        content=(words,),
        speaker=entity(1),
        parent=None,
        quotation="indirect",
        cue_class="denies" if denies else "asserts",
    )
    happening = Happening(digest("hp", *at), document.id, found[5], words, (found[5],), roles=roles)
    claim = Claim(
        id=digest("cl", *at),
        document=document.id,
        event=happening.id,
        span=words,
        chain=(link.id,),
        speaker=link.speaker,
        stance="denies" if denies else "affirms",
        factuality="CT-" if denies else "CT+",
        date=document.published,
    )
    return link, happening, claim
