"""Choose the settings of the weights for stances, and say what networks make of what they have not seen.

usage: python training/tune_stance.py TOKENIZER.json BASE.safetensors RUN --emergent FILE.csv --affairs FOLDER
       [--folds 5] --settings SETTINGS.json --figures FIGURES.json --trained-on TRAINED_ON.json

RUN-0.json and RUN-0.safetensors to RUN-4 are what `train_stance.py --fold` wrote. Leanings are chosen for macro-F1 on
the affairs of the other folds, and the figures are those of each fold with leanings chosen on the others; what is
shipped has those chosen on all. The bound of what is about a claim keeps 99 of 100 reports that are.
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
from safetensors.torch import load_file
from stance_data import Pair, affairs, emergent
from stance_descent import ask
from stance_model import PairNet, from_base
from tokenizers import Tokenizer

from sayso.stance.passage import passage
from sayso.stance.stand import SIDES
from sayso.stance.words import load_words

STEPS = [step / 4 for step in range(-4, 9)]  # leanings that are tried, discuss being 0
KEPT = 0.01  # of the reports about a claim, the share that may be lost
APART = 600  # pairs about different things that are drawn in each fold
SHARED = 0.2  # of a claim's words, what a report about it holds at least
NEAREST = 0.5  # how much the nearest sentence, read alone, weighs beside the passage
NONE = (0.0, 0.0, 0.0)

Row = dict[str, Any]


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

    return min((step / 10 for step in range(5, 60)), key=cost)


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("tokenizer", "base"):
        parser.add_argument(name, type=Path)
    parser.add_argument("run")
    for name in ("--emergent", "--affairs", "--settings", "--figures", "--trained-on"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--folds", type=int, default=5)
    arguments = parser.parse_args()
    told = [json.loads(Path(f"{arguments.run}-{n}.json").read_text(encoding="utf-8")) for n in range(arguments.folds)]
    pairs, (rows, reports) = emergent(arguments.emergent), affairs(arguments.affairs)
    of_affairs = [one["affairs"] for one in told]
    apart = _asked(arguments, of_affairs, reports)
    of_all = [row for held in of_affairs for row in held]
    leanings = chosen(of_all)
    warm = warmth(of_all, leanings)
    about = [row["logits"][3] for held in of_affairs for row in held]
    bound = float(np.quantile(about, KEPT))
    made = {
        "how": f"{arguments.folds} networks, each trained without the group of what it is asked about",
        "emergent": figures([one["emergent"] for one in told], lean=False),
        "affairs": figures(of_affairs, lean=True),
        "affairs_without_leanings": figures(of_affairs, lean=False),
        "related": {
            "kept": round(float(np.mean(np.array(about) >= bound)), 4),
            "left_out": round(float(np.mean(np.array(apart) < bound)), 4),
        },
    }
    settings = {"related": round(bound, 2), "leanings": leanings, "warmth": warm, "nearest": NEAREST, "shared": SHARED}
    arguments.settings.write_text(json.dumps(settings) + "\n", encoding="utf-8")
    arguments.figures.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    texts = {text for pair in pairs for text in (pair.claim, pair.said)} | {headline for headline, _, _ in rows}
    marks = sorted({sha256(" ".join(text.casefold().split()).encode()).hexdigest()[:10] for text in texts})
    arguments.trained_on.write_text(json.dumps(marks) + "\n", encoding="utf-8")
    print(json.dumps(made, indent=1))


def _asked(arguments: argparse.Namespace, held: Sequence[list[Row]], reports: dict[str, Any]) -> list[float]:
    """Add to each row what its network makes of the nearest sentence alone; return how related each network takes
    headlines and reports of two affairs of its fold to be.
    """
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    found: list[float] = []
    for number, rows in enumerate(held):
        net, rng = PairNet(), random.Random(number)
        from_base(net, load_file(arguments.base))
        net.load_state_dict(load_file(f"{arguments.run}-{number}.safetensors"), strict=False)
        net.eval()
        _add_nearest(net, tokenizer, rows, reports)
        by_affair: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            by_affair[row["said"].partition("/")[0]].append(row["claim"])
        keys = sorted({row["said"] for row in rows})
        drawn = []
        for _ in range(APART):
            key = rng.choice(keys)
            others = sorted(set(by_affair) - {key.partition("/")[0]})
            claim = rng.choice(by_affair[rng.choice(others)])
            stems = load_words().stems(claim)
            held_words = sum(stem in reports[key].page.rarity for stem in set(stems)) / max(1, len(set(stems)))
            if held_words >= SHARED:
                drawn.append(Pair(claim, passage(stems, reports[key].page).words, None, ""))
        found += [float(row[3]) for row in ask(net, tokenizer, drawn)] if drawn else []
        found += [float("-inf")] * (APART - len(drawn))  # the words alone leave these out
    return found


def _add_nearest(net: PairNet, tokenizer: Tokenizer, rows: list[Row], reports: dict[str, Any]) -> None:
    alone = []
    for row in rows:
        report = reports[row["said"]].page
        near = passage(load_words().stems(row["claim"]), report).nearest
        alone.append(Pair(row["claim"], report.words(near[0]), None, "") if near else None)
    answers = iter(ask(net, tokenizer, [pair for pair in alone if pair]))
    for row, pair in zip(rows, alone, strict=True):
        more = NEAREST * next(answers)[:3] if pair else np.zeros(3)
        row["logits"] = [*(np.array(row["logits"][:3]) + more), row["logits"][3]]


if __name__ == "__main__":
    main()
