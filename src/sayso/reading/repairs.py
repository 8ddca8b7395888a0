"""Repairs: slips that the model makes again and again in news text, mended once, right after the parse."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from sayso.lexicon.cues import cues
from sayso.lexicon.modality import load_modality

NAME = "sayso_repairs"
LISTED = {"GPE", "ORG", "NORP", "PERSON"}
LEMMAS = {  # the model doubles no consonant back: "waged" gives "wag"
    "wage": "wage", "waged": "wage", "wages": "wage", "waging": "wage",
    "hope": "hope", "hoped": "hope", "hopes": "hope", "hoping": "hope",
}  # fmt: skip


@Language.component(NAME)
def repair(doc: Doc) -> Doc:
    """Mend lemmas of verbs, lists of names parsed as appositions, verbs taken for participles or nouns, passives."""
    for token in doc:
        if token.pos_ == "VERB" and token.lower_ in LEMMAS:
            token.lemma_ = LEMMAS[token.lower_]
        elif token.dep_ == "appos" and _is_listed(token):
            token.dep_ = "conj"
        elif token.dep_ == "acl" and token.tag_ == "VBN" and _is_main(token):
            _make_main(token)
        elif token.dep_ == "ccomp" and token.tag_ == "VBN":
            _make_passive(token)
        elif token.tag_ == "NN" and (did := _did(token)) is not None:
            _make_verb(token, did)
    return doc


def _is_listed(token: Token) -> bool:
    """Tell whether an apposition is the middle of a list of names ("Chile, Peru, and Spain said …")."""
    head = token.head
    if token.pos_ != "PROPN" or token.ent_type_ not in LISTED or head.ent_type_ != token.ent_type_:
        return False
    if any(child.dep_ in ("det", "amod", "poss", "prep") for child in token.children):
        return False
    others = (*head.children, *token.children)
    return any(o.dep_ == "conj" and o.i > token.i and o.ent_type_ in LISTED for o in others)


def _is_main(token: Token) -> bool:
    """Tell whether a participle is the main verb of its sentence ("The Post, citing two officers, reported that …")."""
    root = token.sent.root
    return (
        root.pos_ in ("PROPN", "NOUN", "PRON")
        and root.i < token.head.i
        and token.i > 0
        and token.nbor(-1).text == ","
        and any(child.dep_ == "ccomp" for child in token.children)
        and cues().voiced(token.lemma_.lower())
    )


def _make_main(token: Token) -> None:
    root = token.sent.root
    token.head = token
    root.head, root.dep_ = token, "nsubj"
    token.dep_, token.tag_ = "ROOT", "VBD"


def _did(token: Token) -> Token | None:
    """Return the "did" right before a word that the parse takes for a noun: "that embargo did lapse"."""
    return next((c for c in token.lefts if c.dep_ == "aux" and c.lemma_ == "do" and c.i + 1 == token.i), None)


def _make_verb(token: Token, did: Token) -> None:
    token.pos_, token.tag_ = "VERB", "VB"
    for subject in [child for child in did.children if child.dep_ in ("nsubj", "nsubjpass")]:
        subject.head = token


def _make_passive(token: Token) -> None:
    """Mend who is done to: "wants the tractors sent", which the parse takes for what the tractors do."""
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    helped = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    if len(subjects) == 1 and not helped and load_modality().has("governors.wanting", token.head.lemma_.lower()):
        subjects[0].dep_ = "nsubjpass"
