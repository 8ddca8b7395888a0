"""Open questions: what a text says is not known ("it is not clear when …", "did not say how many …")."""

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.lexicon.pointers import pointers
from sayso.reading.passage import Passage, Run

REACH = 14


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that the text leaves open: the words that ask it, and the tokens of the clause."""

    about: str
    run: Run


def open_questions(passage: Passage) -> list[Unknown]:
    """Return what a passage says is not known, in order; questions that it asks itself are not among them."""
    found = []
    for token in passage.tokens:
        if _says_unknown(passage, token) and (unknown := _clause(passage, token)) is not None:
            found.append(unknown)
    return found


def _says_unknown(passage: Passage, token: Token) -> bool:
    if token.lower_ in pointers().unknown:
        return True
    if token.lower_ in pointers().negated and token.dep_ in ("acomp", "ROOT", "ccomp", "conj", "oprd"):
        return _negated(passage, token) or _negated(passage, token.head)
    return token.lemma_ in pointers().silent and token.pos_ == "VERB" and _negated(passage, token)


def _negated(passage: Passage, token: Token) -> bool:
    return any(
        child.dep_ == "neg" or child.lower_ in ("not", "never", "n't", "n’t") for child in passage.children[token.i]
    )


def _clause(passage: Passage, token: Token) -> Unknown | None:
    sentence = passage.sentence(token.i)
    for index in range(token.i + 1, min(token.i + REACH, sentence.end)):
        asking = passage.tokens[index]
        if asking.lower_ not in pointers().asking or (
            asking.lower_ in ("which", "who", "whom", "whose") and asking.i - token.i > 2
        ):
            continue
        end = _end(passage, asking, sentence)
        run = passage.trim(Run(index, end))
        if run is not None and run.end - run.start > 1:
            return Unknown(passage.doc[run.start : run.end].text, run)
    return None


def _end(passage: Passage, asking: Token, sentence: Run) -> int:
    """Return where the clause of a question word ends: with its verb's subtree, before a clause that follows."""
    verb = asking
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i and verb.head.i > asking.i:
        verb = verb.head
    end = passage.subtree(verb).end if verb.pos_ in ("VERB", "AUX") else sentence.end
    return min(max(end, asking.i + 2), sentence.end)
