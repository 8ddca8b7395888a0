"""Cues that are nouns: "a report that …", "warnings of …", "the minister's plan to …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import is_nobody, noun_phrase, subject_source
from sayso.reading.passage import Passage, Run


def noun_drafts(passage: Passage, cues: Cues) -> Iterator[Draft]:
    """Yield a draft for each noun that the lexicon knows as a cue and that takes one of its complements here."""
    for token in passage.tokens:
        if token.pos_ == "NOUN" and cues.is_noun(token.lemma_.lower()):
            draft = _noun(passage, token, cues)
            if draft is not None:
                yield draft


def _noun(passage: Passage, noun: Token, cues: Cues) -> Draft | None:
    lemma = noun.lemma_.lower()
    for child in passage.children[noun.i]:
        if child.i < noun.i:
            continue
        run, kind = passage.subtree(child), ""
        mark: Token | None = None
        if child.dep_ in ("acl", "relcl", "ccomp") and (first := passage.tokens[run.start]).lower_ in (
            "that",
            "to",
            "whether",
        ):
            if first.lower_ == "that" and first.dep_ in ("nsubj", "dobj", "nsubjpass", "pobj"):
                continue
            kind = "clause" if first.lower_ != "to" else "infinitive"
        elif child.dep_ == "prep":
            kind, mark = child.lower_, child
            run = Run(child.i + 1, run.end)
        cue_class = cues.noun(lemma, kind) if kind and run.start < run.end else None
        if cue_class is None or (content := passage.trim(run)) is None:
            continue
        if is_nobody(passage, noun):  # "no plans to", "no claim that"
            cue_class = "unknown"
        source, head = _noun_source(passage, noun)
        end = child.i + 1 if mark is not None and child.i == noun.i + 1 else noun.i + 1
        return Draft(
            passage, [Run(noun.i, end)], noun, cue_class, source, head, [Part(passage, content)], hearsay=source is None
        )
    return None


def _noun_source(passage: Passage, noun: Token) -> tuple[Run | None, Token | None]:
    """Return whose report, claim or plan it is: the possessor, the agent, or the subject of the verb that holds it."""
    for child in passage.children[noun.i]:
        if child.dep_ == "poss":
            end = passage.subtree(child).end
            while end > child.i + 1 and passage.tokens[end - 1].tag_ == "POS":
                end -= 1
            return Run(passage.subtree(child).start, end), child
        if child.dep_ == "prep" and child.lower_ in ("by", "from") and (holder := passage.child(child, "pobj")):
            return noun_phrase(passage, holder), holder
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB" and (found := subject_source(passage, verb)) is not None:
        return found.run, found.head
    return None, None
