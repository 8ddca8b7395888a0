"""Bearing: which claims of a reading, made in some sentences, are about what is asked."""

from collections.abc import Sequence

from sayso.stance.words import load_words
from sayso.values import Document, Happening, Reading, Span

LEAST = 2  # words that a claim must share with what is asked, or all that are asked
NEARLY = 0.6  # of what the nearest claim shares, so much must another share to be named beside it


def bearing(stems: frozenset[str], document: Document, reading: Reading, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the ids of the claims that stand in these sentences and share words with what is asked, in text order."""
    happenings = {happening.id: happening for happening in reading.happenings}
    found = []
    for claim in reading.claims:
        if any(span.meets(claim.span) for span in spans):
            told = load_words().stems(document.words(claim.span))
            happening = happenings.get(claim.event)
            told += _words(happening) if happening else []
            found.append((len(stems.intersection(told)), claim.span, claim.id))
    least = max([min(LEAST, len(stems)), *(NEARLY * shared for shared, _, _ in found)])
    return tuple(id for shared, _, id in sorted(found, key=lambda entry: entry[1:]) if shared >= least)


def _words(happening: Happening) -> list[str]:
    """Return the stems of what names a happening and of what fills its roles."""
    parts = [*happening.lemmas, *(filler.text for fillers in happening.roles.values() for filler in fillers)]
    return [stem for part in parts for stem in load_words().stems(part)]
