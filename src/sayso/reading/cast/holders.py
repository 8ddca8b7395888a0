"""Holders: the offices that stand around a person's name."""

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.commons import SUBJECTS
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import Name
from sayso.reading.cast.owners import owner_in
from sayso.reading.cast.titles import title_after, title_before, title_in_clause
from sayso.reading.passage import Passage, Run


def offices_of(passage: Passage, cast: Cast, figure: Figure, head: Token, name: Name) -> None:
    """Give a person the offices that stand before the name, in apposition, in brackets, or after "is"."""
    if name.before is not None:
        title_before(passage, cast, figure, name.before)
    _bracketed(passage, cast, figure, name.run.start)
    for child in passage.children[head.i]:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            title_after(passage, cast, figure, child)
    if head.dep_ == "appos" and head.head.pos_ in ("NOUN", "PROPN"):
        title_after(passage, cast, figure, _office_over(head.head))
    if head.dep_ in SUBJECTS:
        title_in_clause(passage, cast, figure, head.head)
    clauses_of(passage, cast, figure, head)
    end = name.run.end
    if end < len(passage.tokens) - 2 and passage.tokens[end].text in "[(":
        _after_bracket(passage, cast, figure, end + 1)


def clauses_of(passage: Passage, cast: Cast, figure: Figure, head: Token) -> None:
    """Give a person the offices of the clauses beside a noun that means him or her: "the deputy, who chairs …"."""
    for child in passage.children[head.i]:
        if child.dep_ == "relcl" and any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in passage.children[child.i]):
            title_in_clause(passage, cast, figure, child)
        elif child.dep_ in ("appos", "prep", "pobj"):
            clauses_of(passage, cast, figure, child)


def _office_over(noun: Token) -> Token:
    """Return the office to which a place belongs that the parse takes for it ("ambassador in Oslo, …"), or the noun."""
    office = noun.head.head
    found = noun.dep_ == "pobj" and noun.pos_ == "PROPN" and offices().is_office(office.lemma_.lower())
    return office if found else noun


def _bracketed(passage: Passage, cast: Cast, figure: Figure, end: int) -> None:
    """Read "[CIA Director] William Burns"."""
    start = end - 1
    if start > 0 and passage.tokens[start].text in "])":
        while start > 0 and passage.tokens[start].text not in "[(":
            start -= 1
        title_before(passage, cast, figure, Run(start + 1, end - 1))


def _after_bracket(passage: Passage, cast: Cast, figure: Figure, start: int) -> None:
    """Read "Richard Moore [head of MI6]"."""
    for index in range(start, min(start + 8, len(passage.tokens))):
        token = passage.tokens[index]
        if token.text in "])":
            return
        if offices().is_office(token.lemma_.lower()):
            title_after(passage, cast, figure, token)
            after = passage.tokens[index + 1] if index + 1 < len(passage.tokens) else token
            if not figure.part_of and after.lower_ in ("of", "at"):
                body = owner_in(passage, cast, Run(index + 2, min(index + 6, len(passage.tokens))))
                if body is not None:
                    figure.joins(body)
            return
