"""Trailing cues: "…, a spokesman confirmed on Sunday" at a sentence's end, hung by the parse on a word inside it."""

from spacy.tokens import Token

from sayso.lexicon.cues import cues

CLAUSES = frozenset({"ccomp", "conj", "relcl", "advcl", "dep", "appos", "acl"})
BOUND = frozenset({"mark", "cc", "aux", "dobj", "ccomp", "xcomp", "attr"})  # what a cue at the end has not
AFTER = frozenset({"prep", "npadvmod", "advmod", "advcl", "punct"})


def is_trailing(verb: Token) -> bool:
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


def make_main(verb: Token) -> None:
    """Make a trailing verb the main one, and what was the main clause what it says."""
    root = verb.sent.root
    verb.head = verb
    verb.dep_, root.dep_, root.head = "ROOT", "ccomp", verb
