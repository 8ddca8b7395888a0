"""Clauses whose verb the parse does not see, or that it hangs on the wrong one."""

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.modality import load_modality

CITING = {"cite", "quote"}


def keep_clause(token: Token) -> bool:
    """Make a participle the verb of its clause: "said that the rebels paid in gold"."""
    noun = token.head
    if token.dep_ != "acl" or token.tag_ != "VBN" or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return False
    that = next((c for c in noun.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    if that is None:
        return False
    token.head, token.dep_, token.tag_ = noun.head, noun.dep_, "VBD"
    noun.head, noun.dep_, that.head = token, "nsubj", token
    return True


def find_passive(token: Token) -> bool:
    """Mend who is done to: "wants the tractors sent", which the parse takes for what the tractors do."""
    if token.dep_ != "ccomp" or token.tag_ != "VBN":
        return False
    subjects = [child for child in token.children if child.dep_ == "nsubj"]
    helped = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    if len(subjects) != 1 or helped or not load_modality().has("governors.wanting", token.head.lemma_.lower()):
        return False
    subjects[0].dep_ = "nsubjpass"
    return True


def find_verb(token: Token) -> bool:
    """Make a verb of what the parse takes for a noun right after "did": "that embargo did lapse"."""
    if token.tag_ != "NN":
        return False
    did = next((c for c in token.lefts if c.dep_ == "aux" and c.lemma_ == "do" and c.i + 1 == token.i), None)
    if did is None:
        return False
    token.pos_, token.tag_ = "VERB", "VB"
    for subject in [child for child in did.children if child.dep_ in ("nsubj", "nsubjpass")]:
        subject.head = token
    return True


def part_from_citing(token: Token) -> bool:
    """Give a clause that the parse hangs on "citing" to the verb that says it: "said, citing two officials, that …"."""
    if token.lemma_ not in CITING or token.tag_ != "VBG" or token.dep_ != "advcl":
        return False
    said = token.head if token.head.i < token.i else token.head.head
    cited = next((child for child in token.children if child.dep_ == "dobj"), None)
    own = any(child.dep_ == "ccomp" and child.i > said.i for child in said.children if child.i != token.head.i)
    if said.i > token.i or cited is None or own or not cues().voiced(said.lemma_.lower()):
        return False
    if token.head.i > token.i:  # "said, citing two officials, the ship left", hung on the leaving
        clause, token.head = token.head, said
        clause.dep_ = "ccomp"
    for clause in [child for child in token.children if child.dep_ == "ccomp" and child.i > cited.i]:
        clause.head = said
    return True
