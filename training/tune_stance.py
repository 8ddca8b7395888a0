"""Fit the settings of the weights for stances, and say what networks make of what they have not seen.

usage: python training/tune_stance.py TOKENIZER.json BASE.safetensors RUN OUT_FOLDER --emergent FILE.csv
       --affairs FOLDER [--folds 5]

RUN-0.json and RUN-0.safetensors to RUN-4 are what `train_stance.py --fold` wrote. Leanings are chosen for macro-F1 on
the affairs of the other folds, and the figures are those of each fold with leanings chosen on the others; what is
shipped has those chosen on all. Writes `settings.json`, `figures.json` and `trained_on.json` to the folder.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.torch import load_file
from stance_data import Pair, Report, affairs, emergent
from stance_descent import ask
from stance_model import PairNet, from_base
from tokenizers import Tokenizer

from sayso.stance.passage import passage
from sayso.stance.relating import shares
from sayso.stance.stand import SIDES
from sayso.stance.words import load_words

STEPS = [step / 2 for step in range(-6, 9)]  # leanings that are tried, discuss being 0
NEAREST, FIRST, DOUBTING = 1.0, 1.0, 6.0  # see `Settings`; chosen on all folds, from a handful of values
SHARED = 0.2
APART = 300  # pairs about different things that are drawn in each fold
STRICT = 0.7  # taken off the constant of what is about a claim: a list with strangers in it is of little use
NONE = (0.0, 0.0, 0.0)

Row = dict[str, Any]
Kinds = tuple[list[list[float]], list[list[float]]]  # what relates pairs about one thing, and pairs that are apart


def macro(rows: Sequence[Row], leanings: Sequence[float]) -> tuple[float, list[float]]:
    """Return macro-F1 over the three stances, and F1 of each."""
    logits = np.array([row["logits"][:3] for row in rows]) + np.array(leanings)
    gold, said = np.array([row["stance"] for row in rows]), logits.argmax(1)
    f1 = []
    for side in range(len(SIDES)):
        hits, all_of = ((gold == side) & (said == side)).sum(), (gold == side).sum() + (said == side).sum()
        f1.append(2 * float(hits) / float(all_of) if all_of else 0.0)
    return sum(f1) / len(f1), f1


def chosen(rows: Sequence[Row]) -> tuple[float, float, float]:
    """Return the leanings with the best macro-F1; of equals the smallest."""
    tried = [(agree, disagree, 0.0) for agree, disagree in product(STEPS, STEPS)]
    return min(tried, key=lambda one: (-round(macro(rows, one)[0], 3), abs(one[0]) + abs(one[1]), one))


def warmth(rows: Sequence[Row], leanings: Sequence[float]) -> float:
    """Return what logits are best divided by, so that what is called sure is as often right."""
    logits = np.array([row["logits"][:3] for row in rows]) + np.array(leanings)
    gold = np.array([row["stance"] for row in rows])

    def cost(by: float) -> float:
        scaled = logits / by
        return float((np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(gold)), gold]).mean())

    return min((step / 10 for step in range(5, 100)), key=cost)


def figures(by_fold: Sequence[list[Row]], *, lean: bool) -> Row:
    """Return the figures of rows by fold, each with leanings chosen on the other folds."""
    moved: list[Row] = []
    each = []
    for number, rows in enumerate(by_fold):
        others = [row for other, held in enumerate(by_fold) if other != number for row in held]
        leanings = chosen(others) if lean else NONE
        moved += [row | {"logits": list(np.array(row["logits"][:3]) + np.array(leanings))} for row in rows]
        each.append(round(macro(rows, leanings)[0], 4))
    total, f1 = macro(moved, NONE)
    named = {side: round(value, 4) for side, value in zip(SIDES, f1, strict=True)}
    return {"pairs": len(moved), "macro_f1": round(total, 4), "f1": named, "macro_f1_by_fold": each}


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


class Asking:
    """Asks the network of each fold what `check` would ask it."""

    def __init__(self, tokenizer: Path, base: Path, reports: dict[str, Report]) -> None:
        self._tokenizer, self._base, self._reports = Tokenizer.from_file(str(tokenizer)), base, reports
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def fold(self, weights: str, rows: list[Row], seed: int) -> tuple[list[list[float]], list[list[float]]]:
        """Turn the rows' logits into those of `check`; return what relates its pairs, and pairs that are apart."""
        net = PairNet()
        from_base(net, load_file(self._base))
        net.load_state_dict(load_file(weights), strict=False)
        net.eval()
        about = [self._relating(row["claim"], row["said"], row["logits"][3]) for row in rows]
        drawn = self._apart(rows, random.Random(seed))
        passages = [Pair(claim, self._passage(claim, key), None, "") for claim, key in drawn]
        answers = ask(net, self._tokenizer, passages) if passages else []
        apart = [self._relating(claim, key, float(row[3])) for (claim, key), row in zip(drawn, answers, strict=True)]
        self._sum(net, rows)
        return about, apart

    def _sum(self, net: PairNet, rows: list[Row]) -> None:
        wanted: dict[tuple[str, str], int] = {}
        places = []
        for row in rows:
            report = self._reports[row["said"]].page
            near = passage(load_words().stems(row["claim"]), report).nearest
            numbers = (near[0] if near else 0, 0)
            keys = [(row["claim"], report.words(number)) for number in numbers]
            places.append([wanted.setdefault(key, len(wanted)) for key in keys])
        told = ask(net, self._tokenizer, [Pair(claim, said, None, "") for claim, said in wanted])
        for row, (nearest, first) in zip(rows, places, strict=True):
            doubting = self._reports[row["said"]].page.doubting
            doubt = DOUBTING * sum(doubting) / len(doubting) * (-1 if load_words().denies(row["claim"]) else 1)
            both = NEAREST * told[nearest][:3] + FIRST * told[first][:3] + np.array([-doubt, doubt, 0])
            row["logits"] = [float(value) for value in np.array(row["logits"][:3]) + both]

    def _apart(self, rows: list[Row], rng: random.Random) -> list[tuple[str, str]]:
        by_affair: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            by_affair[row["said"].partition("/")[0]].append(row["claim"])
        keys = sorted({row["said"] for row in rows})
        drawn = []
        for _ in range(APART):
            key = rng.choice(keys)
            others = sorted(set(by_affair) - {key.partition("/")[0]})
            drawn.append((rng.choice(by_affair[rng.choice(others)]), key))
        return drawn

    def _relating(self, claim: str, key: str, logit: float) -> list[float]:
        return [logit, *shares(frozenset(load_words().stems(claim)) or frozenset("-"), self._reports[key].page)]

    def _passage(self, claim: str, key: str) -> str:
        return passage(load_words().stems(claim), self._reports[key].page).words


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
    for name in ("tokenizer", "base"):
        parser.add_argument(name, type=Path)
    parser.add_argument("run")
    parser.add_argument("out", type=Path)
    for name in ("--emergent", "--affairs"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    arguments = parser.parse_args()
    told = [json.loads(Path(f"{arguments.run}-{n}.json").read_text(encoding="utf-8")) for n in range(arguments.folds)]
    pairs, (rows, reports) = emergent(arguments.emergent), affairs(arguments.affairs)
    by_fold = [one["affairs"] for one in told]
    passages_alone = figures([list(held) for held in by_fold], lean=False)
    asking = Asking(arguments.tokenizer, arguments.base, reports)
    kinds = [asking.fold(f"{arguments.run}-{n}.safetensors", held, n) for n, held in enumerate(by_fold)]
    kept, left = _kept(kinds)
    of_all = [row for held in by_fold for row in held]
    leanings = chosen(of_all)
    made = {
        "how": f"{arguments.folds} networks, each trained without the group of what it is asked about",
        "emergent": figures([one["emergent"] for one in told], lean=False),
        "affairs": figures(by_fold, lean=True),
        "affairs_by_passage_alone": passages_alone,
        "about_the_claim": {"kept": kept, "left_out_of_others": round(1 - left, 4)},
    }
    factors = _fitted(kinds)
    settings = {
        "related": [round(float(value), 2) for value in factors], "shared": SHARED, "nearest": NEAREST, "first": FIRST,
        "doubting": DOUBTING, "leanings": leanings, "warmth": warmth(of_all, leanings),
    }  # fmt: skip
    texts = {text for pair in pairs for text in (pair.claim, pair.said)} | {headline for headline, _, _ in rows}
    marks = sorted({sha256(" ".join(text.casefold().split()).encode()).hexdigest()[:10] for text in texts})
    for name, value in (("settings", settings), ("figures", made), ("trained_on", marks)):
        file = arguments.out / f"{name}.json"
        file.write_text(json.dumps(value, indent=1 if name == "figures" else None) + "\n", encoding="utf-8")
    print(json.dumps({"settings": settings, **made}, indent=1))


if __name__ == "__main__":
    main()
