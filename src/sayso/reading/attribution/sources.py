"""Sources: who says it, from the parse around a cue."""

from typing import NamedTuple

from spacy.tokens import Token

from sayso.lexicon.modality import load_modality
from sayso.reading.passage import Passage, Run

SUBJECTS = ("nsubj", "csubj")
CITING = {"cite", "quote"}
INHERITING = {"conj", "advcl", "xcomp", "ccomp", "parataxis", "dep"}


class Source(NamedTuple):
    """A source's words and the word at their head; both None for a passive without an agent."""

    run: Run | None
    head: Token | None


NOBODY = Source(None, None)


def noun_phrase(passage: Passage, head: Token, apart: Token | None = None) -> Run:
    """Return the whole noun phrase of `head` with its apposition, cut where `apart` (the cue) would fall in it."""
    start, end = passage.subtree(head)
    for child in passage.children[head.i]:
        if child.dep_ == "conj" and child.i > head.i and child.pos_ in ("VERB", "AUX"):
            end = min(end, child.left_edge.i)
    for child in passage.children[head.i]:
        if child.dep_ == "acl" and child.i > head.i and child.lemma_ in CITING:  # "Reuters, citing officials, said"
            end = min(end, passage.subtree(child).start)
    if apart is not None and start <= apart.i < end:
        if apart.i > head.i:
            end = apart.i
        else:
            start = apart.i + 1
    while end > start + 1 and passage.tokens[end - 1].is_punct and passage.tokens[end - 1].text not in ")]":
        end -= 1
    while start < head.i and passage.tokens[start].is_punct and passage.tokens[start].text not in "([":
        start += 1
    return Run(start, max(end, head.i + 1))


def partner(passage: Passage, source: Run) -> Token | None:
    """Return the name that "and" joins to a source across bracketed words, which the parse does not see as one phrase.

    "Ann Lee [head of X] and [Y's director] Bo Ray wrote": the source is Bo Ray, the partner Lee.
    """
    at = _before_bracket(passage, source.start - 1)
    if at < 1 or passage.tokens[at].lower_ != "and":
        return None
    bracketed = at != source.start - 1
    name = _before_bracket(passage, at - 1)
    found = passage.tokens[name]
    return found if found.ent_type_ == "PERSON" and (bracketed or name != at - 1) else None


def _before_bracket(passage: Passage, index: int) -> int:
    """Return the index of the token before a bracketed insertion that ends at `index`, or `index` itself."""
    if index < 0 or passage.tokens[index].text not in "])":
        return index
    while index > 0 and passage.tokens[index].text not in "[(":
        index -= 1
    return index - 1


def subject_source(passage: Passage, verb: Token) -> Source | None:
    """Return the source of a verb: its subject, its agent if passive, or the subject that it inherits.

    None means that the verb has no subject that could be a voice; NOBODY, a passive without an agent.
    """
    passive = passage.child(verb, "nsubjpass", "csubjpass", "auxpass")
    agent = passage.child(verb, "agent")
    if agent is not None and (holder := passage.child(agent, "pobj")) is not None:
        return Source(noun_phrase(passage, holder), holder)
    if passive is not None or (verb.tag_ == "VBN" and verb.dep_ == "advcl"):
        return NOBODY
    subject = passage.child(verb, *SUBJECTS)
    if subject is not None:
        return None if _speechless(subject) else Source(noun_phrase(passage, subject, verb), subject)
    if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        if verb.tag_ == "VBN":
            return NOBODY
        return Source(noun_phrase(passage, verb.head, verb), verb.head)
    if verb.dep_ in INHERITING and verb.head.i != verb.i:
        return _inherited(passage, verb)
    return None


def _inherited(passage: Passage, verb: Token) -> Source | None:
    """Climb to the verb that this one depends on, and take its subject (or, under control, its object)."""
    head = verb.head
    for _ in range(4):
        if head.pos_ not in ("VERB", "AUX"):
            return None
        subject = passage.child(head, *SUBJECTS, "nsubjpass")
        if subject is not None:
            return None if _speechless(subject) else Source(noun_phrase(passage, subject, head), subject)
        if head.head.i == head.i:
            return None
        if head.dep_ == "acl":
            return Source(noun_phrase(passage, head.head, head), head.head)
        head = head.head
    return None


def _speechless(subject: Token) -> bool:
    """Tell whether a subject is nobody: "it is unclear …", the "you" of a general truth, a stray bracket."""
    return (
        subject.lower_ == "you"
        or not any(ch.isalnum() for ch in subject.text)
        or (subject.lower_ in ("it", "there") and subject.dep_ in ("nsubj", "expl") and _impersonal(subject.head))
    )


def _impersonal(verb: Token) -> bool:
    return verb.lemma_ in ("be", "seem", "appear", "remain", "turn", "happen")


def is_nobody(passage: Passage, subject: Token) -> bool:
    """Tell whether a subject is nobody: "nobody", "no official", "neither government"."""
    words = load_modality()
    return words.has("negations.pronouns", subject.lower_) or any(
        words.has("negations.determiners", child.lower_) for child in passage.children[subject.i]
    )
