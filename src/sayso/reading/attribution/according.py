"""Phrases that give a clause to somebody: "according to …", "in the minister's view"."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.lexicon.offices import offices
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import noun_phrase
from sayso.reading.passage import Passage, Run
from sayso.values import CueClass


def according_drafts(passage: Passage, cues: Cues) -> Iterator[Draft]:
    """Yield the drafts of one passage whose cue is a phrase beside the clause."""
    for token in passage.tokens:
        if token.lower_ == "according":
            draft = _according(passage, token, next((c for c in passage.children[token.i] if c.lower_ == "to"), None))
        elif token.lower_ == "per" and _is_voice(passage, token):
            draft = _according(passage, token, token)
        elif token.dep_ == "prep" and (kind := cues.phrase(token.lower_, _object_lemma(passage, token))) is not None:
            draft = _viewed(passage, token, kind)
        else:
            continue
        if draft is not None:
            yield draft


def _according(passage: Passage, token: Token, to: Token | None) -> Draft | None:
    """Return the draft of "according to …" or "per …"; `to` is the word that the source hangs on."""
    holder = passage.child(to, "pobj") if to is not None and to.i >= token.i else None
    if to is None or holder is None:
        return None
    source = noun_phrase(passage, holder)
    sentence = passage.sentence(token.i)
    phrase = Run(token.i, max(source.end, to.i + 1))
    clause = passage.subtree(token.head) if token.head.i != token.i else sentence
    if clause.end - clause.start < 4 or token.head.pos_ not in ("VERB", "AUX"):
        clause = sentence
    clause = _own_clause(passage, token, clause)
    runs = [Run(clause.start, min(phrase.start, clause.end)), Run(max(phrase.end, clause.start), clause.end)]
    content = [
        Part(passage, run) for r in runs if r.start < r.end and (run := passage.trim(r)) and run.end - run.start > 1
    ]
    if not content:
        return None
    return Draft(passage, [Run(token.i, to.i + 1)], token, "asserts", source, holder, content)


def _is_voice(passage: Passage, per: Token) -> bool:
    """Tell whether what follows "per" can say something: a name or whose report it is, no measure ("per tonne")."""
    holder = passage.child(per, "pobj")
    return holder is not None and (holder.pos_ == "PROPN" or holder.lemma_.lower() in offices().carriers)


def _viewed(passage: Passage, prep: Token, cue_class: CueClass) -> Draft | None:
    """Return the draft of "in the minister's view, …", "by their account, …"."""
    noun = passage.child(prep, "pobj")
    holder = passage.child(noun, "poss") if noun is not None else None
    if noun is None or holder is None:
        return None
    phrase, sentence = passage.subtree(prep), passage.sentence(prep.i)
    runs = [Run(sentence.start, phrase.start), Run(phrase.end, sentence.end)]
    content = [
        Part(passage, run) for r in runs if r.start < r.end and (run := passage.trim(r)) and run.end - run.start > 1
    ]
    if not content:
        return None
    end = passage.subtree(holder).end
    source = Run(passage.subtree(holder).start, max(holder.i + 1, end - (passage.tokens[end - 1].tag_ == "POS")))
    return Draft(passage, [Run(noun.i, noun.i + 1)], noun, cue_class, source, holder, content)


def _object_lemma(passage: Passage, prep: Token) -> str:
    noun = passage.child(prep, "pobj")
    return noun.lemma_.lower() if noun is not None else ""


def _own_clause(passage: Passage, token: Token, clause: Run) -> Run:
    """Leave out a coordinate clause on the far side of the phrase ("A, according to X, but B")."""
    start, end = clause
    for child in passage.children[token.head.i]:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") and child.i > token.i and start < token.i:
            end = min(end, passage.subtree(child).start)
    while end > token.i + 2 and passage.tokens[end - 1].dep_ == "cc":
        end -= 1
    return Run(start, end)
