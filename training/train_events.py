"""Fit what linking has learnt of events that several reports tell of: the projection of senses and the weights of what
two tellings have in common.

usage: python training/train_events.py PICKLE FOLDER

PICKLE is of `prepare_events.py`, FOLDER is `src/sayso/linking`, where `senses.npz` and `likeness.json` are written. The
projection brings the events of one chain together against all others of their topic; the weights are those of a
logistic regression over the pairs that share a key, with senses that were learnt on other topics.
"""

import json
import pickle
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.cluster.vq import kmeans2
from scipy.optimize import minimize

from sayso.linking.actors import cast
from sayso.linking.learnt import SENSES, WEIGHTS, learnt
from sayso.linking.likeness import shared
from sayso.linking.looks import Look, directions, look
from sayso.linking.meanings import unit
from sayso.linking.pile import pile
from sayso.linking.telling_keys import keys_of
from sayso.linking.tellings import Telling, telling

AXES, EPOCHS, RATE, DECAY, DROP, HEAT, LARGEST = 64, 60, 2e-3, 1e-2, 0.5, 0.1, 300
FOLDS, RIDGE, CENTRES = 5, 1e-5, 64
Array = NDArray[np.float64]


def main() -> None:
    """Fit the projection on all topics, the weights on senses of topics that were left out."""
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
    write(folder, projection, words, {}, 0.0)
    learnt.cache_clear()
    looks = [look(t.profile, t.scene, where) for t, where in zip(tellings, documents, strict=True)]
    for fold in range(FOLDS):
        out = np.isin(topics, np.unique(topics)[fold::FOLDS])
        own = project(words[~out], numbers[~out], topics[~out])
        for i in np.flatnonzero(out):
            looks[i] = replace(looks[i], sense=unit((np.append(words[i], 1) @ own).astype(np.float32)))
    write(folder, projection, words, *weigh(looks, chains, pairs(tellings, documents)))


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


def pairs(tellings: Sequence[Telling], documents: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """Return the pairs that share a key."""
    sharing: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(tellings):
        for key in keys_of(one, documents[i], likeness=True).asks:
            sharing[key].append(i)
    return sorted({pair for group in sharing.values() for pair in combinations(group, 2)})


def weigh(
    looks: Sequence[Look], chains: Sequence[str], found: Iterable[tuple[int, int]]
) -> tuple[dict[str, float], float]:
    """Return the weights of a logistic regression over pairs, and its bias."""
    found = list(found)
    table = np.array([list(shared(looks[i], looks[j]).values()) for i, j in found])
    right = np.array([chains[i] == chains[j] for i, j in found], dtype=float)

    def cost(w: Array) -> tuple[float, Array]:
        score = table @ w[:-1] + w[-1]
        loss = (np.logaddexp(0, score) - right * score).mean() + RIDGE * (w[:-1] ** 2).sum()
        slope = (1 / (1 + np.exp(-score)) - right) / len(score)
        return float(loss), np.append(table.T @ slope + 2 * RIDGE * w[:-1], slope.sum())

    fitted = minimize(cost, np.zeros(table.shape[1] + 1), jac=True, method="L-BFGS-B").x
    print(json.dumps({"pairs": len(found), "right": int(right.sum()), "cost": cost(fitted)[0]}))
    names = list(shared(looks[0], looks[0]))
    return {name: round(float(w), 3) for name, w in zip(names, fitted[:-1], strict=True)}, round(float(fitted[-1]), 3)


def write(folder: Path, projection: Array, words: Array, weights: dict[str, float], bias: float) -> None:
    """Write what was learnt, with the centres of the projected words."""
    scale = np.abs(projection).max() / 32767
    senses = np.column_stack((words, np.ones(len(words)))) @ projection
    senses /= np.linalg.norm(senses, axis=1, keepdims=True)
    centres, _ = kmeans2(senses, CENTRES, minit="++", seed=0)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    packed = np.round(projection / scale).astype(np.int16)
    np.savez_compressed(folder / SENSES, projection=packed, scale=scale, centres=centres.astype(np.float16))
    text = json.dumps({"bias": bias, "weights": weights}, indent=1)
    (folder / WEIGHTS).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
