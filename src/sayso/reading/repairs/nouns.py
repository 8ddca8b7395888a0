"""Nouns and names: lists taken for appositions, names taken for second subjects, places taken for objects."""

from spacy.tokens import Token

LISTED = {"GPE", "ORG", "NORP", "PERSON"}


def join_list(token: Token) -> bool:
    """Make an apposition that is the middle of a list of names a part of it: "Chile, Peru, and Spain said …"."""
    head = token.head
    if token.dep_ != "appos" or token.pos_ != "PROPN":
        return False
    if token.ent_type_ not in LISTED or head.ent_type_ != token.ent_type_:
        return False
    if any(child.dep_ in ("det", "amod", "poss", "prep") for child in token.children):
        return False
    others = (*head.children, *token.children)
    if any(o.dep_ == "conj" and o.i > token.i and o.ent_type_ in LISTED for o in others):
        token.dep_ = "conj"
        return True
    return False


def name_holder(token: Token) -> bool:
    """Make a second subject that only names the first its apposition: "A lawmaker, Betty Nambooze, told parliament"."""
    first = token.left_edge
    if token.dep_ != "nsubj" or token.ent_type_ != "PERSON" or first.i < 2 or first.nbor(-1).text != ",":
        return False
    noun = first.nbor(-2)
    if noun.dep_ != "nsubj" or noun.head.i != token.head.i or noun.pos_ != "NOUN":
        return False
    token.head, token.dep_ = noun, "appos"
    return True


def describe(token: Token) -> bool:
    """Make a participle after a bare preposition describe the name behind it: "from occupied Crimea"."""
    place = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if token.tag_ != "VBN" or place.head.i != token.i or place.dep_ != "dobj" or place.pos_ != "PROPN":
        return False
    if token.i == token.sent.start:
        return False
    over, before = token.head, token.nbor(-1)
    to = before.lower_ == "to" and before.head.i == token.i  # which no infinitive follows here
    if not to and (before.tag_ != "IN" or before.dep_ != "prep" or any(c.dep_ == "pobj" for c in before.children)):
        return False
    if to:
        before.head, before.dep_, before.pos_, before.tag_ = over, "prep", "ADP", "IN"
    for other in [child for child in token.children if child.i > place.i]:
        other.head = over
    place.head, place.dep_ = before, "pobj"
    token.head, token.dep_ = place, "amod"
    return True
