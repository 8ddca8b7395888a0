"""Asking: the clause that a question word opens, after the word that says it is not known or before it."""

from spacy.tokens import Token

from sayso.lexicon.pointers import pointers
from sayso.reading.attribution import is_nobody
from sayso.reading.passage import Passage, Run

REACH = 14
_PERSONAL = frozenset({"which", "who", "whom", "whose"})  # mostly relative, unless right beside
_HELPERS = ("aux", "auxpass", "neg")
_OWN = (*_HELPERS, "expl", "nsubj", "nsubjpass")


def clause_after(passage: Passage, token: Token) -> Run | None:
    """Return the clause of the first question word that follows closely, or None."""
    sentence = passage.sentence(token.i)
    for index in range(token.i + 1, min(token.i + REACH, sentence.end)):
        asking = passage.tokens[index]
        if asking.lower_ in pointers().asking and not (asking.lower_ in _PERSONAL and asking.i - token.i > 2):
            return Run(index, _end(passage, asking, sentence))
    return None


def _end(passage: Passage, asking: Token, sentence: Run) -> int:
    """Return where the clause of a question word ends: with its verb's subtree, before a clause that follows."""
    verb = asking
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i and verb.head.i > asking.i:
        verb = verb.head
    end = passage.subtree(verb).end if verb.pos_ in ("VERB", "AUX") else sentence.end
    return min(max(end, asking.i + 2), sentence.end)


def clause_before(passage: Passage, token: Token) -> Run | None:
    """Return the clause that stands as the subject or object of what follows it, or None.

    "How many were sent is not known", "Where they were made nobody could say".
    """
    end = _main_start(passage, token)
    sentence = passage.sentence(token.i)
    if end is None or end <= sentence.start or passage.tokens[end - 1].pos_ in ("PUNCT", "CCONJ"):
        return None
    for index in range(end - 2, sentence.start - 1, -1):
        opens = index == sentence.start or passage.tokens[index - 1].pos_ in ("CCONJ", "PUNCT")
        if opens and passage.tokens[index].lower_ in pointers().asking - {"if"}:
            clause = passage.tokens[index:end]
            return Run(index, end) if any(t.pos_ in ("VERB", "AUX") for t in clause) else None
    return None


def _main_start(passage: Passage, token: Token) -> int | None:
    """Return where the clause begins in which something is said not to be known; None where that has a subject."""
    main = token
    while main.pos_ not in ("VERB", "AUX") and main.head.i != main.i:
        main = main.head
    own = [child for child in passage.children[main.i] if child.dep_ in _OWN and child.i < token.i]
    asked = [c for c in own if any(t.lower_ in pointers().asking for t in passage.tokens[c.left_edge.i : c.i + 1])]
    rest = [c for c in own if c not in asked]
    if any(c.dep_ not in _HELPERS and not is_nobody(passage, c) for c in rest):
        return None
    return min([main.i, *(c.left_edge.i for c in rest)])
