"""How sure a proposal is lies between 0 and 1, depends on its own words alone, and grows with its evidence."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.trained.around import AFTER, BEFORE
from sayso.reading.trained.network import Decoded
from sayso.reading.trained.roles import likeliest
from sayso.reading.trained.surety import FEATURES, features, surety

WORDS = BEFORE + AFTER


def decoded(seed: int, cues: int) -> tuple[Decoded, np.ndarray]:
    generator = np.random.default_rng(seed)
    roles = generator.dirichlet([0.3] * 4, (cues, WORDS)).astype(np.float32)
    words = np.arange(WORDS)[None] + np.arange(cues)[:, None]
    words[:, : generator.integers(0, BEFORE)] = -1
    seen = generator.random((2, cues)).astype(np.float32)
    return Decoded(np.arange(cues) + BEFORE, seen[0], words, roles), seen[1]


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000), st.lists(st.floats(-20, 20), min_size=len(FEATURES), max_size=len(FEATURES)))
def test_it_is_a_probability_and_each_cues_own(seed: int, weights: list[float]):
    made, anchors = decoded(seed, 4)
    paths = likeliest(made.roles, 1.0)
    found = features(made, anchors, paths)
    sure = surety(tuple(weights), found)
    assert ((sure >= 0) & (sure <= 1)).all()
    alone = Decoded(made.cues[2:3], made.valid[2:3], made.words[2:3], made.roles[2:3])
    assert np.allclose(features(alone, anchors[2:3], paths[2:3])[0], found[2])


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000))
def test_what_the_encoder_takes_for_a_cue_is_surer(seed: int):
    made, _ = decoded(seed, 2)
    paths = likeliest(made.roles, 1.0)
    weights = tuple(1.0 if name == "anchor" else 0.0 for name in FEATURES)
    low, high = (surety(weights, features(made, np.full(2, p, dtype=np.float32), paths)) for p in (0.2, 0.9))
    assert (high > low).all()


def test_a_proposal_without_words_has_features_all_the_same():
    made, anchors = decoded(1, 1)
    found = dict(zip(FEATURES, features(made, anchors, np.zeros((1, WORDS), dtype=np.int64))[0], strict=True))
    assert found["content"] == found["edge"] == found["size"] == found["sourced"] == 0
    assert found["source"] == 0.5
