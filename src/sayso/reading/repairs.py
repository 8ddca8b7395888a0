"""Repairs: slips that the model makes again and again in news text, mended once, right after the parse."""

from spacy.language import Language
from spacy.tokens import Doc, Token

from sayso.lexicon.cues import cues
from sayso.lexicon.modality import load_modality
from sayso.reading.trailing import is_trailing, make_main

NAME = "sayso_repairs"
CITING = {"cite", "quote"}
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
        elif token.dep_ == "nsubj" and (noun := _office_before(token)) is not None:
            token.head, token.dep_ = noun, "appos"
        elif token.dep_ == "acl" and token.tag_ == "VBN" and _is_main(token):
            _make_main(token)
        elif token.dep_ == "acl" and token.tag_ == "VBN" and (that := _that(token.head)) is not None:
            _make_clause(token, that)
        elif token.dep_ == "ccomp" and token.tag_ == "VBN":
            _make_passive(token)
        elif token.lemma_ in CITING and token.tag_ == "VBG" and token.dep_ == "advcl":
            _part_from_citing(token)
        elif token.tag_ == "VBN" and (place := _described(token)) is not None:
            _make_adjective(token, place)
        elif is_trailing(token):
            make_main(token)
        elif token.tag_ == "NN" and (did := _did(token)) is not None:
            _make_verb(token, did)
    return doc


def _office_before(name: Token) -> Token | None:
    """Return the subject that a second one only names: "A lawmaker, Betty Nambooze, told parliament"."""
    first = name.left_edge
    if name.ent_type_ != "PERSON" or first.i < 2 or name.doc[first.i - 1].text != ",":
        return None
    noun = name.doc[first.i - 2]
    return noun if noun.dep_ == "nsubj" and noun.head.i == name.head.i and noun.pos_ == "NOUN" else None


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


def _described(token: Token) -> Token | None:
    """Return the name that a participle after a bare preposition describes: "from occupied Crimea"."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    if after.head.i != token.i or after.dep_ != "dobj" or after.pos_ != "PROPN" or token.i == token.sent.start:
        return None
    before = token.nbor(-1)
    to = before.lower_ == "to" and before.head.i == token.i  # which no infinitive follows here
    bare = before.tag_ == "IN" and before.dep_ == "prep" and not any(c.dep_ == "pobj" for c in before.children)
    return after if to or bare else None


def _make_adjective(token: Token, place: Token) -> None:
    over, before = token.head, token.nbor(-1)
    if before.head.i == token.i:
        before.head, before.dep_, before.pos_, before.tag_ = over, "prep", "ADP", "IN"
    for other in [child for child in token.children if child.i > place.i]:
        other.head = over
    place.head, place.dep_ = before, "pobj"
    token.head, token.dep_ = place, "amod"


def _part_from_citing(citing: Token) -> None:
    """Give a clause that the parse hangs on "citing" to the verb that says it: "said, citing two officials, that …"."""
    said = citing.head if citing.head.i < citing.i else citing.head.head
    if said.i > citing.i or not cues().voiced(said.lemma_.lower()):
        return
    cited = next((child for child in citing.children if child.dep_ == "dobj"), None)
    own = any(child.dep_ == "ccomp" and child.i > said.i for child in said.children if child.i != citing.head.i)
    if cited is None or own:
        return
    if citing.head.i > citing.i:  # "said, citing two officials, the ship left", hung on the leaving
        clause, citing.head = citing.head, said
        clause.dep_ = "ccomp"
    for clause in [child for child in citing.children if child.dep_ == "ccomp" and child.i > cited.i]:
        clause.head = said


def _that(noun: Token) -> Token | None:
    """Return the "that" of a clause whose verb is taken for a participle: "said that the rebels paid in gold"."""
    marks = (c for c in noun.lefts if c.dep_ == "mark" and c.lower_ == "that")
    return next(marks, None) if noun.pos_ in ("NOUN", "PROPN", "PRON") else None


def _make_clause(token: Token, that: Token) -> None:
    noun = token.head
    token.head, token.dep_, token.tag_ = noun.head, noun.dep_, "VBD"
    noun.head, noun.dep_, that.head = token, "nsubj", token


def _make_passive(token: Token) -> None:
    """Mend who is done to: "wants the tractors sent", which the parse takes for what the tractors do."""
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    helped = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    if len(subjects) == 1 and not helped and load_modality().has("governors.wanting", token.head.lemma_.lower()):
        subjects[0].dep_ = "nsubjpass"
