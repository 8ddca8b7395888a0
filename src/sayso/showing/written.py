"""A document's text as it is shown: passages with the marks of what was read in it."""

from dataclasses import dataclass

from sayso.ledger import DocumentDossier
from sayso.marking import Mark, Passage, passages
from sayso.telling.entries import Entry, entries, flat


@dataclass(frozen=True, slots=True)
class Written:
    """The text in passages; the entries in reading order, by key; and the mark that each is numbered at."""

    passages: tuple[Passage, ...]
    entries: dict[str, Entry]
    first: dict[str, Mark]

    @property
    def claims(self) -> list[Entry]:
        """Return the entries that are claims, in the order of their numbers."""
        return [entry for entry in self.entries.values() if entry.voice]


def written(dossier: DocumentDossier) -> Written:
    """Return a document's text with its marks."""
    every = {entry.key: entry for entry in flat(entries(dossier))}
    marks = [mark for entry in every.values() for mark in entry.marks]
    first = {entry.key: entry.marks[0] for entry in every.values() if entry.marks}
    return Written(passages(dossier.document, marks), every, first)
