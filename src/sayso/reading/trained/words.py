"""Words: the way from the indices of a document's words back to its passages."""

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.reading.attribution.draft import Part
from sayso.reading.passage import Passage, Run

PREMODIFIERS = ("det", "amod", "compound", "nummod", "poss")
SHORT = 3  # words of a phrase that are mended; longer ones may have been cut on purpose


@dataclass(frozen=True, slots=True)
class Words:
    """A document's words over its passages."""

    passages: list[Passage]
    starts: dict[int, int]  # by the passage's identity: the index of its first word
    of: list[int]  # the number of each word's passage

    @classmethod
    def over(cls, passages: list[Passage]) -> "Words":
        """Return the words of passages."""
        starts: dict[int, int] = {}
        of: list[int] = []
        for number, passage in enumerate(passages):
            starts[id(passage)] = len(of)
            of += [number] * len(passage.tokens)
        return cls(passages, starts, of)

    def passage(self, word: int) -> Passage:
        """Return the passage that holds a word."""
        return self.passages[self.of[word]]

    def token(self, word: int) -> Token:
        """Return a word's token."""
        passage = self.passage(word)
        return passage.tokens[word - self.starts[id(passage)]]

    def word(self, passage: Passage, index: int) -> int:
        """Return the index in the document of a passage's token."""
        return self.starts[id(passage)] + index

    def parts(self, words: tuple[int, ...]) -> list[Part]:
        """Return words as runs of neighbours, each in one passage, with stops and space at their ends trimmed."""
        runs: list[list[int]] = []
        for word in words:
            if runs and runs[-1][1] == word and self.of[word] == self.of[runs[-1][0]]:
                runs[-1][1] = word + 1
            else:
                runs.append([word, word + 1])
        found: list[Part] = []
        for start, end in runs:
            passage = self.passage(start)
            first = self.starts[id(passage)]
            run = passage.trim(Run(start - first, end - first))
            if run is not None:
                found.append(Part(passage, run))
        return found


def with_marks(parts: list[Part], cue: Part) -> list[Part]:
    """Return the parts of a content fitted to its quotations, and without parts that are only marks.

    A quotation that a part holds half of is its whole, marks and all; one that it holds less of is none of it. A
    quotation that the cue stands in is left alone. Parts that then meet are one.
    """
    found: list[Part] = []
    for passage, run in parts:
        if _is_bare(passage, run):
            continue
        start, end = run
        for quote in passage.quotes:
            whole = Run(quote.start, quote.end)
            if (cue.passage is passage and whole.meets(cue.run)) or not whole.meets(Run(start, end)):
                continue
            if 2 * (min(end, quote.end) - max(start, quote.start)) >= quote.end - quote.start:
                start, end = min(start, quote.start), max(end, quote.end)
            elif start < quote.start:
                end = quote.start
            elif quote.end < end:
                start = quote.end
        trimmed = passage.trim(Run(start, end))
        if trimmed is None:
            continue
        start, end = _whole_phrases(passage, trimmed)
        if found and found[-1].passage is passage and start <= found[-1].run.end:
            start, end = found[-1].run.start, max(found.pop().run.end, end)
        found.append(Part(passage, Run(start, end)))
    return found


def _whole_phrases(passage: Passage, run: Run) -> Run:
    """Return a run that does not begin or end in the middle of a short noun phrase or of a verb with its "not"."""
    start, end = run
    first, last = passage.tokens[start], passage.tokens[end - 1]
    if (subject := _left_out(first, run)) is not None:
        start, first = subject.left_edge.i, passage.tokens[subject.left_edge.i]
    noun = first.head if first.dep_ in PREMODIFIERS and first.head.i > first.i else first
    before = [child.i for child in passage.children[noun.i] if child.dep_ in PREMODIFIERS]
    if noun.pos_ in ("NOUN", "PROPN") and before and 0 < start - min(before) <= SHORT:
        start = min(before)
    if last.dep_ in PREMODIFIERS and 0 <= last.head.i - end < SHORT:
        end = last.head.i + 1
    if end < len(passage.tokens) and passage.tokens[end].dep_ == "neg" and passage.tokens[end].head.i < end:
        end += 1
    return Run(start, end)


def _left_out(first: Token, run: Run) -> Token | None:
    """Return the subject of which a run has the relative clause and the verb, but not the noun: "which …, has sent"."""
    clause = first.head if first.tag_ in ("WDT", "WP") else None
    if clause is None or clause.dep_ != "relcl" or clause.head.i >= run.start or clause.head.dep_ != "nsubj":
        return None
    return clause.head if run.start <= clause.head.head.i < run.end else None


def _is_bare(passage: Passage, run: Run) -> bool:
    return all(passage.tokens[index].is_punct for index in range(*run))
