"""Bodies: outlets, institutions and organisations by their names, and states by short ones."""

from spacy.tokens import Token

from sayso.lexicon.bodies import body_seated
from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.commons import SUBJECTS
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.institutions import state_body
from sayso.reading.cast.names import Name, body_in
from sayso.reading.cast.owners import owner, owner_in
from sayso.reading.cast.persons import top_of
from sayso.reading.passage import Passage


def public_body(passage: Passage, cast: Cast, head: Token, name: Name) -> Figure | None:
    """Return the body that the lexicon knows by a name, or the outlet that a name must be by the words around it."""
    if (body := body_in(name.text)) is not None and cast.settles(body, name.text):
        return cast.body(body, name.text)
    if _is_outlet(passage, head, name):
        return cast.known_as(name.text) or cast.add(Figure("outlet", name.text))
    return None


def _is_outlet(passage: Passage, head: Token, name: Name) -> bool:
    """Tell whether a name is an outlet's by its last word, the noun after it, or what stands in apposition to it."""
    if name.label not in ("PERSON", "ORG", "") or not name.text[0].isupper() or head.pos_ != "PROPN":
        return False
    words = name.text.casefold().split()
    after = passage.tokens[name.run.end] if name.run.end < len(passage.tokens) else head
    followed = after.pos_ == "NOUN" and after.i == head.head.i and after.lower_ in offices().presses
    described = any(c.dep_ == "appos" and c.lemma_.lower() in offices().presses for c in passage.children[head.i])
    return followed or described or (len(words) > 1 and words[-1] in offices().outlets and name.label == "PERSON")


def seated_body(cast: Cast, head: Token, city: str) -> Figure | None:
    """Return the body that acts or speaks under the name of its city, if the text speaks of it ("Brussels said")."""
    body = body_seated(city)
    acts = body is not None and top_of(head).dep_ in SUBJECTS and cast.known_as(body.name) is not None
    return cast.body(body, city) if body is not None and acts else None


def short_state(cast: Cast, text: str) -> Figure | None:
    """Return the one state named so far of which a point of the compass is short for the name ("the North")."""
    if text not in ("North", "South", "East", "West"):
        return None
    found = [f for f in cast.figures if f.kind == "state" and f.name.startswith(f"{text} ")]
    return found[0] if len(found) == 1 else None


def short_outlet(cast: Cast, text: str) -> Figure | None:
    """Return the outlet named last of whose name one word is short ("the Monitor")."""
    word = text.casefold()
    if word not in offices().outlets:
        return None
    longer = [f for f in cast.figures if f.kind == "outlet" and f.name.casefold().endswith(f" {word}")]
    return cast.call(longer[-1], text) if longer else None


def organisation(passage: Passage, cast: Cast, name: Name) -> Figure:
    """Return the figure of a name that must be a body's: a state's institution, an outlet, or some organisation."""
    words = name.text.split()
    for size in (3, 2, 1):
        tail = " ".join(words[-size:]).casefold()
        if len(words) >= size and offices().is_state_body(tail):
            state = owner_in(passage, cast, name.run) or owner(passage, cast, passage.tokens[name.run.end - 1])
            if state is not None and state.kind == "state":
                return state_body(cast, tail, state, name.text)
    return cast.add(Figure("outlet" if words[-1].casefold() in offices().outlets else "organisation", name.text))
