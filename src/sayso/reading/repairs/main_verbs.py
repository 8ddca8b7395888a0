"""Main verbs that the parse takes for something less, and hangs on a word inside their sentence."""

from spacy.tokens import Token

from sayso.lexicon.cues import cues

CLAUSES = frozenset({"ccomp", "conj", "relcl", "advcl", "dep", "appos", "acl"})
BOUND = frozenset({"mark", "cc", "aux", "dobj", "ccomp", "xcomp", "attr"})  # what a cue at the end has not
AFTER = frozenset({"prep", "npadvmod", "advmod", "advcl", "punct"})


def report(token: Token) -> bool:
    """Make a participle the main verb: "The Post, citing two officers, reported that …"."""
    if token.dep_ != "acl" or token.tag_ != "VBN" or token.i == 0 or token.nbor(-1).text != ",":
        return False
    root = token.sent.root
    if root.pos_ not in ("PROPN", "NOUN", "PRON") or root.i >= token.head.i:
        return False
    if not cues().voiced(token.lemma_.lower()) or not any(child.dep_ == "ccomp" for child in token.children):
        return False
    _give_subject(token, root)
    return True


def go_on(token: Token) -> bool:
    """Make a verb after a relative clause that of the sentence: "Chad, which Peru says sold arms, denied it"."""
    if token.dep_ != "ccomp" or token.tag_ not in ("VBD", "VBZ") or token.i == 0 or token.nbor(-1).text != ",":
        return False
    root, said = token.sent.root, token.head
    if said.dep_ != "relcl" or said.head.i != root.i or root.pos_ not in ("PROPN", "NOUN"):
        return False
    if any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in token.children):
        return False
    _give_subject(token, root)
    return True


def end_sentence(token: Token) -> bool:
    """Make a verb of saying at a sentence's end its main one: "…, a spokesman confirmed on Sunday"."""
    if not _ends(token):
        return False
    root = token.sent.root
    token.head = token
    token.dep_, root.dep_, root.head = "ROOT", "ccomp", token
    return True


def _give_subject(token: Token, subject: Token) -> None:
    token.head = token
    subject.head, subject.dep_ = token, "nsubj"
    token.dep_, token.tag_ = "ROOT", "VBD"


def _ends(verb: Token) -> bool:
    """Tell whether a verb of saying with its subject ends its sentence after a comma, and hangs on something inside."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.dep_ not in CLAUSES or not cues().voiced(verb.lemma_.lower()):
        return False
    if any(child.dep_ in BOUND or (child.i > verb.i and child.dep_ not in AFTER) for child in verb.children):
        return False
    if not any(c.dep_ == "nsubj" and c.i < verb.i and c.tag_ not in ("WDT", "WP") for c in verb.children):
        return False
    sentence, first, last = verb.sent, verb.left_edge.i, verb.right_edge.i
    if first <= sentence.start or not sentence.root.i < first or verb.doc[first - 1].text != ",":
        return False
    return all(token.is_punct for token in verb.doc[last + 1 : sentence.end])
