"""The rules as they might have been: one version that took denials for nothing, and one that read nothing at all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.reading.rules import RulesReader
from sayso.values import Document, Reading


class OlderReader(RulesReader):
    """Drops every denial, and takes every quotation for a mixed one."""

    version = "rules/0"

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for reading in super().read_many(documents):
            gone = {link.id for link in reading.attributions if link.cue_class == "denies"}
            links = tuple(replace(link, quotation="mixed") for link in reading.attributions if link.id not in gone)
            claims = tuple(claim for claim in reading.claims if not gone & set(claim.chain))
            yield replace(reading, attributions=links, claims=claims)


class SilentReader:
    """Reads nothing, quickly; tells nothing of itself."""

    version = "silent/1"

    def warm(self) -> None:
        pass

    def read(self, document: Document) -> Reading:
        return Reading(document.id, self.version)

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        return map(self.read, documents)
