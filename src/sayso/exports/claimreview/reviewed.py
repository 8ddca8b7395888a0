"""What was reviewed: a claim as it was read when somebody ruled on it, and the documents that it stands in."""

from dataclasses import dataclass, replace

from sayso.ledger import Folio, Rejected, Ruling
from sayso.telling.wording import SAYS
from sayso.values import Claim, Document, Stance


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A claim: who says it (a name; a person or a body), how, in which words, and where it appeared, oldest first."""

    claim: str
    speaker: str
    person: bool
    stance: Stance
    words: str
    date: str | None
    documents: tuple[Document, ...]

    @property
    def text(self) -> str:
        """Return the claim in a line: the words alone would say of a denial the opposite."""
        return f"{self.speaker} {SAYS[self.stance]}: “{' '.join(self.words.split())}”"


def of_claim(folio: Folio, claim: Claim) -> Reviewed:
    """Return a claim that counts, with every document in which the same voice says the same of the event."""
    speaker = folio.actors.get(claim.speaker or "")
    same = [c for c in folio.voices[claim.event] if (c.speaker, c.stance) == (claim.speaker, claim.stance)]
    held = {c.document: folio.documents[c.document] for c in (claim, *same)}
    return Reviewed(
        claim.id,
        speaker.name if speaker else "unnamed",
        speaker is None or speaker.kind in ("person", "unnamed"),
        claim.stance,
        folio.words(claim),
        claim.date,
        tuple(sorted(held.values(), key=lambda d: (d.published or "9999", d.id))),
    )


def of_rejected(one: Rejected) -> Reviewed:
    """Return a claim that does not count, as it was read."""
    claim = one.claim
    return Reviewed(claim.id, one.speaker, True, claim.stance, one.words, claim.date, (one.document,))


def as_read(reviewed: Reviewed, ruling: Ruling) -> Reviewed:
    """Return a claim as it was before a ruling corrected it: that is what the ruling judges."""
    was = ruling.was
    if was is None:
        return reviewed
    who = was.speaker
    publisher = reviewed.documents[0].publisher or "the document itself"
    return replace(
        reviewed,
        speaker=reviewed.speaker if who is None else who.name or publisher,
        person=reviewed.person if who is None else who.kind == "person" and bool(who.name),
        stance=was.stance or reviewed.stance,
        words=was.words.quote.exact if was.words else reviewed.words,
        date=reviewed.date if was.date is None else was.date or None,
    )
