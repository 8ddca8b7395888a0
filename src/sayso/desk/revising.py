"""Revising: what a copy changed as its page shows it, passage by passage, and claim by claim."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.desk.addresses import document_at
from sayso.exports import RELATIONS
from sayso.ledger import CopyDossier, Voice
from sayso.telling import ARROW, OWN_VOICE, link_name
from sayso.values import Fragment, Span

LONG = 16  # words of what was kept from which they are folded


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one of the two texts, and the address at which they stand."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """What became of a passage: how it is called, its words before and now, and where it was moved."""

    kind: str  # "kept", "left out", "added", "reworded", "moved away", "moved here"
    was: Words | None
    now: Words | None
    elsewhere: Words | None

    @property
    def folded(self) -> int:
        """Return how many words are folded away, 0 where they are few or changed."""
        count = len(self.now.text.split()) if self.kind == "kept" and self.now else 0
        return count if count >= LONG else 0


@dataclass(frozen=True, slots=True)
class Changed:
    """The section "what this copy changed"."""

    relation: str
    lines: tuple[Line, ...]
    found: CopyDossier


def changed(found: CopyDossier | None) -> Changed | None:
    """Return what a copy changed, None of what is no copy; of a mere quotation only what it took over."""
    if found is None:
        return None
    quoted = found.revision.relation == "quotation"
    return Changed(
        RELATIONS[found.revision.relation],
        tuple(line for line in _lines(found) if line.kind == "kept" or not quoted),
        found,
    )


def through(voice: Voice) -> str:
    """Return through whom a claim comes, outermost first."""
    links = zip(voice.chain, voice.chain_speakers, strict=True)
    return ARROW.join(link_name(link, speaker, voice.document) for link, speaker in links) or OWN_VOICE


def _lines(found: CopyDossier) -> Iterator[Line]:
    for part in found.revision.fragments:
        was, now = _words(found, part.before, old=True), _words(found, part.after, old=False)
        if was or now:
            yield Line(_kind(part), was, now, _words(found, part.elsewhere, old=part.before is None))


def _kind(part: Fragment) -> str:
    if part.elsewhere:
        return "moved away" if part.before else "moved here"
    return part.kind.replace("_", " ")


def _words(found: CopyDossier, span: Span | None, *, old: bool) -> Words | None:
    document = found.original if old else found.copy
    if span is None or not (text := document.words(span).strip()):
        return None
    start = span.start + len(document.words(span)) - len(document.words(span).lstrip())
    return Words(text, document_at(document.id, Span(start, start + len(text))))
