"""Features without names, so that what is learnt holds for other people and places."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from sayso.lexicon.nouns import load_nouns
from sayso.reading.trained.classifier import Blocks


def nameless(items: Sequence[Blocks], docs: Iterable[Doc]) -> list[Blocks]:
    """Return each item's features without those that hold a word that is mostly a name in these texts."""
    known = names(docs)
    return [[{name for name in block if not known & set(re.split("[ =]", name))} for block in item] for item in items]


def names(docs: Iterable[Doc]) -> frozenset[str]:
    """Return the words that are names more often than not, and no common nouns of the lexicon."""
    seen: Counter[tuple[str, bool]] = Counter()
    for token in (token for doc in docs for token in doc):
        name = token.tag_.startswith("NNP") or token.ent_type_ == "NORP"
        seen.update((word, name) for word in {token.lower_, token.lemma_.lower()})
    often = {word for word, name in seen if name and seen[word, True] > seen[word, False]}
    return frozenset(often - load_nouns().classes.keys())
