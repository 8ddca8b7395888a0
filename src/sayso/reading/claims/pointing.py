"""Pointing: the confirmations and denials of a passage that only point back at something told before."""

from typing import NamedTuple

from spacy.tokens import Token

from sayso.reading.attribution import Draft
from sayso.reading.claims.anaphora import pointed_head
from sayso.reading.claims.stances import abstains
from sayso.reading.claims.untruths import called_untrue
from sayso.reading.happenings import Found
from sayso.reading.passage import Passage, Run


class Pointer(NamedTuple):
    """A confirmation or denial, the word that points back, and the happening that the word names or tells of."""

    draft: Draft
    head: Token
    named: Found | None
    denies: bool

    @property
    def itself(self) -> bool:
        """Tell whether the word itself names the happening, which then is told nowhere else."""
        return self.named is not None and self.named.predicate.i == self.head.i

    @property
    def place(self) -> int:
        """Return the token by which what it points at has been told."""
        named = self.named if not self.itself else None
        return max(self.draft.head.i, named.predicate.i if named is not None else 0)


def pointed(passage: Passage, drafts: list[Draft], found: list[Found]) -> dict[int, Pointer]:
    """Return, by the number of its draft, what each voice of a passage confirms or denies by pointing at it."""
    pointing = {}
    for number, draft in enumerate(drafts):
        if draft.passage is not passage or abstains(draft.head):
            continue
        disputes = draft.cue_class in ("denies", "affirms")
        meant = pointed_head(passage, draft, found) if disputes else None
        if meant is not None:
            pointing[number] = Pointer(draft, *meant, draft.cue_class == "denies")
        elif draft.cue_class in ("denies", "asserts") and (untrue := called_untrue(passage, draft, found)):
            pointing[number] = Pointer(draft, *untrue, denies=True)
    return pointing


def pointing_words(passage: Passage, draft: Draft, head: Token) -> Run:
    """Return the words that point back: of "the report a lie", the report."""
    phrase = passage.subtree(head)
    runs = (part.run for part in draft.content if part.passage is passage and part.run.start <= head.i < part.run.end)
    content = next(runs, phrase)
    return Run(max(content.start, phrase.start), min(content.end, phrase.end))
