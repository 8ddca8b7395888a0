"""What was heard: the drafts of a document with what was settled of them."""

from dataclasses import dataclass, field

from sayso.reading.attribution import Draft
from sayso.reading.cast import Figure
from sayso.reading.passage import Passage


@dataclass(slots=True)
class Voices:
    """The drafts of a document with what was settled of them; lists run beside `drafts`."""

    drafts: list[Draft]
    parents: list[int | None] = field(default_factory=list)
    speakers: list[list[Figure | None]] = field(default_factory=list)
    dates: list[str | None] = field(default_factory=list)
    ids: list[list[str]] = field(default_factory=list)
    by_passage: dict[int, list[int]] = field(default_factory=dict)  # drafts with content there
    cues_in: dict[int, list[Draft]] = field(default_factory=dict)

    def innermost(self, passage: Passage, index: int) -> int | None:
        """Return the draft with the shortest content that holds a token, or None."""
        best, best_size = None, 1 << 30
        for number in self.by_passage.get(id(passage), []):
            draft = self.drafts[number]
            if draft.covers(index, passage) and draft.head.i != index and not draft.deed:
                size = sum(part.run.end - part.run.start for part in draft.content)
                if size < best_size or (size == best_size and draft.within is not None):
                    best, best_size = number, size
        return best

    def of(self, passage: Passage) -> list[Draft]:
        """Return the drafts whose cues stand in a passage."""
        return self.cues_in.get(id(passage), [])

    def chain(self, number: int) -> list[int]:
        """Return the drafts from the outermost one to this one."""
        chain = [number]
        while (parent := self.parents[chain[0]]) is not None and parent not in chain:
            chain.insert(0, parent)
        return chain
