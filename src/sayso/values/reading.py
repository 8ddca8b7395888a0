"""A Reading: what one document says, by one version of a reader, depending on nothing else."""

from collections import Counter
from dataclasses import dataclass

from sayso.errors import EvidenceError
from sayso.values.actor import Entity
from sayso.values.document import CLAIMING, Document
from sayso.values.event import Happening, Question
from sayso.values.span import Span
from sayso.values.voice import Attribution, Claim


@dataclass(frozen=True, slots=True)
class Reading:
    """Entities, attributions, happenings, claims and open questions of one document."""

    document: str
    reader: str  # name and version, "rules/1"
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    happenings: tuple[Happening, ...] = ()
    claims: tuple[Claim, ...] = ()
    questions: tuple[Question, ...] = ()

    def spans(self) -> list[Span]:
        """Return every span that is evidence here (an entity's mentions aside)."""
        spans = [claim.span for claim in self.claims]
        spans += [part for a in self.attributions for part in (*a.source, *a.cue, *a.content)]
        spans += [f.span for h in self.happenings for fillers in h.roles.values() for f in fillers]
        return spans + [question.span for question in self.questions]


def check_reading(document: Document, reading: Reading) -> None:
    """Raise EvidenceError unless every span of the reading lies in one body or title block of its document.

    The same where two entities, attributions, happenings or claims have one id.
    """
    _check_ids(document, reading)
    blocks = [block.span for block in document.blocks if block.kind in CLAIMING]
    for span in reading.spans():
        span.of(document.text)
        if not any(block.holds(span) for block in blocks):
            raise EvidenceError(
                f"the span {span.start}-{span.end} lies in no single body or title block",
                where=document.locator,
                mend="report it with the document: it is a fault of the reader",
            )
    for happening in reading.happenings:
        for fillers in happening.roles.values():
            for filler in fillers:
                if filler.text != filler.span.of(document.text):
                    raise EvidenceError("a role's words are not those of its span", where=document.locator)


def _check_ids(document: Document, reading: Reading) -> None:
    for values in (reading.entities, reading.attributions, reading.happenings, reading.claims):
        counted = Counter(value.id for value in values)
        if twice := sorted(id for id, times in counted.items() if times > 1):
            raise EvidenceError(
                f"the id {twice[0]} stands for two things",
                where=document.locator,
                mend="report it with the document: it is a fault of the reader",
            )
