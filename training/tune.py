"""Choose the settings of a set of weights on a development part: prints them as JSON, and how well they do.

usage: python training/tune.py WEIGHTS_FOLDER DEV.pickle CORPUS/dev

`DEV.pickle` is what `prepare.py` made of CORPUS/dev. Each document is run through the network once. The surety of a
proposal is a logistic regression on a handful of features, fitted to whether the first annotator has it, as `full` of
`benchmarks/attribution.py` counts it. The figures on the standard error are of weights fitted on the other quarters
of the documents; those that are printed are fitted on all.
"""

import argparse
import json
import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from brat import Annotated, Relation, read_folder
from scoring import Scores, pieces, places

from sayso.reading.trained.proposals import Proposal, Sighting, apart, read, sightings, stretches
from sayso.reading.trained.roles import likeliest
from sayso.reading.trained.surety import FEATURES, features, surety
from sayso.reading.trained.weights import weights

CANDIDATE, QUARTERS, RIDGE = 0.2, 4, 1.0
COSTS, THRESHOLDS = (0.5, 1.0, 1.5, 2.0), (0.3, 0.35, 0.4, 0.45, 0.5)


class Case(NamedTuple):
    """One document: its row of tables, its labels, and its proposals with their features and whether they are right."""

    row: dict[str, Any]
    gold: Annotated
    proposals: list[Proposal]
    seen: np.ndarray
    right: np.ndarray


def relation(proposal: Proposal, row: dict[str, Any]) -> Relation:
    """Return a proposal's words as offsets, one pair for each run of words."""
    found: Relation = {}
    for role in ("source", "cue", "content"):
        runs = stretches(getattr(proposal, role))
        found[role] = [(int(row["starts"][a]), int(row["ends"][b - 1])) for a, b in runs]
    return found


def is_right(found: Relation, gold: Annotated) -> bool:
    """Tell whether an annotator has it: contents overlap by half or more, and sources meet or are both none."""
    text = gold.text
    ours, source = places(text, pieces(text, found["content"])), places(text, found["source"])
    for other in gold.relations:
        theirs, whose = places(text, pieces(text, other["content"])), places(text, other["source"])
        if ours & theirs and 2 * len(ours & theirs) >= len(ours | theirs):
            return bool(source & whose) or not (source or whose)
    return False


def cases(
    rows: list[dict[str, Any]], seen: list[list[Sighting]], gold: dict[str, Annotated], cost: float
) -> Iterator[Case]:
    """Yield each document with its proposals, decoded at a cost of borders."""
    for row, found in zip(rows, seen, strict=True):
        proposals: list[Proposal] = []
        columns = [np.zeros((0, len(FEATURES)))]
        for sighting in found:
            paths = likeliest(sighting.decoded.roles, cost)
            columns.append(features(sighting.decoded, sighting.anchors, paths))
            proposals += read(sighting.decoded, paths, sighting.anchors)
        item = gold[row["stem"]]
        right = np.array([is_right(relation(one, row), item) for one in proposals], dtype=float)
        yield Case(row, item, proposals, np.concatenate(columns), right)


def fitted(some: list[Case]) -> tuple[float, ...]:
    """Return the regression's weights, by Newton's method."""
    x, y = np.concatenate([c.seen for c in some]), np.concatenate([c.right for c in some])
    found = np.zeros(len(FEATURES))
    for _ in range(30):
        p = surety(tuple(found), x).astype(float)
        slope = x.T @ (x * (p * (1 - p))[:, None]) + RIDGE * np.eye(len(found))
        found += np.linalg.solve(slope, x.T @ (y - p) - RIDGE * found)
    return tuple(round(float(value), 3) for value in found)


def full(some: list[Case], sure: list[np.ndarray], threshold: float) -> tuple[float, float]:
    """Return F1 of `full` and of strict contents."""
    scores = Scores()
    for case, values in zip(some, sure, strict=True):
        judged = [replace(one, score=float(v)) for one, v in zip(case.proposals, values, strict=True) if v >= threshold]
        kept = apart([one for one in judged if one.content])
        scores.add(case.gold, [relation(one, case.row) for one in kept])
    figures = scores.tally.figures()
    return figures["full"]["f1"], figures["content_strict"]["f1"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "tables", "corpus"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    network = weights(arguments.weights).network
    with arguments.tables.open("rb") as file:
        rows = pickle.load(file)
    seen = [sightings(network, row["table"], network.look(row["table"]), CANDIDATE) for row in rows]
    gold = {item.stem: item for item in read_folder(arguments.corpus)}
    best, chosen = 0.0, {}
    for cost in COSTS:
        every = list(cases(rows, seen, gold, cost))
        sure: list[np.ndarray] = [np.zeros(0)] * len(every)
        for quarter in range(QUARTERS):
            others = fitted([case for n, case in enumerate(every) if n % QUARTERS != quarter])
            for n in range(quarter, len(every), QUARTERS):
                sure[n] = surety(others, every[n].seen)
        for threshold in THRESHOLDS:
            f1, strict = full(every, sure, threshold)
            print(f"cost {cost} threshold {threshold}: full {f1:.4f} content strict {strict:.4f}", file=sys.stderr)
            if f1 > best:
                best = f1
                chosen = {"candidate": CANDIDATE, "threshold": threshold, "change_cost": cost, "surety": fitted(every)}
    print(json.dumps(chosen))


if __name__ == "__main__":
    main()
