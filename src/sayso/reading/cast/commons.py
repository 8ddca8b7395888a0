"""Common nouns that stand for somebody: "Chad's government", "the ambassador"; pronouns may mean these, too."""

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.definite import holder_meant, is_definite
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.owners import institution_at, owner
from sayso.reading.cast.unnamed import unnamed
from sayso.reading.passage import Passage

SUBJECTS = ("nsubj", "nsubjpass")


def common_figure(passage: Passage, cast: Cast, head: Token) -> Figure | None:
    """Return the state's institution, or, of a subject, the holder of an office, for which a common noun stands."""
    named = head.ent_type_ and head.pos_ != "NOUN"
    if head.pos_ not in ("NOUN", "PROPN") or (named and head.is_title):
        return None
    if (body := institution_at(passage, cast, head)) is not None:
        return body
    lemma = head.lemma_.lower()
    if head.ent_type_ or head.dep_ not in SUBJECTS or head.tag_ != "NN" or lemma not in offices().of_state:
        return None
    if any(c.dep_ == "appos" or (c.dep_ == "compound" and c.pos_ == "PROPN") for c in passage.children[head.i]):
        return None
    belongs = owner(passage, cast, head)
    if is_definite(passage, head) and (meant := holder_meant(passage, cast, head, belongs)) is not None:
        return meant
    return unnamed(passage, cast, head, belongs, speaks=True) if belongs is not None else None
