"""Fit the settings of the weights for stances, and say what networks make of what they have not seen.

usage: python training/tune_stance.py RUN OUT_FOLDER --emergent FILE.csv --affairs FOLDER [--folds 5]

RUN-0.json to RUN-4.json are what `ask_stance.py` wrote, each of a network that has not seen the fold. Leanings are
chosen for macro-F1 on the affairs, and the figures are those of each fold with leanings chosen on the others; what is
shipped has those chosen on all. Writes `settings.json`, `figures.json` and `trained_on.json` to
the folder.
"""

import argparse
import json
from collections.abc import Sequence
from hashlib import sha256
from itertools import product
from pathlib import Path

import numpy as np
from ask_stance import DOUBTING, FIRST, NEAREST, Row
from numpy.typing import NDArray
from stance_data import affairs, emergent

from sayso.stance.stand import SIDES

STEPS = [step / 2 for step in range(-6, 9)]  # leanings that are tried, discuss being 0
BEST = 12  # of them, whose mean is taken
SHARED = 0.2
PLAINLY = 8.0  # of one sentence, by the eye on a dense affair
STRICT = 0.7  # taken off the constant of what is about a claim: a list with strangers in it is of little use
NONE = (0.0, 0.0, 0.0)

Kinds = tuple[list[list[float]], list[list[float]]]  # what relates pairs about one thing, and pairs that are apart


def leaned(rows: Sequence[Row], leanings: Sequence[float]) -> NDArray[np.float64]:
    """Return the logits of rows with leanings; a claim that denies was asked both ways, and leans to neither side."""
    logits = np.array([row["logits"] for row in rows])
    both = sum(leanings[:2]) / 2
    denies = np.array([row.get("denies", False) for row in rows])
    return logits + np.where(denies[:, None], np.array([both, both, leanings[2]]), np.array(leanings))


def macro(rows: Sequence[Row], logits: NDArray[np.float64]) -> tuple[float, list[float]]:
    """Return macro-F1 over the three stances, and F1 of each."""
    gold, said = np.array([row["stance"] for row in rows]), logits.argmax(1)
    f1 = []
    for side in range(len(SIDES)):
        hits, all_of = ((gold == side) & (said == side)).sum(), (gold == side).sum() + (said == side).sum()
        f1.append(2 * float(hits) / float(all_of) if all_of else 0.0)
    return sum(f1) / len(f1), f1


def chosen(rows: Sequence[Row]) -> tuple[float, float, float]:
    """Return the mean of the leanings with the best macro-F1: the best alone is a matter of chance."""
    tried = [(agree, disagree, 0.0) for agree, disagree in product(STEPS, STEPS)]
    order = sorted(
        tried, key=lambda one: (-round(macro(rows, leaned(rows, one))[0], 4), abs(one[0]) + abs(one[1]), one)
    )
    agree, disagree, discuss = (round(sum(part) / BEST, 2) for part in zip(*order[:BEST], strict=True))
    return agree, disagree, discuss


def warmth(rows: Sequence[Row], leanings: Sequence[float]) -> float:
    """Return what logits are best divided by, so that what is called sure is as often right."""
    logits = leaned(rows, leanings)
    gold = np.array([row["stance"] for row in rows])

    def cost(by: float) -> float:
        scaled = logits / by
        return float((np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(gold)), gold]).mean())

    return min((step / 10 for step in range(5, 100)), key=cost)


def figures(by_fold: Sequence[list[Row]], *, lean: bool) -> Row:
    """Return the figures of rows by fold, each with leanings chosen on the other folds."""
    moved, each = [], []
    for number, rows in enumerate(by_fold):
        others = [row for other, held in enumerate(by_fold) if other != number for row in held]
        moved.append(leaned(rows, chosen(others) if lean else NONE))
        each.append(round(macro(rows, moved[-1])[0], 4))
    total, f1 = macro([row for rows in by_fold for row in rows], np.vstack(moved))
    named = {side: round(value, 4) for side, value in zip(SIDES, f1, strict=True)}
    return {"pairs": sum(map(len, by_fold)), "macro_f1": round(total, 4), "f1": named, "macro_f1_by_fold": each}


def related(about: NDArray[np.float64], apart: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression, both kinds weighing the same; the constant comes last."""
    rows = np.vstack([about, apart])
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    gold = np.append(np.ones(len(about)), np.zeros(len(apart)))
    weight = np.append(np.full(len(about), 0.5 / len(about)), np.full(len(apart), 0.5 / len(apart)))
    found = np.zeros(rows.shape[1])
    for _ in range(20000):
        likely = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        found -= 0.5 * (rows.T @ (weight * (likely - gold)) + 1e-4 * found)
    found[-1] -= STRICT
    return found


def _fitted(kinds: Sequence[Kinds]) -> NDArray[np.float64]:
    return related(*(np.array([row for kind in kinds for row in kind[side]]) for side in (0, 1)))


def _kept(kinds: Sequence[Kinds]) -> tuple[float, float]:
    """Return the shares of pairs about one thing, and about different ones, that are kept by what others fitted."""
    fits = [_fitted([kind for other, kind in enumerate(kinds) if other != number]) for number in range(len(kinds))]
    about, apart = (
        [np.array([*row, 1.0]) @ fit >= 0 for fit, kind in zip(fits, kinds, strict=True) for row in kind[side]]
        for side in (0, 1)
    )
    return round(float(np.mean(about)), 4), round(float(np.mean(apart)), 4)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run")
    parser.add_argument("out", type=Path)
    for name in ("--emergent", "--affairs"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    arguments = parser.parse_args()
    told = [json.loads(Path(f"{arguments.run}-{n}.json").read_text(encoding="utf-8")) for n in range(arguments.folds)]
    by_fold = [one["affairs"] for one in told]
    kinds: list[Kinds] = [([row["relating"] for row in one["affairs"]], one["apart"]) for one in told]
    kept, left = _kept(kinds)
    of_all = [row for held in by_fold for row in held]
    leanings = chosen(of_all)
    made = {
        "how": f"{arguments.folds} networks in 8 bits, each made like the shipped one without the group of what it is"
        " asked about",
        "emergent": figures([one["emergent"] for one in told], lean=False),
        "affairs": figures(by_fold, lean=True),
        "about_the_claim": {"kept": kept, "left_out_of_others": round(1 - left, 4)},
    }
    factors = _fitted(kinds)
    settings = {
        "related": [round(float(value), 2) for value in factors], "shared": SHARED, "plainly": PLAINLY,
        "nearest": NEAREST, "first": FIRST, "doubting": DOUBTING, "leanings": leanings,
        "warmth": warmth(of_all, leanings),
    }  # fmt: skip
    pairs, (rows, _) = emergent(arguments.emergent), affairs(arguments.affairs)
    texts = {text for pair in pairs for text in (pair.claim, pair.said)} | {headline for headline, _, _ in rows}
    marks = sorted({sha256(" ".join(text.casefold().split()).encode()).hexdigest()[:10] for text in texts})
    for name, value in (("settings", settings), ("figures", made), ("trained_on", marks)):
        file = arguments.out / f"{name}.json"
        file.write_text(json.dumps(value, indent=1 if name == "figures" else None) + "\n", encoding="utf-8")
    print(json.dumps({"settings": settings, **made}, indent=1))


if __name__ == "__main__":
    main()
