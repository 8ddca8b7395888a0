"""Judging: how surely a happening is told, as the rules say, mended where the network is sure that they are wrong."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.lexicon.modality import load_modality
from sayso.reading.happenings import Found
from sayso.reading.passage import Passage
from sayso.reading.trained.crown import Crown, state
from sayso.reading.trained.settings import Bounds

_DOUBTING = (
    "negations.words",
    "negations.determiners",
    "negations.prepositions",
    "auxiliaries.possible",
    "auxiliaries.required",
    "auxiliaries.conditional",
    "conditions.marks",
    "conditions.questions",
)


def judge(crown: Crown, bounds: Bounds, passage: Passage, found: Sequence[Found]) -> list[Found]:
    """Return a passage's happenings, each with the certainty and mood that it is told with."""
    asked = [n for n, one in enumerate(found) if _may_err(passage, one)]
    scores = crown.factuality(passage, [(found[n].governor.i, state(found[n], found[n].governor.tag_)) for n in asked])
    judged = list(found)
    for n, score in zip(asked, scores, strict=True):
        judged[n] = mended(found[n], float(score), bounds)
    return judged


def mended(one: Found, score: float, bounds: Bounds) -> Found:
    """Return a happening with what its score makes of the rules' word; conditions, questions and plans stay theirs."""
    if _is_mention(one) and score > bounds.told:
        phase = "unknown" if one.phase == "planned" else one.phase
        return replace(one, mood="statement", certainty="CT", phase=phase)
    if _is_fact(one) and score < bounds.doubted:
        return replace(one, certainty="PS")
    return one


def _may_err(passage: Passage, one: Found) -> bool:
    """Tell whether the rules may err: on what they take for only spoken of, and on facts among words that doubt."""
    start, end = passage.sentence(one.governor.i)
    return _is_mention(one) or (_is_fact(one) and any(t.lower_ in _doubting() for t in passage.tokens[start:end]))


def _is_mention(one: Found) -> bool:
    return one.mood == "mention" and one.polarity


def _is_fact(one: Found) -> bool:
    return one.mood == "statement" and one.certainty == "CT" and one.polarity


@cache
def _doubting() -> frozenset[str]:
    """Return the words that turn, weaken or put a condition on what stands in their sentence."""
    return frozenset().union(*(load_modality().sets[kind] for kind in _DOUBTING))
