"""Source words: who says it, from the words that the network takes for the source and the parse around them."""

from spacy.tokens import Token

from sayso.reading.attribution.draft import Draft
from sayso.reading.passage import Passage, Run

NOMINAL = ("NOUN", "PROPN", "PRON")


def whole(passage: Passage, source: Run) -> Run:
    """Return a source with its noun, where the network gave no more than the words before it."""
    tokens = passage.tokens[source.start : source.end]
    above = [token.head for token in tokens if token.dep_ in ("det", "amod", "compound", "poss", "nummod")]
    if any(token.pos_ in NOMINAL for token in tokens) or not above or above[-1].pos_ not in NOMINAL:
        return source
    return Run(source.start, max(source.end, above[-1].i + 1))


def head_of(passage: Passage, source: Run, twin: Draft | None) -> Token:
    """Return the word at the head of a source: the rules' choice where it lies there, else the parse's."""
    if twin is not None and twin.source_head is not None and source.start <= twin.source_head.i < source.end:
        return twin.source_head
    tokens = passage.tokens[source.start : source.end]
    tops = [t for t in tokens if not source.start <= t.head.i < source.end or t.head.i == t.i]
    nominal = [t for t in tops if t.pos_ in NOMINAL] or [t for t in tokens if t.pos_ in NOMINAL]
    return (nominal or tops or tokens)[0]


def is_beside(passage: Passage, source: Run, twin: Draft) -> bool:
    """Tell whether a source stands in the relative clause on the one that the rules hear: "Chad, which Peru says …"."""
    subject = twin.source_head
    if subject is None or source.start <= subject.i < source.end or subject.head.i != twin.head.i:
        return False
    clauses = (child for child in passage.children[subject.i] if child.dep_ == "relcl" and child.i > subject.i)
    return any(passage.subtree(clause).start <= source.start < passage.subtree(clause).end for clause in clauses)


def undergoes(head: Token, cue: list[Run]) -> bool:
    """Tell whether a source is the one to whom it is said or done: "the firm was accused of hiding it"."""
    return head.dep_ == "nsubjpass" and any(run.start <= head.head.i < run.end for run in cue)
