"""What a cue does to its content, where only its word is known."""

from collections import Counter

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.verbs import is_unspoken, lemma_of
from sayso.reading.passage import Passage
from sayso.values import CueClass


def class_of(passage: Passage, head: Token, cues: Cues) -> CueClass:
    """Return the class of a cue from the lexicon by its head, whatever it takes; what it does not know asserts."""
    if head.pos_ not in ("VERB", "AUX"):
        return _commonest([c for (noun, _), c in cues.nouns.items() if noun == head.lemma_.lower()])
    if is_unspoken(passage, head):
        return "unknown"
    lemma = lemma_of(passage, head)
    spoken = cues.speech(lemma)
    return spoken if spoken is not None else _commonest([c for (verb, _, _), c in cues.verbs.items() if verb == lemma])


def _commonest(classes: list[CueClass]) -> CueClass:
    return Counter(classes).most_common(1)[0][0] if classes else "asserts"
