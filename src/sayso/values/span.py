"""Spans: where in a document's text something stands."""

from typing import NamedTuple

from sayso.errors import EvidenceError


class Span(NamedTuple):
    """Code-point offsets into one document's text, half-open: `text[start:end]` is the evidence."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` at this span; EvidenceError where it is empty or outside."""
        if not 0 <= self.start < self.end <= len(text):
            raise EvidenceError(
                f"the span {self.start}-{self.end} is empty or outside a text of {len(text)} characters",
                mend="read the document again",
            )
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end
