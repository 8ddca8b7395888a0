"""Cited sources: "Reuters reported …, citing two officials", "the paper quoted her as saying that …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.lexicon.offices import offices
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import CITING, noun_phrase
from sayso.reading.passage import Passage, Run


def cited_drafts(passage: Passage, drafts: list[Draft], cues: Cues) -> Iterator[Draft]:
    """Yield the voices that a passage's outlets cite; each stands within the attribution that cites it."""
    for token in passage.tokens:
        if token.pos_ != "VERB" or token.lemma_ not in CITING:
            continue
        saying = _saying(passage, token)
        cited = passage.child(token, "dobj", "nsubjpass")
        if saying is not None and cited is not None:
            outer = next((d for d in drafts if d.head.i == token.i), None)
            fronted = passage.child(token, "ccomp")
            yield from _as_saying(passage, cited, saying, cues, outer, fronted)
        elif saying is None and cited is not None and cited.dep_ == "dobj":
            yield from _citing(passage, token, cited, drafts)


def _saying(passage: Passage, verb: Token) -> Token | None:
    """Return "saying" of "quoted her as saying", or None."""
    for child in passage.children[verb.i]:
        if child.dep_ == "prep" and child.lower_ == "as" and (said := passage.child(child, "pcomp")) is not None:
            return said
    return None


def _as_saying(
    passage: Passage, cited: Token, saying: Token, cues: Cues, outer: Draft | None, fronted: Token | None
) -> Iterator[Draft]:
    clause = passage.child(saying, "ccomp", "dobj") or fronted
    cue_class = cues.verb(saying.lemma_.lower(), "clause", "active") or cues.speech(saying.lemma_.lower())
    if clause is None or cue_class is None:
        return
    content = passage.trim(passage.subtree(clause))
    if content is not None:
        if clause is fronted and outer is not None:
            outer.content = [Part(passage, content)]
        source = noun_phrase(passage, cited, saying)
        cue = [Run(saying.i, saying.i + 1)]
        yield Draft(passage, cue, saying, cue_class, source, cited, [Part(passage, content)], within=outer)


def _citing(passage: Passage, verb: Token, cited: Token, drafts: list[Draft]) -> Iterator[Draft]:
    """Give the content of the verb that reports to the voices which it reports on the word of."""
    if not _is_voice(cited):
        return
    outer = next((d for d in drafts if d.passage is passage and d.head.i != verb.i and _governs(d, verb)), None)
    if outer is None or not any(part.passage is passage for part in outer.content):
        return
    content = [part for part in outer.content if not part.run.start <= verb.i < part.run.end]
    if content:
        source = noun_phrase(passage, cited)
        yield Draft(
            passage,
            [Run(verb.i, verb.i + 1)],
            verb,
            outer.cue_class,
            source,
            cited,
            content,
            within=outer,
            quoted=outer.quoted,
        )


def _governs(draft: Draft, verb: Token) -> bool:
    """Tell whether a citing verb hangs on an attribution's cue, or on its source ("Reuters, citing X, said")."""
    return verb.head.i in (draft.head.i, draft.source_head.i if draft.source_head is not None else -1)


def _is_voice(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    known = offices().is_office(lemma) or offices().is_body(lemma) or lemma in offices().carriers
    return known or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or noun.pos_ in ("PRON", "PROPN")
