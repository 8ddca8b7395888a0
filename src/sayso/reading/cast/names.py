"""Names: which words of a noun phrase are a name, and what kind of actor bears it."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.lexicon.bodies import Body, body_named
from sayso.lexicon.offices import offices
from sayso.lexicon.state import State
from sayso.lexicon.states import state_named, state_of_capital, state_of_nationality
from sayso.reading.passage import Passage, Run

NAMED = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT"}
POSSESSIVE = re.compile(r"['’]s?$")
LONGEST = 6  # words that a known name may have
INITIAL = re.compile(r"^[A-Z]\.?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: its tokens, its words, the label that the parse gives it, and the words before it."""

    run: Run
    text: str
    label: str
    before: Run | None


def name_of(passage: Passage, head: Token) -> Name | None:
    """Return the name at a noun phrase's head, without titles, articles and possessive endings, or None."""
    if head.pos_ not in ("PROPN", "ADJ", "NOUN") or (head.pos_ == "NOUN" and head.ent_type_ not in NAMED):
        return None
    start, end = _extent(passage, head)
    first = passage.subtree(head).start
    while start < end - 1 and _is_title(passage.tokens[start]):
        start += 1
    while end > start + 1 and (passage.tokens[end - 1].tag_ == "POS" or passage.tokens[end - 1].is_punct):
        end -= 1
    text = passage.doc[start:end].text
    text = POSSESSIVE.sub("", text) if passage.tokens[end - 1].text.endswith(("'s", "’s")) else text
    before = Run(first, start) if first < start else None
    return Name(Run(start, end), text, passage.tokens[head.i].ent_type_, before) if text.strip() else None


def _extent(passage: Passage, head: Token) -> Run:
    start = end = head.i
    tokens = passage.tokens
    if head.ent_type_ in NAMED:
        while start > 0 and tokens[start].ent_iob_ == "I" and not _tells(tokens[start - 1]):
            start -= 1
        while end + 1 < len(tokens) and tokens[end + 1].ent_iob_ == "I" and not _tells(tokens[end + 1]):
            end += 1
    if head.pos_ == "PROPN":
        while start > 0 and _joins(tokens[start - 1], tokens[start]):
            start -= 1
    start, last_word = whole_name(passage, Run(start, end + 1))
    end = last_word - 1
    last = _last_office(passage, Run(start, head.i)) if head.ent_type_ in ("PERSON", "") else None
    return Run(max(start, last + 1) if last is not None else start, end + 1)


def _tells(token: Token) -> bool:
    """Tell whether a word that the parse counts to a name is the verb of its sentence: "Vasilaki told Port Weekly"."""
    return token.pos_ in ("VERB", "AUX") and token.is_lower


def _joins(left: Token, right: Token) -> bool:
    """Tell whether two neighbours belong to one name: compounds, and the parts of a hyphenated name."""
    if right.text == "-":
        return not left.whitespace_ and left.pos_ == "PROPN"
    if left.text == "-":
        return left.i > 0 and not left.whitespace_ and _joins(left.nbor(-1), left)
    return (
        left.pos_ == "PROPN"
        and left.dep_ == "compound"
        and left.head.i >= right.i
        and left.ent_type_ == right.ent_type_
    )


def _last_office(passage: Passage, run: Run) -> int | None:
    """Return the last word before a name that is an office ("Spokesperson Nasser …")."""
    found = None
    for index in range(run.start, run.end):
        if offices().is_office(passage.tokens[index].lower_) or passage.tokens[index].lower_ in offices().honorifics:
            found = index
    return found


def _is_title(token: Token) -> bool:
    word = token.lower_
    return token.pos_ == "DET" or word in offices().honorifics or word in offices().qualifiers or word in ("a", "an")


def state_in(text: str, *, capital: bool = True) -> State | None:
    """Return the state that a name stands for: by its name, by its people, or (a metonym) by its capital."""
    return state_named(text) or state_of_nationality(text) or (state_of_capital(text) if capital else None)


def body_in(text: str) -> Body | None:
    """Return the body that the lexicon knows by this name."""
    return body_named(text)


def whole_name(passage: Passage, run: Run) -> Run:
    """Return the longest name of a state or a body that holds a run ("Trinidad and Tobago"), or else the run."""
    best = run
    for start in range(max(passage.sentence(run.start).start, run.end - LONGEST), run.start + 1):
        if not passage.tokens[start].text[0].isupper() or passage.tokens[start].pos_ == "DET":
            continue
        for end in range(max(run.end, start + 2), min(start + LONGEST, passage.sentence(run.start).end) + 1):
            text = passage.doc[start:end].text
            if end - start > best.end - best.start and passage.tokens[end - 1].text[0].isupper() and _known(text):
                best = Run(start, end)
    return best


def within_name(passage: Passage, run: Run) -> bool:
    """Tell whether words stand inside an organisation's name that is no name of a state's body ("Bank of …")."""
    first = passage.tokens[run.start]
    if first.ent_type_ != "ORG" or first.ent_iob_ != "I":
        return False
    start = run.start
    while start > 0 and passage.tokens[start].ent_iob_ == "I":
        start -= 1
    before = [token.lower_ for token in passage.tokens[start : run.start]]
    return not any(offices().is_office(word) or word in offices().bodies_of_state for word in before)


def _known(text: str) -> bool:
    return state_in(text) is not None or body_in(text) is not None


def portfolio_start(passage: Passage, index: int, floor: int) -> int:
    """Return where the words begin that say of what somebody is minister, or what a ministry is for.

    `index` is the token of the minister or ministry; nothing before `floor` counts. Owners are no part of it.
    """
    start = index
    while start > floor and _is_portfolio(passage.tokens[start - 1]):
        start -= 1
        if start - 1 > floor and passage.tokens[start - 1].lower_ == "and" and _is_portfolio(passage.tokens[start - 2]):
            start -= 1
    return start


def _is_portfolio(token: Token) -> bool:
    word = token.lower_
    if word in offices().grades or offices().is_office(word) or word in offices().honorifics or not token.is_alpha:
        return False
    named = state_in(token.text) is not None or body_in(token.text) is not None
    return not named and (token.pos_ in ("NOUN", "PROPN") or word in offices().adjectives)


def looks_personal(text: str) -> bool:
    """Tell whether a name has the shape of a person's: two to five words, each capitalised or a particle."""
    words = text.split()
    return (
        1 < len(words) <= 5
        and all(
            w[0].isupper()
            or w.lower() in ("al", "bin", "ibn", "de", "van", "von", "der", "la", "el", "ul", "di", "da", "du")
            or w.lower().startswith(("al-", "el-"))
            or INITIAL.match(w)
            for w in words
        )
        and not any(ch.isdigit() for ch in text)
    )
