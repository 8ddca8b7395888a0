"""Folds: how well a classifier does on what it has not learnt from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ridge import fit

from sayso.reading.trained.classifier import Blocks, Classifier


def crossed(items: Sequence[Blocks], gold: Sequence[str], folds: int) -> dict[str, Any]:
    """Return the scores of what a classifier trained on the other folds says of each."""
    said: dict[int, str] = {}
    macros = []
    for outer, classifier in fitted(items, gold, folds):
        answers = [classifier.classify(items[i]) for i in outer]
        said.update(zip(outer, answers, strict=True))
        macros.append(scored([gold[i] for i in outer], answers)["macro_f1"])
    pooled = scored(gold, [said[i] for i in range(len(gold))])
    return {**pooled, "macro_f1_mean_of_folds": round(sum(macros) / len(macros), 4)}


def fitted(items: Sequence[Blocks], gold: Sequence[str], folds: int) -> Iterator[tuple[list[int], Classifier]]:
    """Yield the numbers of each fold's items with a classifier that learnt from the others."""
    fold = stratified(gold, folds)
    for number in range(folds):
        inner = [i for i in range(len(gold)) if fold[i] != number]
        outer = [i for i in range(len(gold)) if fold[i] == number]
        yield outer, fit([items[i] for i in inner], [gold[i] for i in inner])


def stratified(gold: Sequence[str], folds: int) -> list[int]:
    """Return each row's fold: runs of rows in the file's order, each root spread evenly."""
    total, seen = Counter(gold), Counter[str]()
    found = []
    for root in gold:
        found.append(seen[root] * folds // total[root])
        seen[root] += 1
    return found


def scored(gold: Sequence[str], said: Sequence[str | None]) -> dict[str, Any]:
    """Return macro-F1 over the gold roots, accuracy, and F1 by root."""
    hits = Counter(g for g, s in zip(gold, said, strict=True) if g == s)
    total, answers = Counter(gold), Counter(said)
    f1 = {root: round(2 * hits[root] / (total[root] + answers[root]), 4) for root in sorted(total)}
    return {
        "macro_f1": round(sum(f1.values()) / len(f1), 4),
        "accuracy": round(hits.total() / len(gold), 4),
        "answered": round(sum(s is not None for s in said) / len(gold), 4),
        "f1": f1,
    }
