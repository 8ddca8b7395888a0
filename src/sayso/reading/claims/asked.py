"""Asked: which happening told before an open question means."""

from sayso.lexicon.open import load_open
from sayso.reading.cast import Resolver
from sayso.reading.claims.anaphora import NEAR, antecedent, related
from sayso.reading.claims.questions import Unknown
from sayso.reading.claims.record import Record
from sayso.reading.happenings import Found
from sayso.reading.passage import Passage


def told_before(
    record: Record, resolver: Resolver, passage: Passage, unknown: Unknown, inside: Found | None, ids: dict[int, str]
) -> str | None:
    """Return the happening told before that a question means: of its own type, going on, or about the same things.

    `inside` is what the question's own words tell, `ids` are the passage's happenings by their predicates.
    """
    own = ids.get(inside.predicate.i) if inside is not None else None
    sentence = record.sentences + passage.sentence_of[unknown.run.start]
    later = {id_ for at, id_ in ids.items() if at > unknown.run.start}
    others = [told for told in record.told if told.happening != own and told.happening not in later]
    meant = antecedent(others, sentence, inside.type, frozenset()) if inside is not None else None
    if meant is None and inside is not None and _times_another(inside):
        meant = next((one.happening for one in reversed(others) if sentence - one.sentence <= NEAR), None)
    if meant is not None or own is not None:
        return meant
    tokens = passage.tokens[unknown.run.start : unknown.run.end]
    figures = [f for t in tokens if t.pos_ in ("NOUN", "PROPN", "PRON") for f in resolver.figures(passage, t)]
    words = frozenset(t.lemma_.lower() for t in tokens if t.pos_ == "NOUN")
    return related(others, sentence, words, frozenset(f.country or f.name for f in figures))


def _times_another(inside: Found) -> bool:
    """Tell whether a clause only asks when another happening was: "when they will end"."""
    return inside.type in load_open().phases and all(part.head.tag_ == "PRP" for part in inside.parts)
