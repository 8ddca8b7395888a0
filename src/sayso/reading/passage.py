"""A passage: one block of a document with its parse, and the way from tokens to offsets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.reading.quotes import Quote, find_quotes
from sayso.values import Block, Span

TRIM = " \t\r\n\u00a0\u200b,;:.–—-"


class Run(NamedTuple):
    """Tokens of one passage, half-open by index."""

    start: int
    end: int

    def meets(self, other: "Run") -> bool:
        """Tell whether the two share a token."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Run") -> bool:
        """Tell whether `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True)
class Passage:
    """One block that may make claims, parsed; `block` says where it stands in the document."""

    block: Block
    doc: Doc
    tokens: list[Token] = field(default_factory=list)
    children: list[list[Token]] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    sentences: list[Run] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tokens = list(self.doc)
        self.children = [[] for _ in self.tokens]
        for token in self.tokens:
            head = token.head.i
            if head != token.i:
                self.children[head].append(token)
        self.quotes = find_quotes(self.tokens)
        for number, sentence in enumerate(self.doc.sents):
            self.sentences.append(Run(sentence.start, sentence.end))
            self.sentence_of.extend([number] * (sentence.end - sentence.start))

    def sentence(self, index: int) -> Run:
        """Return the sentence that holds a token."""
        return self.sentences[self.sentence_of[index]]

    def child(self, token: Token, *labels: str) -> Token | None:
        """Return the first child of `token` with one of the dependency labels, or None."""
        for child in self.children[token.i]:
            if child.dep_ in labels:
                return child
        return None

    def subtree(self, token: Token) -> Run:
        """Return the run from the first to the last token under `token`."""
        return Run(token.left_edge.i, token.right_edge.i + 1)

    def trim(self, run: Run) -> Run | None:
        """Return the run without space and punctuation (but for quotation marks) at its ends, None if it is empty."""
        start, end = run
        while start < end and not self.tokens[start].text.strip(TRIM):
            start += 1
        while end > start and not self.tokens[end - 1].text.strip(TRIM):
            end -= 1
        return Run(start, end) if start < end else None

    def span(self, run: Run) -> Span:
        """Return a run's place in the document."""
        last = self.tokens[run.end - 1]
        return Span(self.block.start + self.tokens[run.start].idx, self.block.start + last.idx + len(last))

    def part(self, start: int, end: int) -> Span:
        """Return the place in the document of characters of this passage's own text."""
        return Span(self.block.start + start, self.block.start + end)

    def quote_at(self, index: int) -> Quote | None:
        """Return the outermost quotation that holds a token, or None."""
        for quote in self.quotes:
            if quote.start <= index < quote.end:
                return quote
        return None

    def quotes_within(self, quote: Quote) -> list[Quote]:
        """Return the quotations inside a quotation."""
        return find_quotes(self.tokens, quote.start + 1, quote.end - quote.closed)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the token's heads, nearest first."""
        while token.head.i != token.i:
            token = token.head
            yield token
