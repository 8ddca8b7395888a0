"""Open questions: what a text says is not known ("it is not clear when …", "how many is anyone's guess")."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.lexicon.pointers import pointers
from sayso.reading.attribution import is_nobody
from sayso.reading.claims.asking import clause_after, clause_before
from sayso.reading.passage import Passage, Run


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question that the text leaves open: the words that ask it, the tokens of the clause, and its verb."""

    about: str
    run: Run
    verb: int | None


def open_questions(passage: Passage) -> list[Unknown]:
    """Return what a passage says is not known, in order; questions that it asks itself are not among them."""
    found: dict[Run, Unknown] = {}
    for token in _unknowing(passage):
        run = clause_before(passage, token) or clause_after(passage, token)
        run = passage.trim(run) if run is not None else None
        if run is not None and run.end - run.start > 1:
            found.setdefault(run, Unknown(passage.doc[run.start : run.end].text, run, _verb(passage, run)))
    return sorted(found.values(), key=lambda unknown: unknown.run)


def _unknowing(passage: Passage) -> Iterator[Token]:
    """Yield the words by which a passage says that something is not known."""
    for token in passage.tokens:
        if _says_unknown(passage, token):
            yield token
    for sentence in passage.sentences:
        text = passage.doc[sentence.start : sentence.end].text.lower().replace("’", "'")
        for phrase in pointers().phrases:
            at = text.find(phrase)
            if at >= 0:
                last = passage.tokens[sentence.start].idx + at + len(phrase) - 1
                yield next(t for t in passage.tokens[sentence.start :] if t.idx + len(t) > last)


def _says_unknown(passage: Passage, token: Token) -> bool:
    if token.lower_ in pointers().unknown:
        return True
    if token.lower_ in pointers().negated and token.dep_ in ("acomp", "ROOT", "ccomp", "conj", "oprd"):
        return _negated(passage, token) or _negated(passage, token.head)
    if token.lemma_ not in pointers().silent or token.pos_ != "VERB":
        return False
    kept = token.dep_ == "xcomp" and token.head.lemma_ in pointers().keeping
    subject = passage.child(token, "nsubj")
    return kept or _negated(passage, token) or (subject is not None and is_nobody(passage, subject))


def _negated(passage: Passage, token: Token) -> bool:
    return any(
        child.dep_ == "neg" or child.lower_ in ("not", "never", "n't", "n’t") for child in passage.children[token.i]
    )


def _verb(passage: Passage, run: Run) -> int | None:
    """Return the main verb of a clause, the one with no other verb of it above; None where that only links."""
    for token in passage.tokens[run.start : run.end]:
        inside = (up for up in passage.ancestors(token) if run.start <= up.i < run.end)
        if token.pos_ in ("VERB", "AUX") and not any(up.pos_ in ("VERB", "AUX") for up in inside):
            return token.i if token.pos_ == "VERB" else None
    return None
