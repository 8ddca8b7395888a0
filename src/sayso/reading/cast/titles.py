"""Titles: what offices a text gives to a person, before the name, after it, in brackets or with "is"."""

import re

from spacy.tokens import Token

from sayso.lexicon.bodies import Body, body_named
from sayso.lexicon.offices import offices
from sayso.lexicon.states import state as state_of
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.listed import RELATIONS
from sayso.reading.cast.owners import owner, owner_in
from sayso.reading.passage import Passage, Run
from sayso.values import Role

PERIOD = re.compile(r"\b(?:between|from)\s+(\d{4})\s+(?:and|to|until)\s+(\d{4})|\((\d{4})\s?[–-]\s?(\d{4})\)")
SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?(\d{4})\b")


def title_before(passage: Passage, cast: Cast, figure: Figure, run: Run) -> None:
    """Take an office from the words before a name: "Iranian Foreign Ministry Spokesperson", "President"."""
    words = [passage.tokens[i] for i in range(run.start, run.end)]
    at = next((n for n in range(len(words) - 1, -1, -1) if offices().is_office(words[n].lower_)), None)
    if at is None:
        return
    first = at
    while first > 0 and offices().is_office(" ".join(w.lower_ for w in words[first - 1 : at + 1])):
        first -= 1
    if first > 1 and words[first - 1].text == "-" and offices().is_office(words[first - 2].lower_):
        first -= 2
    while first > 0 and words[first - 1].lower_ in ("vice", "deputy", "first", "acting", "former"):
        first -= 1
    title = passage.doc[words[first].i : words[at].i + 1].text
    rest = Run(run.start, run.start + first)
    organisation = _trimmed(passage, rest)
    body = owner_in(passage, cast, rest) if rest.start < rest.end else None
    if body is not None and body.kind == "state" and organisation in body.aliases:
        organisation = body.name  # "Ukrainian President": the office is Ukraine's
    _hold(figure, title, organisation, body)
    _gender(figure, words[at].lower_)
    if rest.start < rest.end and organisation:
        _body(passage, cast, figure, rest, organisation)


def title_after(passage: Passage, cast: Cast, figure: Figure, noun: Token) -> None:
    """Take an office from a noun in apposition, in brackets or after "is": "head of MI6"."""
    lemma, start = noun.lemma_.lower(), noun.i
    while start > 0 and offices().is_office(f"{passage.tokens[start - 1].lower_} {_phrase(passage, start, noun.i)}"):
        start -= 1
    of = next((c for c in passage.children[noun.i] if c.dep_ == "prep" and c.lower_ in ("of", "at", "in", "for")), None)
    if not offices().is_office(lemma):
        return
    title = passage.doc[start : noun.i + 1].text
    organisation = None
    if of is not None and (holder := passage.child(of, "pobj")) is not None:
        whole = _without_clauses(passage, holder)
        organisation = _trimmed(passage, whole)
        if organisation and f"{lemma} of {organisation.casefold()}" in offices().of_state:
            title, organisation = f"{title} of {organisation}", None
    body = owner(passage, cast, noun)
    if organisation is None and body is not None:
        organisation = body.name
    _hold(figure, title, organisation, body)
    _gender(figure, lemma)
    _former(passage, figure, noun, title, organisation)


def _hold(figure: Figure, title: str, organisation: str | None, body: Figure | None) -> None:
    figure.holds_office(Role(title, organisation))
    if body is None:
        return
    word = title.casefold().split()[-1]
    if body.kind != "state":
        figure.joins(body)
        if organisation and offices().is_office(word) and body.country and title.casefold() in offices().of_state:
            figure.sides |= body.sides
    elif word in offices().of_state or title.casefold() in offices().of_state or " of parliament" in title.casefold():
        figure.joins(body)
    elif word not in RELATIONS:
        figure.country = figure.country or body.country


def _body(passage: Passage, cast: Cast, figure: Figure, run: Run, organisation: str) -> None:
    """Join a person to the body whose words stand before the title ("Foreign Ministry Spokesperson")."""
    for size in (3, 2, 1):
        words = passage.doc[max(run.start, run.end - size) : run.end].text
        if words.casefold() in offices().bodies_of_state:
            state = owner_in(passage, cast, Run(run.start, max(run.start, run.end - size)))
            figure.joins(state_body(cast, words, state, organisation))
            return


def state_body(cast: Cast, words: str, state: Figure | None, text: str) -> Figure:
    """Return the figure of a state's institution ("foreign ministry" of Iran) under its canonical name."""
    plain = " ".join(w.capitalize() for w in words.split())
    known = _listed(plain, state)
    if known is not None:
        return cast.body(known, text)
    name = f"{plain} of {state.name}" if state is not None else plain
    body = cast.known_as(name)
    if body is None:
        country = state.country if state is not None else None
        body = cast.add(Figure("government_body", name, country, sides={country} if country else set()))
    cast.call(body, text)
    return body


def _listed(plain: str, state: Figure | None) -> Body | None:
    """Return the body under which the lexicon lists a state's institution, if it does."""
    if state is None or state.country is None or (found := state_of(state.country)) is None:
        return None
    for owner_name in (*found.nationalities, found.name, f"{found.name}'s"):
        if (body := body_named(f"{owner_name} {plain}")) is not None:
            return body
    return None


def _former(passage: Passage, figure: Figure, noun: Token, title: str, organisation: str | None) -> None:
    """Take the years of an earlier or present term from the words that follow the office."""
    text = passage.doc[noun.i : passage.subtree(noun).end].text
    for match in PERIOD.finditer(text):
        start, end = (match[1], match[2]) if match[1] else (match[3], match[4])
        figure.holds_office(Role(title, organisation, start, end))
    if (since := SINCE.search(text)) is not None:
        figure.holds_office(Role(title, organisation, since[1], None))


def _without_clauses(passage: Passage, holder: Token) -> Run:
    start, end = passage.subtree(holder)
    for child in passage.children[holder.i]:
        if child.dep_ in ("relcl", "acl", "appos", "punct") and child.i > holder.i:
            end = min(end, passage.subtree(child).start)
    return Run(start, max(end, holder.i + 1))


def _trimmed(passage: Passage, run: Run) -> str | None:
    start, end = run
    while start < end and (passage.tokens[start].pos_ == "DET" or passage.tokens[start].lower_ in offices().qualifiers):
        start += 1
    while end > start and (passage.tokens[end - 1].is_punct or passage.tokens[end - 1].tag_ == "POS"):
        end -= 1
    return passage.doc[start:end].text.strip("[]() ") or None if start < end else None


def _phrase(passage: Passage, start: int, end: int) -> str:
    return " ".join(passage.tokens[i].lower_ for i in range(start, end + 1))


def _gender(figure: Figure, word: str) -> None:
    if word.endswith("woman") or word in ("queen", "mrs.", "ms.", "mother", "sister", "wife", "daughter", "actress"):
        figure.gender = "she"
    elif word.endswith("man") or word in (
        "king",
        "mr.",
        "sir",
        "father",
        "brother",
        "husband",
        "son",
        "imam",
        "prince",
    ):
        figure.gender = "he"
