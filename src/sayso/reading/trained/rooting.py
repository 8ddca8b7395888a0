"""Rooting: what PLOVER calls a happening of no frame, by what the rules say, the syntax and the words around it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.reading.happenings import Found
from sayso.reading.happenings.linkage import Linkage, Linker, opinions, syntax, words
from sayso.reading.passage import Passage
from sayso.reading.trained.classifier import Blocks, Classifier, load
from sayso.reading.trained.weights import ROOTS
from sayso.values import Span

BLOCKS = (opinions, syntax, words)  # what is known of two actors
_TO_WHOM = ("target", "recipient")


@cache
def classifier(file: Path = ROOTS) -> Classifier:
    """Return the classifier that sayso ships, loaded once in a process; ReaderError where it cannot be."""
    return load(file, len(BLOCKS))


def features(linkage: Linkage) -> Blocks:
    """Return what is known of two actors: what the rules say, the syntax, and the words around them."""
    return [block(linkage) for block in BLOCKS]


def rooted(passage: Passage, found: Sequence[Found]) -> list[Found]:
    """Return a passage's happenings, those of no frame with the root of what goes on between their actors.

    The rules' root stays where they take another word for what goes on there; what they know no root for has none.
    """
    pairs = [_actors(one) for one in found]
    if not any(pairs):
        return list(found)
    linker = Linker(passage.doc)
    links = [linker.link(*pair) if pair else None for pair in pairs]
    return [replace(one, plover=_root(one, link)) if link else one for one, link in zip(found, links, strict=True)]


def _root(one: Found, linkage: Linkage) -> str | None:
    own = linkage.root == one.plover or linkage.predicate in (one.predicate.i, one.governor.i)
    return classifier().classify(features(linkage)) if own else one.plover


def _actors(one: Found) -> tuple[Span, Span] | None:
    """Return who does it and to whom, where no frame tells and the rules know a root."""
    if not one.open or one.plover is None:
        return None
    agent = next((part.span for part in one.parts if part.role == "agent"), None)
    other = next((part.span for role in _TO_WHOM for part in one.parts if part.role == role), None)
    return (agent, other) if agent and other else None
