"""Cues that are adjectives ("officials are concerned that …"), and the colon after a name."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import subject_source
from sayso.reading.attribution.verbs import cue_run
from sayso.reading.passage import Passage, Run

COPULAS = ("be", "become", "remain", "seem", "feel")
VOICES = {"PERSON", "ORG", "NORP", "GPE"}


def predicate_drafts(passage: Passage, cues: Cues) -> Iterator[Draft]:
    """Yield the drafts of one passage whose cue is a predicate adjective, or a colon at its start."""
    for token in passage.tokens:
        if token.dep_ == "acomp" and token.head.lemma_ in COPULAS:
            draft = _adjective(passage, token, cues)
            if draft is not None:
                yield draft
    if (draft := _colon(passage, cues)) is not None:
        yield draft


def _adjective(passage: Passage, adjective: Token, cues: Cues) -> Draft | None:
    """Return the draft of "officials are concerned that …", "the minister is sure of …"."""
    source = subject_source(passage, adjective.head)
    if source is None or source.run is None:
        return None
    for child in passage.children[adjective.i]:
        run = passage.subtree(child)
        kind = {"ccomp": "clause", "xcomp": "infinitive"}.get(child.dep_, child.lower_ if child.dep_ == "prep" else "")
        cue_class = cues.adjective(adjective.lower_, kind) if kind else None
        if child.dep_ == "prep":
            run = Run(child.i + 1, run.end)
        if cue_class is not None and run.start < run.end and (content := passage.trim(run)) is not None:
            cue = Run(cue_run(passage, adjective.head).start, adjective.i + 1)
            return Draft(passage, [cue], adjective, cue_class, source.run, source.head, [Part(passage, content)])
    return None


def _colon(passage: Passage, cues: Cues) -> Draft | None:
    """Return the draft of "Name: what Name says" at a passage's start."""
    tokens = passage.tokens
    for index in range(1, min(8, len(tokens) - 2)):
        if tokens[index].text != ":":
            if tokens[index].pos_ in ("VERB", "AUX", "PUNCT"):
                return None
            continue
        head = tokens[index - 1]
        first = 1 if tokens[0].text in "“\"‘'" else 0
        rubric = cues.is_rubric(passage.doc[first:index].text)
        if rubric or not _is_name_alone(passage, Run(first, index)):
            return None
        content = passage.trim(Run(index + 1, len(tokens)))
        if content is None or content.end - content.start < 3:
            return None
        return Draft(
            passage,
            [Run(index, index + 1)],
            tokens[index],
            "asserts",
            Run(first, index),
            head,
            [Part(passage, content)],
            quoted=True,
        )
    return None


def _is_name_alone(passage: Passage, run: Run) -> bool:
    """Tell whether a run is one name, or one word in capitals, and nothing besides ("Ann Lee", not "Fire in Lima")."""
    words = passage.tokens[run.start : run.end]
    if len(words) == 1 and words[0].text.isupper():
        return True
    kinds = {word.ent_type_ for word in words if word.dep_ not in ("det", "case") and word.pos_ != "PUNCT"}
    return len(kinds) == 1 and kinds <= VOICES and sum(word.ent_iob_ == "B" for word in words) == 1
