"""Naming: a proper name becomes a figure, by the lexicon, by the parse's label, and by the words around it."""

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.offices import offices
from sayso.lexicon.people import person_named
from sayso.reading.cast.bodies import organisation, public_body, seated_body, short_outlet, short_state
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import Name, looks_personal, state_in
from sayso.reading.cast.persons import after_office_in_brackets, in_apposition, is_titled, is_who, looks_new, new_person
from sayso.reading.passage import Passage

QUALITIES = {
    "defence",
    "defense",
    "foreign",
    "interior",
    "finance",
    "vice",
    "deputy",
    "first",
    "chief",
    "prime",
    "state",
}
SPEAKING = {"FAC", "LOC", "WORK_OF_ART", "PRODUCT"}  # what the parse may take for the name of a body that speaks


def named_figure(passage: Passage, cast: Cast, head: Token, name: Name) -> Figure | None:
    """Return the figure that a proper name stands for, making one where the name is new; None if it is no actor's."""
    text, label = name.text, name.label
    place = passage.block.start + head.idx
    titled = (name.before is not None and is_titled(passage, name.before)) or in_apposition(passage, head, text)
    titled = titled or after_office_in_brackets(passage, name) or (looks_personal(text) and is_who(passage, head))
    if not titled and label != "PERSON" and (state := state_in(text)) is not None:
        return None if head.pos_ == "NOUN" else seated_body(cast, head, text) or cast.state(state, text)
    if (outlet := short_outlet(cast, text)) is not None or _is_office_alone(text):
        return outlet
    if not titled and (body := public_body(passage, cast, head, name)) is not None:
        return body
    if (known := cast.person(text, place)) is not None:
        return cast.call(known, text) if len(text.split()) > 1 else known
    if (known := cast.known_as(text) or short_state(cast, text)) is not None:
        return known
    if (state := state_in(text)) is not None and not titled:
        return cast.state(state, text)
    described = not titled and _is_a_bodys(passage, head, name)
    if not described and (person_named(text) is not None or looks_new(head, text, label, titled)):
        return new_person(cast, text)
    if not any(ch.isupper() for ch in text) or _is_place(head):
        return None
    is_body = described or label in ("ORG", "NORP", "") or (label in SPEAKING and _speaks(head))
    return organisation(passage, cast, name) if is_body else None


def _is_a_bodys(passage: Passage, head: Token, name: Name) -> bool:
    """Tell whether a noun beside a name says that a body bears it: "the shipping company X", "X, the manufacturer"."""
    after = (child for child in passage.children[head.i] if child.dep_ == "appos" and child.tag_ == "NN")
    if any("organisation" in offices().kinds.get(child.lemma_.lower(), ()) for child in after):
        return True
    before = passage.tokens[name.run.start - 1] if name.run.start else None
    if before is None or before.tag_ != "NN":
        return False
    if before.dep_ not in ("compound", "nmod", "appos") and (head.dep_ != "appos" or head.head.i != before.i):
        return False
    return "organisation" in offices().kinds.get(before.lemma_.lower(), ())


def _is_place(head: Token) -> bool:
    """Tell whether a name is what a stretch of land is called: "the provinces of Aleppo and Raqqa"."""
    while head.dep_ == "conj":
        head = head.head
    over = head.head.head
    return head.dep_ == "pobj" and head.head.lower_ == "of" and "locality" in load_nouns().classes.get(over.lemma_, ())


def _speaks(head: Token) -> bool:
    """Tell whether a name is one of somebody who says something: "the Halden Monitor reported", "according to …"."""
    if head.dep_ == "nsubj":
        return cues().speech(head.head.lemma_.lower()) is not None
    return head.dep_ == "pobj" and (head.head.lower_ == "per" or head.head.head.lower_ == "according")


def _is_office_alone(text: str) -> bool:
    """Tell whether a name is no name but an office or a kind of body in capitals ("Defence Minister", "Department")."""
    words = text.casefold()
    last = words.split()[-1]
    whole = words in offices().of_state or offices().is_state_body(words) or words in offices().bodies_of_others
    return whole or (offices().is_office(last) and all(offices().is_office(w) or w in QUALITIES for w in words.split()))
