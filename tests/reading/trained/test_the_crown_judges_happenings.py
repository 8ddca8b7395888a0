"""The crown: scores within bounds, the same in whatever order they are asked for, mending only what it is sure of."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.happenings import Found, Outlook, find_happenings, outlook_at
from sayso.reading.pipeline import parsed
from sayso.reading.trained.crown import CERTAINTIES, MOODS, STATES, state
from sayso.reading.trained.judging import judge, mended
from sayso.reading.trained.reader import crowned
from sayso.reading.trained.settings import Bounds
from sayso.values import Block, Document, document_id, text_digest

SENTENCE = "The mill burned down on Sunday, but the owner has not sold the land and may build another. "
BOUNDS = Bounds(told=2.5, doubted=1.0)


def made(text: str) -> Document:
    return Document(document_id(text.encode()), "t", text, text_digest(text), (Block(0, len(text.strip()), "body"),))


@pytest.fixture(scope="module")
def passages():
    ((_, passages),) = parsed([made(SENTENCE * 60)])  # over several windows
    return passages


def test_scores_do_not_depend_on_what_is_asked_beside(passages) -> None:
    passage = passages[0]
    verbs = [t.i for t in passage.tokens if t.tag_.startswith("VB") and t.dep_ != "aux"]
    asked = [(i, state(outlook_at(passage.doc, i), passage.tokens[i].tag_)) for i in verbs[:3] + verbs[-3:]]
    together = crowned(passages).factuality(passage, asked)
    assert together.shape == (6,)
    assert np.all(np.abs(together) <= 3)
    backwards = crowned(passages).factuality(passage, asked[::-1])
    assert np.allclose(together, backwards[::-1], atol=1e-5)
    assert crowned(passages).factuality(passage, []).shape == (0,)


def test_what_happened_scores_above_what_did_not(passages) -> None:
    passage = passages[0]
    at = {t.text: t.i for t in reversed(passage.tokens)}
    burned, sold, build = (
        float(crowned(passages).factuality(passage, [(at[w], state(outlook_at(passage.doc, at[w]), "VBN"))])[0])
        for w in ("burned", "sold", "build")
    )
    assert sold < 0 < build < burned


def test_every_state_has_its_own_number() -> None:
    numbers = {
        state(Outlook(polarity, certainty, mood), tag)
        for polarity in (True, False)
        for certainty in CERTAINTIES
        for mood in MOODS
        for tag in ("VBD", "NN")
    }
    assert numbers == set(range(STATES))


@given(score=st.floats(-3, 3), certainty=st.sampled_from(CERTAINTIES), mood=st.sampled_from(MOODS))
def test_conditions_questions_and_plans_stay_the_rules(score: float, certainty, mood) -> None:
    one = replace(EXAMPLE, certainty=certainty, mood=mood)
    after = mended(one, score, BOUNDS)
    if mood in ("conditional", "question", "prediction") or BOUNDS.doubted <= score <= BOUNDS.told:
        assert after == one
    assert after.polarity == one.polarity
    assert mended(after, score, BOUNDS) == after


def test_happenings_keep_their_number_and_order(passages) -> None:
    passage = passages[0]
    found = find_happenings(passage.doc)
    after = judge(crowned(passages), BOUNDS, passage, found)
    assert [one.predicate.i for one in after] == [one.predicate.i for one in found]


def example() -> Found:
    ((_, (passage,)),) = parsed([made("The mill burned down.")])
    return find_happenings(passage.doc)[0]


EXAMPLE = example()
