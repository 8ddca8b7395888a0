"""Cues that are no verbs: "according to …", nouns ("a report that …"), and the colon after a name."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import noun_phrase, subject_source
from sayso.reading.attribution.verbs import cue_run
from sayso.reading.passage import Passage, Run
from sayso.values import CueClass

COPULAS = ("be", "become", "remain", "seem", "feel")
VOICES = {"PERSON", "ORG", "NORP", "GPE"}


def phrase_drafts(passage: Passage, cues: Cues) -> Iterator[Draft]:
    """Yield the drafts of one passage whose cue is a phrase, a noun or a colon."""
    for token in passage.tokens:
        if token.lower_ == "according":
            draft = _according(passage, token)
        elif token.dep_ == "prep" and (kind := cues.phrase(token.lower_, _object_lemma(passage, token))) is not None:
            draft = _viewed(passage, token, kind)
        elif token.pos_ == "NOUN" and cues.is_noun(token.lemma_.lower()):
            draft = _noun(passage, token, cues)
        elif token.dep_ == "acomp" and token.head.lemma_ in COPULAS:
            draft = _adjective(passage, token, cues)
        else:
            continue
        if draft is not None:
            yield draft
    if (draft := _colon(passage)) is not None:
        yield draft


def _according(passage: Passage, token: Token) -> Draft | None:
    to = passage.child(token, "prep")
    holder = passage.child(to, "pobj") if to is not None else None
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


def _object_lemma(passage: Passage, prep: Token) -> str:
    noun = passage.child(prep, "pobj")
    return noun.lemma_.lower() if noun is not None else ""


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


def _own_clause(passage: Passage, token: Token, clause: Run) -> Run:
    """Leave out a coordinate clause on the far side of the phrase ("A, according to X, but B")."""
    start, end = clause
    for child in passage.children[token.head.i]:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") and child.i > token.i and start < token.i:
            end = min(end, passage.subtree(child).start)
    while end > token.i + 2 and passage.tokens[end - 1].dep_ == "cc":
        end -= 1
    return Run(start, end)


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


def _is_name_alone(passage: Passage, run: Run) -> bool:
    """Tell whether a run is one name, or one word in capitals, and nothing besides ("Ann Lee", not "Fire in Lima")."""
    words = passage.tokens[run.start : run.end]
    if len(words) == 1 and words[0].text.isupper():
        return True
    kinds = {word.ent_type_ for word in words if word.dep_ not in ("det", "case") and word.pos_ != "PUNCT"}
    return len(kinds) == 1 and kinds <= VOICES and sum(word.ent_iob_ == "B" for word in words) == 1


def _colon(passage: Passage) -> Draft | None:
    """Return the draft of "Name: what Name says" at a passage's start."""
    tokens = passage.tokens
    for index in range(1, min(8, len(tokens) - 2)):
        if tokens[index].text != ":":
            if tokens[index].pos_ in ("VERB", "AUX", "PUNCT"):
                return None
            continue
        head = tokens[index - 1]
        first = 1 if tokens[0].text in "“\"‘'" else 0
        if not _is_name_alone(passage, Run(first, index)):
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
