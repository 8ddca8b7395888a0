"""Fit what linking has learnt of events that several reports tell of: the projection of senses, and the forest that
tells how likely two tellings are one event.

usage: python training/train_events.py PICKLE FOLDER

PICKLE is of `prepare_events.py`, FOLDER is `src/sayso/linking`, where `senses.npz` and `likeness.json` are written. The
projection brings the events of one chain together against all others of their topic; the forest is boosted over the
pairs that share a key or a topic, with senses that were learnt on other topics. It needs scikit-learn and PyTorch.
"""

import json
import pickle
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from scipy.optimize import brentq
from sklearn.ensemble import HistGradientBoostingClassifier

from sayso.linking.actors import cast
from sayso.linking.forest import UNIT
from sayso.linking.learnt import SENSES, TREES, learnt
from sayso.linking.likeness import COMMON, common
from sayso.linking.looks import Look, directions, look
from sayso.linking.meanings import unit
from sayso.linking.pile import pile
from sayso.linking.telling_keys import keys_of
from sayso.linking.tellings import Telling, telling

AXES, EPOCHS, RATE, DECAY, DROP, HEAT, LARGEST = 64, 60, 2e-3, 1e-2, 0.5, 0.1, 300
FOLDS, CENTRES, SURE = 5, 64, 8.0
FOREST = {  # trees of three questions, each fitted to half of the values, and to no few pairs
    "max_iter": 200,
    "learning_rate": 0.06,
    "max_depth": 3,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 60,
    "l2_regularization": 10,
    "max_features": 0.5,
    "random_state": 0,
    "early_stopping": False,
}
Array = NDArray[np.float64]


def main() -> None:
    """Fit the projection on all topics, the forest on senses of topics that were left out."""
    rows, folder = pickle.loads(Path(sys.argv[1]).read_bytes()), Path(sys.argv[2])
    piled = pile((report.document, reading) for report, reading in rows)
    players = cast(piled)
    told = [
        (report, h, one) for report, reading in rows for h, one in zip(reading.happenings, report.told, strict=True)
    ]
    tellings = [telling(h, players, report.document, report.document.id) for report, h, _ in told]
    documents = [frozenset({report.document.id}) for report, _, _ in told]
    chains, topics = [one.chain for _, _, one in told], np.array([int(report.topic) for report, _, _ in told])
    words = np.stack([np.concatenate(directions(t.profile, t.scene)) for t in tellings])
    numbers = np.unique(chains, return_inverse=True)[1]
    projection = project(words, numbers, topics)
    write(folder, projection, words, [], 0)
    learnt.cache_clear()
    looks = [look(t.profile, t.scene, where) for t, where in zip(tellings, documents, strict=True)]
    for fold in range(FOLDS):
        out = np.isin(topics, np.unique(topics)[fold::FOLDS])
        own = project(words[~out], numbers[~out], topics[~out])
        for i in np.flatnonzero(out):
            looks[i] = replace(looks[i], sense=unit((np.append(words[i], 1) @ own).astype(np.float32)))
    write(folder, projection, words, *grow(looks, chains, pairs(tellings, documents, topics)))


def project(words: Array, chains: NDArray[np.int64], topics: NDArray[np.int64]) -> Array:
    """Return the projection, its last row to be added, by which the events of a chain are nearest to one another."""
    torch.manual_seed(0)
    generator = np.random.default_rng(0)
    mean, spread = words.mean(0), words.std(0) + 1e-6
    rows, marks = torch.tensor((words - mean) / spread, dtype=torch.float32), torch.tensor(chains)
    layer = torch.nn.Linear(rows.shape[1], AXES)
    net = torch.nn.Sequential(torch.nn.Dropout(DROP), layer)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    for _ in range(EPOCHS):
        for topic in generator.permutation(np.unique(topics)):
            chosen = generator.permutation(np.flatnonzero(topics == topic))[:LARGEST]
            found = torch.nn.functional.normalize(net(rows[chosen]), dim=1)
            alike = found @ found.T / HEAT - torch.eye(len(chosen)) * 1e9
            same = (marks[chosen][:, None] == marks[chosen][None]).float().fill_diagonal_(0)
            paired = same.sum(1) > 0
            if paired.any():
                surprise = torch.logsumexp(alike, 1, keepdim=True) - alike
                loss = ((surprise * same).sum(1)[paired] / same.sum(1)[paired]).mean()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
    kept = layer.weight.detach().numpy().T / spread[:, None]
    return np.vstack([kept, layer.bias.detach().numpy() - mean @ kept])


def pairs(
    tellings: Sequence[Telling], documents: Sequence[frozenset[str]], topics: NDArray[np.int64]
) -> list[tuple[int, int]]:
    """Return the pairs that share a key or a topic."""
    sharing: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(tellings):
        for key in {*keys_of(one, documents[i], likeness=True).asks, int(topics[i])}:
            sharing[key].append(i)
    return sorted({pair for group in sharing.values() for pair in combinations(group, 2)})


def grow(
    looks: Sequence[Look], chains: Sequence[str], found: Sequence[tuple[int, int]]
) -> tuple[list[dict[str, object]], int]:
    """Return the trees of a forest boosted over pairs, and its bias.

    Long chains have many pairs, so that a pair weighs the less, the longer its two chains are; the bias is then that by
    which as many of all pairs are likely as are right.
    """
    table = np.array([common(looks[i], looks[j]) for i, j in found])
    right = np.array([chains[i] == chains[j] for i, j in found])
    lengths = Counter(chains)
    weights = np.array([(lengths[chains[i]] * lengths[chains[j]]) ** -0.5 for i, j in found])
    model = HistGradientBoostingClassifier(**FOREST).fit(table, right, sample_weight=weights / weights.mean())
    scores = model.decision_function(table)
    lift = brentq(lambda lift: (1 / (1 + np.exp(-scores - lift))).mean() - right.mean(), -SURE, SURE)
    print(json.dumps({"pairs": len(found), "right": int(right.sum()), "lift": round(float(lift), 3)}))
    base = float(model._baseline_prediction[0, 0]) + float(lift)
    return [tree(rows[0].nodes) for rows in model._predictors], round(base * UNIT)


def tree(nodes: NDArray[np.void]) -> dict[str, object]:
    """Return a fitted tree, three questions deep everywhere: a leaf higher up answers the same to any more."""
    level, asks, bars = [0], [], []
    for _ in range(3):
        below = []
        for place in level:
            node = nodes[place]
            asks.append(COMMON[0] if node["is_leaf"] else COMMON[node["feature_idx"]])
            bars.append(0 if node["is_leaf"] else round(float(node["num_threshold"]) * UNIT))
            below += [place, place] if node["is_leaf"] else [int(node["left"]), int(node["right"])]
        level = below
    return {"asks": asks, "bars": bars, "answers": [round(float(nodes[place]["value"]) * UNIT) for place in level]}


def write(folder: Path, projection: Array, words: Array, trees: list[dict[str, object]], bias: int) -> None:
    """Write what was learnt, with the centres of the projected words."""
    scale = np.abs(projection).max() / 32767
    senses = np.column_stack((words, np.ones(len(words)))) @ projection
    senses /= np.linalg.norm(senses, axis=1, keepdims=True)
    centres, _ = kmeans2(senses, CENTRES, minit="++", seed=0)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    packed = np.round(projection / scale).astype(np.int16)
    np.savez_compressed(folder / SENSES, projection=packed, scale=scale, centres=centres.astype(np.float16))
    lines = ",\n".join(f"  {json.dumps(each)}" for each in trees)
    text = f'{{\n "compared": {json.dumps(COMMON)},\n "bias": {bias},\n "trees": [\n{lines}\n ]\n}}\n'
    (folder / TREES).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
