"""Coreference scores of a set of clusters against another: MUC, B³, entity-based CEAF, and their mean, CoNLL F1.

Both partition the same mentions, so that nothing is missing on either side (Pradhan et al. 2014).
"""

from collections.abc import Hashable, Iterable, Set
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Cluster = Set[Hashable]


@dataclass(frozen=True, slots=True)
class Measure:
    """A precision and a recall."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return their harmonic mean."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


def muc(gold: Iterable[Cluster], found: Iterable[Cluster]) -> Measure:
    """Return the share of links kept: a cluster of n that the other side parts in p pieces keeps n - p of n - 1."""
    gold, found = list(gold), list(found)
    return Measure(_links(found, gold), _links(gold, found))


def b_cubed(gold: Iterable[Cluster], found: Iterable[Cluster]) -> Measure:
    """Return the share of each mention's cluster that is in its cluster on the other side, over all mentions."""
    gold, found = list(gold), list(found)
    return Measure(_overlap(found, gold), _overlap(gold, found))


def ceaf_e(gold: Iterable[Cluster], found: Iterable[Cluster]) -> Measure:
    """Return the similarity (phi 4) of clusters matched one to one as well as can be, by the number of clusters."""
    gold, found = list(gold), list(found)
    if not gold or not found:
        return Measure(0.0, 0.0)
    home = {mention: j for j, cluster in enumerate(found) for mention in cluster}
    similarity = np.zeros((len(gold), len(found)))
    for i, cluster in enumerate(gold):
        for j in {home[mention] for mention in cluster if mention in home}:
            similarity[i, j] = 2 * len(cluster & found[j]) / (len(cluster) + len(found[j]))
    best = similarity[linear_sum_assignment(-similarity)].sum()
    return Measure(best / len(found), best / len(gold))


def figures(gold: Iterable[Cluster], found: Iterable[Cluster]) -> dict[str, float | dict[str, float]]:
    """Return precision, recall and F1 of each measure and the mean of the three F1, in per cent."""
    gold, found = list(gold), list(found)
    measures = {"muc": muc(gold, found), "b3": b_cubed(gold, found), "ceaf_e": ceaf_e(gold, found)}
    told: dict[str, float | dict[str, float]] = {
        name: {"p": _percent(one.precision), "r": _percent(one.recall), "f1": _percent(one.f1)}
        for name, one in measures.items()
    }
    return {"conll_f1": _percent(sum(one.f1 for one in measures.values()) / 3), **told}


def _links(clusters: list[Cluster], others: list[Cluster]) -> float:
    home = {mention: i for i, cluster in enumerate(others) for mention in cluster}
    kept = possible = 0
    for cluster in clusters:
        pieces = {home[mention] for mention in cluster if mention in home}
        kept += len(cluster) - len(pieces) - sum(mention not in home for mention in cluster)
        possible += len(cluster) - 1
    return kept / (possible or 1)


def _overlap(clusters: list[Cluster], others: list[Cluster]) -> float:
    home = {mention: cluster for cluster in others for mention in cluster}
    shared = [
        len(cluster & home.get(mention, frozenset())) / len(cluster) for cluster in clusters for mention in cluster
    ]
    return sum(shared) / (len(shared) or 1)


def _percent(share: float) -> float:
    return round(100 * share, 2)
