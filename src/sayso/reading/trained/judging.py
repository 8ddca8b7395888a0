"""Judging: how surely a happening is told, as the rules say, mended where the network is sure that they are wrong."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.happenings import Found
from sayso.reading.passage import Passage
from sayso.reading.trained.crown import Crown, state
from sayso.reading.trained.settings import Bounds


def judge(crown: Crown, bounds: Bounds, passage: Passage, found: Sequence[Found]) -> list[Found]:
    """Return a passage's happenings, each with the certainty and mood that it is told with."""
    scores = crown.factuality(passage, [(one.governor.i, state(one, one.governor.tag_)) for one in found])
    return [mended(one, float(score), bounds) for one, score in zip(found, scores, strict=True)]


def mended(one: Found, score: float, bounds: Bounds) -> Found:
    """Return a happening with what its score makes of the rules' word; conditions, questions and plans stay theirs."""
    if one.mood == "mention" and one.polarity and score > bounds.told:
        phase = "unknown" if one.phase == "planned" else one.phase
        return replace(one, mood="statement", certainty="CT", phase=phase)
    if one.mood == "statement" and one.certainty == "CT" and one.polarity and score < bounds.doubted:
        return replace(one, certainty="PS")
    return one
