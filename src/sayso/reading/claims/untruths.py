"""Untruths: what a voice calls untrue in a sentence of its own: "the report is false", "that's not true"."""

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.pointers import pointers
from sayso.reading.attribution import Draft
from sayso.reading.happenings import Found
from sayso.reading.passage import Passage, Run

COPULAS = frozenset({"be", "remain", "seem", "appear", "prove"})


def called_untrue(passage: Passage, draft: Draft, found: list[Found]) -> tuple[Token, Found | None] | None:
    """Return the noun or pronoun for what a content calls untrue, with the happening that the noun itself tells of
    ("the claim that Norland sold arms is a lie"), or None where it calls nothing so.
    """
    for part in draft.content:
        subject = _untrue(passage, part.run) if part.passage is passage else None
        if subject is not None:
            return subject, _told_in(passage, subject, found)
    return None


def _untrue(passage: Passage, run: Run) -> Token | None:
    for token in passage.tokens[run.start : run.end]:
        if token.lemma_ not in COPULAS or (run.start <= token.head.i < run.end and token.head.i != token.i):
            continue
        subject, said = passage.child(token, "nsubj"), passage.child(token, "acomp", "attr", "oprd")
        if subject is None or said is None or not _points(subject):
            return None
        negated = any(child.dep_ == "neg" for child in passage.children[token.i])
        described = (said, *(c for c in passage.children[said.i] if c.dep_ in ("amod", "compound")))
        false = any(cues().is_untruth(word.lemma_.lower()) for word in described)
        true = said.lemma_.lower() in cues().truths
        return subject if (false and not negated) or (true and negated) else None
    return None


def _points(subject: Token) -> bool:
    word = subject.lower_ if subject.pos_ == "PRON" else subject.lemma_.lower()
    return word in pointers().pointing


def _told_in(passage: Passage, noun: Token, found: list[Found]) -> Found | None:
    within = passage.subtree(noun)
    return next((one for one in found if within.start <= one.predicate.i < within.end), None)
