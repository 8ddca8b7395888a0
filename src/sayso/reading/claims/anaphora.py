"""Anaphora: what "the claims", "it" or "these negotiations" point back to, when they are confirmed or denied."""

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.pointers import pointers
from sayso.reading.attribution import Draft
from sayso.reading.happenings import Found
from sayso.reading.passage import Passage, Run

NEAR = 2  # sentences back within which one shared actor is enough


@dataclass(frozen=True, slots=True)
class Told:
    """A happening as it was told so far: where, by how many voices, on whose side its agent is."""

    happening: str
    type: str
    sentence: int
    attributed: bool
    agents: frozenset[str]  # alpha-3 codes, or names, of those who do it
    involved: frozenset[str]  # and of all who fill a role
    key: tuple[str, frozenset[str], frozenset[str]]
    things: frozenset[str] = frozenset()  # lemmas of what it is about, goods first of all
    denied: bool = False  # by who told it, in words of his own ("has never sent any")


def pointed_head(passage: Passage, draft: Draft, found: list[Found]) -> tuple[Token, Found | None] | None:
    """Return the noun or pronoun by which a content points back, with the poor happening that it names, if it does."""
    if len(draft.content) != 1 or draft.content[0].passage is not passage:
        return None
    run = draft.content[0].run
    head = _root(passage, run)
    if head is None:
        return None
    if cues().is_untruth(head.lemma_.lower()):  # 'the story "fiction"', taken for one phrase
        head = passage.child(head, "nmod", "compound") or head
    if head.tag_ == "WDT" or head.pos_ == "SCONJ":  # "an agreement, which she confirmed": what the noun tells of
        told, noun = _relative(passage, head, found), _relative_noun(passage, head)
        pointing = noun is not None and noun.lemma_.lower() in pointers().pointing
        return (head, told) if told is not None else (noun, None) if noun is not None and pointing else None
    named = next((f for f in found if f.predicate.i == head.i), None)
    if named is not None:
        definite = any(
            c.lower_ in ("the", "this", "these", "that", "those", "its", "their") for c in passage.children[head.i]
        )
        return (head, named) if definite and named.nominal and len(named.parts) < 2 else None
    lemma = head.lemma_.lower() if head.pos_ != "PRON" else head.lower_
    described = (c for c in passage.children[head.i] if c.dep_ in ("acl", "relcl", "prep") and c.i != draft.head.i)
    if lemma in pointers().pointing and not any(described):
        return head, None
    return None


def _relative(passage: Passage, pronoun: Token, found: list[Found]) -> Found | None:
    """Return the happening that a relative pronoun's noun names, or whose object the noun is."""
    noun = _relative_noun(passage, pronoun)
    if noun is None:
        return None
    return next(
        (f for f in found if noun.i in (f.governor.i, f.predicate.i) and f.mood != "mention"),
        next((f for f in found if any(part.head.i == noun.i for part in f.parts) and f.predicate.i < noun.i), None),
    )


def _relative_noun(passage: Passage, pronoun: Token) -> Token | None:
    """Return the noun for which a relative pronoun stands."""
    clause = next((up for up in passage.ancestors(pronoun) if up.dep_ == "relcl"), None)
    return clause.head if clause is not None else None


def _root(passage: Passage, run: Run) -> Token | None:
    for token in passage.tokens[run.start : run.end]:
        relative = token.lower_ == "that" and token.dep_ in ("dobj", "nsubj")  # which the parse may call a conjunction
        if (token.pos_ in ("NOUN", "PRON", "PROPN") or relative) and not run.start <= token.head.i < run.end:
            return token
        if token.pos_ in ("VERB", "AUX") and not run.start <= token.head.i < run.end:
            return None
    return None


def is_close(passage: Passage, head: Token) -> bool:
    """Tell whether a word points back at what was told just before: "that claim", "this"."""
    return any(child.lower_ in ("that", "this", "these", "those") for child in (head, *passage.children[head.i]))


def turned(told: list[Told], happening: str, sentence: int) -> bool:
    """Tell whether what a word points back at is that it is not so: who contradicts that says that it is."""
    one = next((one for one in reversed(told) if one.happening == happening), None)
    return one is not None and one.denied and 0 <= sentence - one.sentence <= 1


def related(told: list[Told], sentence: int, words: frozenset[str], names: frozenset[str]) -> str | None:
    """Return the latest happening about a thing that the words name, else one of the last sentences with an actor.

    `words` are lemmas, `names` the alpha-3 codes or names of actors; None where nothing is shared.
    """
    for one in reversed(told):
        if words & one.things:
            return one.happening
    near = (one for one in reversed(told) if 0 <= sentence - one.sentence <= NEAR)
    return next((one.happening for one in near if names & one.involved), None)


def antecedent(
    told: list[Told], sentence: int, type_: str | None, sides: frozenset[str], *, close: bool = False
) -> str | None:
    """Return the happening that is meant: the latest of its type, or the one most reported, its agent's side first.

    `sides` are the alpha-3 codes for which the voice speaks that confirms or denies; what is `close` ("that claim")
    was told in this sentence or in the one before, if anything was.
    """
    if close:
        told = [one for one in told if 0 <= sentence - one.sentence <= 1] or told
    best, best_score = None, 0.0
    counts: dict[tuple[str, frozenset[str], frozenset[str]], int] = {}
    for one in told:
        counts[one.key] = counts.get(one.key, 0) + 1
    for one in told:
        if type_ is not None and one.type != type_:
            continue
        distance = sentence - one.sentence
        if distance < 0 or (type_ is None and distance > 14):
            continue
        score = 4.0 / (1 + distance) + 0.6 * min(counts[one.key], 5)
        score += 1.5 if sides & one.agents else 0.0
        score += 1.5 if sides & one.involved else 0.0
        score += 1.0 if one.attributed else 0.0
        if score >= best_score:
            best, best_score = one.happening, score
    return best
