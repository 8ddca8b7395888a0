"""Unnamed figures: "US officials", "an Iranian member of parliament", known by the words that stand for them."""

from spacy.tokens import Token

from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.passage import Passage, Run

BELONGING = ("of", "from", "at", "in", "familiar", "close", "with")
LONGEST = 8  # tokens that a phrase after the noun may have and still be part of the name


def unnamed(passage: Passage, cast: Cast, head: Token, belongs: Figure | None, *, speaks: bool) -> Figure:
    """Return the figure for a noun phrase that names nobody; the same words mean the same figure in a document.

    `belongs` is the owner that the phrase names; with `speaks` whoever it is speaks for a state that owns it.
    """
    run = words_for(passage, head)
    text = passage.doc[run.start : run.end].text
    known = cast.known_as(text) or _again(passage, cast, head, text)
    if known is not None:
        return known
    figure = cast.add(Figure("unnamed", text))
    if belongs is not None:
        if speaks and belongs.kind == "state":
            figure.sides.add(belongs.country or "")
        elif belongs.kind != "state":
            figure.joins(belongs)
        figure.country = belongs.country
    return figure


def _again(passage: Passage, cast: Cast, head: Token, text: str) -> Figure | None:
    """Return who was told of in more words: "the person", after "a person familiar with the matter"."""
    if not any(child.lower_ == "the" for child in passage.children[head.i]):
        return None
    longer = (f for f in reversed(cast.figures) if f.kind == "unnamed" and f.name.casefold().startswith(f"{text} "))
    return next(longer, None)


def words_for(passage: Passage, head: Token) -> Run:
    """Return the words that stand for an actor: the phrase without articles, clauses and appositions."""
    start, end = passage.subtree(head).start, head.i + 1
    while start < head.i and (passage.tokens[start].pos_ in ("DET", "PUNCT") or passage.tokens[start].dep_ == "case"):
        start += 1
    for child in passage.children[head.i]:
        if child.dep_ in ("prep", "amod") and child.i >= end and child.lower_ in BELONGING:
            end = max(end, min(passage.subtree(child).end, child.i + LONGEST))
        elif child.i >= end and child.dep_ in ("relcl", "acl", "appos", "conj", "cc", "punct"):
            break
    while end > head.i + 1 and passage.tokens[end - 1].is_punct:
        end -= 1
    return Run(start, end)
