"""Posts: offices that a clause tells of, and the years that a text gives to an office ("who chairs the board")."""

import re
from typing import NamedTuple

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.passage import Passage

PERIOD = re.compile(r"\b(?:between|from)\s+(\d{4})\s+(?:and|to|until|till)\s+(\d{4})|\((\d{4})\s?[–-]\s?(\d{4})\)")
SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?(\d{4})\b")
YEARS = re.compile(r"[\s,(]*\b(?:since|between|from|until|till|in)\s+(?:\w+\s+)?\d{4}\b.*$", re.DOTALL)
Years = tuple[str, str | None]


class Post(NamedTuple):
    """An office in a clause: its noun, or else the verb's title for it and the noun of the body where it is held."""

    noun: Token | None
    title: str | None
    holder: Token | None


def post_in(passage: Passage, verb: Token) -> Post | None:
    """Return the office that a clause gives its subject, None where it gives none."""
    lemma = verb.lemma_.lower()
    if lemma == "be" and (noun := passage.child(verb, "attr")) is not None and _office(noun):
        return Post(noun, None, None)
    for preposition in passage.children[verb.i]:
        noun = passage.child(preposition, "pobj") if preposition.dep_ == "prep" else None
        if noun is None:
            continue
        if preposition.lower_ == "as" and lemma in ("serve", "work", "act") and _office(noun):
            return Post(noun, None, None)
        if preposition.lower_ in ("on", "in") and lemma in offices().seats and _body(noun):
            return Post(None, offices().seats[lemma], noun)
        if preposition.lower_ == "for" and lemma in offices().services and (noun.pos_ == "PROPN" or _body(noun)):
            return Post(None, offices().services[lemma], noun)
    direct = passage.child(verb, "dobj")
    if direct is not None and lemma in offices().lead and _body(direct):
        return Post(None, offices().lead[lemma], direct)
    return None


def years_in(text: str) -> list[Years]:
    """Return the years of the terms that a text tells of, first and last; the last is None of one that goes on."""
    found: list[Years] = [(m[1], m[2]) if m[1] else (m[3], m[4]) for m in PERIOD.finditer(text)]
    since = SINCE.search(text)
    return [*found, (since[1], None)] if since is not None else found


def words_of_years(passage: Passage, office: Token) -> str:
    """Return the words after an office in which its years may stand: those of other offices are left out."""
    end = passage.subtree(office).end
    left_out: set[int] = set()
    for token in passage.tokens[office.i + 1 : end]:
        if token.dep_ in ("relcl", "acl", "conj") and post_in(passage, token) is not None:
            left_out.update(range(*passage.subtree(token)))
    return " ".join(token.text for token in passage.tokens[office.i : end] if token.i not in left_out)


def without_years(text: str) -> str:
    """Return the name of a body without the years that the parse took for a part of it."""
    return YEARS.sub("", text)


def _office(noun: Token) -> bool:
    return offices().is_office(noun.lemma_.lower())


def _body(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN") and (
        offices().is_body(noun.lemma_.lower()) or noun.ent_type_ == "ORG" or offices().is_state_body(noun.lower_)
    )
