"""Score stances of headlines to claims on a file in Emergent's format; prints JSON.

usage: python benchmarks/emergent.py FILE.csv [--train FILE.csv] [--folds 5] [--seed 1] [--shipped]

The columns are `claimHeadline`, `articleHeadline`, `articleHeadlineStance` (for, against, observing) and `claimId`.
With `--train` a network is trained on that file alone, from the base model, and asked about FILE. Where both are the
same file, or FILE alone is given and the shipped weights learnt from its claims, five networks are trained, each on
the other folds, and no claim is on both sides. Else, and with `--shipped`, the shipped weights are asked. `how` says
which of these it was. Training needs the extra `train`, and about ten minutes on two cores for five folds; without
torch, what was measured when the weights were made is told instead.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sides import APART, figures, learnt
from training_room import Pair, emergent, folds, fresh_network

from sayso.stance.siding import likeliest
from sayso.stance.stand import SIDES
from sayso.stance.weights import weights

NAMES = dict(zip(SIDES, ("for", "against", "observing"), strict=True))


def main() -> None:
    """Read the file, answer, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--train", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shipped", action="store_true", help="ask the shipped weights, whatever they learnt from")
    arguments = parser.parse_args()
    pairs = emergent(arguments.file)
    known = learnt(pair.claim for pair in pairs)
    print(json.dumps(_answered(arguments, pairs, known), indent=1))


def _answered(arguments: argparse.Namespace, pairs: list[Pair], known: Sequence[bool]) -> dict[str, Any]:
    """Answer in the way that is asked for, or in the nearest one that this installation can."""
    learner = emergent(arguments.train) if arguments.train else pairs
    crossing = not arguments.train or arguments.train.read_bytes() == arguments.file.read_bytes()
    if arguments.shipped or (not arguments.train and not all(known)):
        return {"how": "shipped weights", "learnt_from": sum(known)} | _shipped(pairs, known)
    if find_spec("torch") is None:
        return _untrained(pairs, known, all(learnt(pair.claim for pair in learner)), crossing)
    if not crossing:
        said = _fresh(learner, pairs, arguments.seed)
        return {"how": f"one network trained on {arguments.train.name} alone"} | _figures(pairs, said)
    return {"how": f"{arguments.folds} folds by claim, a network for each"} | _crossed(pairs, arguments)


def _untrained(pairs: list[Pair], known: Sequence[bool], all_learnt: bool, crossing: bool) -> dict[str, Any]:
    """Answer without torch: by figures that were measured, or by shipped weights that learnt from the same pairs."""
    if crossing and all_learnt:
        stored = json.loads(APART.read_text(encoding="utf-8"))["emergent"]
        how = "stored: five folds by claim and affair, measured when the weights were made (torch is not here)"
        return stored | {"how": how, "f1": {NAMES[side]: value for side, value in stored["f1"].items()}}
    if all_learnt and not any(known):
        how = "shipped weights, which learnt from all of that file, and from affairs (torch is not here)"
        return {"how": how} | _shipped(pairs, known)
    sys.exit("training needs the extra: pip install -e '.[train]'")


def _shipped(pairs: list[Pair], known: Sequence[bool]) -> dict[str, Any]:
    made = weights()
    said = [likeliest(made.network.hear(pair.claim, pair.said).stances)[0] for pair in pairs]
    found = _figures(pairs, said)
    fresh = [n for n, seen in enumerate(known) if not seen]
    if 0 < len(fresh) < len(pairs):
        found["not_learnt_from"] = _figures([pairs[n] for n in fresh], [said[n] for n in fresh])
    return found


def _crossed(pairs: list[Pair], arguments: argparse.Namespace) -> dict[str, Any]:
    fold = folds(Counter(), Counter(pair.group for pair in pairs), arguments.folds)
    outer = [[n for n, pair in enumerate(pairs) if fold[pair.group] == k] for k in range(arguments.folds)]
    with ProcessPoolExecutor(2) as pool:
        answers = pool.map(
            _fresh,
            [[pair for pair in pairs if fold[pair.group] != k] for k in range(arguments.folds)],
            [[pairs[n] for n in held] for held in outer],
            [arguments.seed] * arguments.folds,
        )
        said = {n: side for held, told in zip(outer, answers, strict=True) for n, side in zip(held, told, strict=True)}
    by_fold = [_figures([pairs[n] for n in held], [said[n] for n in held])["macro_f1"] for held in outer]
    return _figures(pairs, [said[n] for n in range(len(pairs))]) | {"macro_f1_by_fold": by_fold}


def _fresh(learnt_from: list[Pair], asked: list[Pair], seed: int) -> list[str]:
    hear = fresh_network(learnt_from, seed)
    return [SIDES[max(range(3), key=row.__getitem__)] for row in hear(asked)]


def _figures(pairs: Sequence[Pair], said: Sequence[str]) -> dict[str, Any]:
    return figures([NAMES[SIDES[pair.stance or 0]] for pair in pairs], [NAMES[side] for side in said])


if __name__ == "__main__":
    main()
