"""The topic: what a pile of reports is about, by the words that their beginnings share."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.linking.grounds.phrases import phrases
from sayso.linking.names import tokens
from sayso.values import Document

STEM = 6  # letters by which two words are taken for forms of one
NEGATED = "not"  # stands among the terms of what is negated


@dataclass(frozen=True, slots=True)
class Page:
    """A report as it is weighed: its telling paragraphs, and the terms of its beginning."""

    document: Document
    paragraphs: tuple[str, ...]
    lead: str

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph in which an offset of the document's text stands."""
        blocks = [block for block in self.document.blocks if block.kind in _TELLING]
        return next((number for number, block in enumerate(blocks) if block.start <= offset < block.end), len(blocks))

    @property
    def text(self) -> str:
        """Return its telling paragraphs as one text."""
        return " ".join(self.paragraphs)


_TELLING = frozenset({"body", "title", "heading"})


def page(document: Document) -> Page:
    """Return a document's page."""
    paragraphs = tuple(document.words(block.span) for block in document.blocks if block.kind in _TELLING)
    return Page(document, paragraphs, " ".join(" ".join(paragraphs).split()[: phrases().measures.lead]))


def terms(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, cut to their first letters."""
    return frozenset(word[:STEM] for word in tokens(text) if len(word) > 2 and word not in phrases().idle)


def negation(text: str) -> frozenset[str]:
    """Return the sign of a negation where a text holds one."""
    return (
        frozenset({NEGATED}) if re.search(r"\b(?:not|none|no|never)\b|n['’]t\b", text, re.IGNORECASE) else frozenset()
    )


def topic(pages: Iterable[Page]) -> frozenset[str]:
    """Return the terms that enough of the leads share (of a single page those of its lead)."""
    leads = [terms(page.lead) for page in pages]
    if len(leads) == 1:
        return leads[0]
    least = max(2.0, len(leads) * phrases().measures.shared)
    return frozenset(term for term, count in Counter(term for lead in leads for term in lead).items() if count >= least)


def about(found: frozenset[str], topic: frozenset[str]) -> float:
    """Return which share of these terms belongs to the topic; of fewer than three as if they were three."""
    return len(found & topic) / max(3, len(found))
