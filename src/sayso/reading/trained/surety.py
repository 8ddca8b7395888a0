"""Surety: how likely a proposal is to be what an annotator would mark, from how sure the network is of its parts."""

import numpy as np

from sayso.reading.trained.network import Decoded, Floats
from sayso.reading.trained.table import CONTENT, CUE, SOURCE, Ints

FEATURES = ("anchor", "valid", "content", "edge", "source", "sourced", "cue", "size", "always")
SURE = 1e-4  # no probability counts as nearer to 0 or 1 than this


def surety(weights: tuple[float, ...], features: Floats) -> Floats:
    """Return the probability of each proposal, by logistic regression on its features; `weights` go with FEATURES."""
    return np.asarray(0.5 + 0.5 * np.tanh(features @ np.array(weights) / 2), dtype=np.float32)


def features(decoded: Decoded, anchors: Floats, paths: Ints) -> Floats:
    """Return FEATURES of each cue: log odds of both views of it, and the probabilities of the roles that were chosen.

    `edge` is that of the least sure border of its content; where it has no source, `source` is one half.
    """
    chosen = np.take_along_axis(decoded.roles, paths[..., None], -1)[..., 0]
    inside = decoded.words >= 0
    content, source, cue = ((paths == role) & inside for role in (CONTENT, SOURCE, CUE))
    border = np.zeros_like(content)
    turns = content[:, 1:] != content[:, :-1]
    border[:, 1:] |= turns
    border[:, :-1] |= turns
    least = np.where(border & inside, chosen, 1.0).min(-1)
    columns = (
        _odds(anchors),
        _odds(decoded.valid),
        _mean(chosen, content, 0.0),
        np.where(content.any(-1), least, 0.0),
        _mean(chosen, source, 0.5),
        source.any(-1),
        _mean(chosen, cue, 0.0),
        np.log1p(content.sum(-1)),
        np.ones(len(paths)),
    )
    return np.stack(columns, -1).astype(np.float32)


def _odds(probabilities: Floats) -> Floats:
    clipped = np.clip(probabilities, SURE, 1 - SURE)
    return np.asarray(np.log(clipped / (1 - clipped)), dtype=np.float32)


def _mean(values: Floats, where: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], nothing: float) -> Floats:
    count = where.sum(-1)
    return np.asarray(np.where(count > 0, (values * where).sum(-1) / np.maximum(count, 1), nothing), dtype=np.float32)
