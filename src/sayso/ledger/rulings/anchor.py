"""Anchors: by what a ruling means a claim, a document or an actor, on any ledger and after any reading."""

from dataclasses import dataclass
from typing import Literal

from sayso.values import Attribution, Claim, Document, Reading, Span

AROUND = 40  # characters of prefix and of suffix


@dataclass(frozen=True, slots=True)
class TextQuote:
    """The exact words, with what stands before and after them (a W3C TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    type: Literal["TextQuoteSelector"] = "TextQuoteSelector"


@dataclass(frozen=True, slots=True)
class TextPosition:
    """Where words stood when they were ruled on, in code points, half-open (a W3C TextPositionSelector)."""

    start: int
    end: int
    type: Literal["TextPositionSelector"] = "TextPositionSelector"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document: the same text keeps them at their place, another one is searched for them."""

    quote: TextQuote
    position: TextPosition

    def locate(self, text: str) -> Span | None:
        """Return where the words stand in a text, None where it does not have them.

        Of several places it is that with the most of the same words around it, then the nearest.
        """
        exact, start = self.quote.exact, self.position.start
        if text[start : start + len(exact)] == exact:
            return Span(start, start + len(exact))
        places, at = [], text.find(exact)
        while at >= 0:
            places.append(at)
            at = text.find(exact, at + 1)
        best = min(places, key=lambda at: (-self._around(text, at), abs(at - start), at), default=None)
        return None if best is None else Span(best, best + len(exact))

    def _around(self, text: str, at: int) -> int:
        """Return how many characters before and after a place are those of the quotation."""
        before, after = text[:at], text[at + len(self.quote.exact) :]
        return _alike(reversed(self.quote.prefix), reversed(before[-AROUND:])) + _alike(self.quote.suffix, after)


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as it is known on any ledger: by its id; failing that, when a log is replayed, by its text's hash."""

    id: str
    sha256: str
    locator: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a ruling is on: an actor by a name as documents write it (or an entity's id), a document, or a claim in it.

    A claim is meant by its `words`, by the words for who speaks, outermost first (`voices`, empty in the document's
    own voice) and by the words that name what happened (`about`); with `event` it stands for the event that it is on.
    """

    name: str = ""
    document: Copy | None = None
    words: Words | None = None
    voices: tuple[str, ...] = ()
    about: str = ""
    event: bool = False

    @property
    def of_claim(self) -> bool:
        """Tell whether a claim is meant."""
        return self.words is not None

    def told(self) -> str:
        """Return what is meant, in words for a person."""
        if self.words is None:
            return self.name or (self.document.locator if self.document else "")
        return f"“{' '.join(self.words.quote.exact.split())}”"


def document_anchor(document: Document) -> Anchor:
    """Return the anchor of a document."""
    return Anchor(document=_copy(document))


def claim_anchor(document: Document, reading: Reading, claim: Claim) -> Anchor:
    """Return the anchor of a claim of a reading."""
    said = {attribution.id: attribution for attribution in reading.attributions}
    told = {happening.id: happening for happening in reading.happenings}
    return Anchor(
        document=_copy(document),
        words=words_at(document, claim.span),
        voices=tuple(source_words(document, said[id]) for id in claim.chain),
        about=document.words(told[claim.event].span),
    )


def _copy(document: Document) -> Copy:
    locator = document.locator.encode("utf-8", "replace").decode()  # a file's name may hold what is no character
    return Copy(document.id, document.sha256, locator)


def words_at(document: Document, span: Span) -> Words:
    """Return the words at a span as an anchor keeps them."""
    start, end = span
    text = document.text
    around = TextQuote(document.words(span), text[max(0, start - AROUND) : start], text[end : end + AROUND])
    return Words(around, TextPosition(start, end))


def source_words(document: Document, attribution: Attribution) -> str:
    """Return the words that name who speaks, "" where there are none."""
    return " … ".join(document.words(span) for span in attribution.source)


def meant(anchor: Anchor, document: Document, reading: Reading) -> Claim | None:
    """Return the claim of a reading that an anchor means, None where none does.

    It is made in the same words or in part of them, by the same voice, on what the same words name. Where the reading
    has several such claims: the one whose whole chain is the same, then whose words are closest.
    """
    span = anchor.words.locate(document.text) if anchor.words else None
    if span is None:
        return None
    said = {attribution.id: attribution for attribution in reading.attributions}
    told = {happening.id: happening for happening in reading.happenings}
    found = []
    for claim in reading.claims:
        if not (claim.span.holds(span) or span.holds(claim.span)):
            continue
        voices = tuple(source_words(document, said[id]) for id in claim.chain)
        if voices[-1:] == anchor.voices[-1:] and document.words(told[claim.event].span) == anchor.about:
            off = abs(claim.span.start - span.start) + abs(claim.span.end - span.end)
            found.append((voices != anchor.voices, off, claim.id, claim))
    return min(found, key=lambda one: one[:3])[3] if found else None


def _alike(one: object, other: object) -> int:
    """Return how many letters two runs of text begin with alike."""
    same = 0
    for mine, theirs in zip(one, other, strict=False):  # type: ignore[call-overload]
        if mine != theirs:
            break
        same += 1
    return same
