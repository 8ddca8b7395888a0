"""Institutions: a state's ministries, parliaments and armies, each one figure under its canonical name."""

from spacy.tokens import Token

from sayso.lexicon.bodies import Body, body_named
from sayso.lexicon.offices import offices
from sayso.lexicon.states import state as state_of
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import portfolio_start
from sayso.reading.passage import Passage


def institution_words(passage: Passage, head: Token) -> str:
    """Return the longest known name of an institution that ends at a head: "foreign ministry", "ministry"."""
    words = [head.lemma_.lower() if head.tag_ in ("NNS", "NNPS") else head.lower_]
    best = " ".join(words)
    for index in range(head.i - 1, max(head.i - 3, -1), -1):
        words.insert(0, passage.tokens[index].lower_)
        if " ".join(words) in offices().bodies_of_state:
            best = " ".join(words)
    if best == "ministry":
        return passage.doc[portfolio_start(passage, head.i, 0) : head.i + 1].text.lower()
    return best if best in offices().bodies_of_state or head.lower_ not in offices().bodies_of_state else head.lower_


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
