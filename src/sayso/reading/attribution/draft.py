"""Drafts: attributions by tokens, before their speakers and parents are settled."""

from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Token

from sayso.reading.passage import Passage, Run
from sayso.values import CueClass


class Part(NamedTuple):
    """A run of tokens in one passage; the parts of one attribution may stand in several."""

    passage: Passage
    run: Run


@dataclass(slots=True)
class Draft:
    """One attribution: its cue with the word at its head, its source with its head, and its content."""

    passage: Passage
    cue: list[Run]
    head: Token
    cue_class: CueClass
    source: Run | None
    source_head: Token | None
    content: list[Part] = field(default_factory=list)
    hearsay: bool = False
    within: "Draft | None" = None  # the attribution that holds this one, where no content shows it ("…, citing Y")
    quoted: bool = False  # found from its quotation marks: what follows in the same quotation is its, too

    deed: bool = False  # its cue is a deed, too ("charged two men with …"): it is told, and vouches for nothing

    def covers(self, index: int, passage: Passage) -> bool:
        """Tell whether a token lies in the content."""
        return any(part.passage is passage and part.run.start <= index < part.run.end for part in self.content)
