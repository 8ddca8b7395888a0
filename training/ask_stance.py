"""Ask a network of stances, as it would be shipped, about what it has not seen, in the way that `check` asks.

usage: python training/ask_stance.py TOKENIZER.json RUN-N.onnx RUN-N.json OUT.json --affairs FOLDER [--seed 1]

RUN-N.json is what `train_stance.py --fold N --predictions` wrote, RUN-N.onnx what `export_stance.py` made of its
weights. Writes the rows with new logits, what relates each claim to its report, and the same of drawn pairs of a claim
and a report that is about another affair.
"""

import argparse
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

from stance_data import Report, affairs
from tokenizers import Tokenizer

from sayso.stance.asked import asked
from sayso.stance.network import Network
from sayso.stance.passage import passage
from sayso.stance.relating import shares
from sayso.stance.siding import sided
from sayso.stance.weights import Settings

NEAREST, FIRST, DOUBTING = 1.0, 1.0, 6.0  # see `Settings`; chosen on all folds, from a handful of values
NEUTRAL = Settings((0.0,) * 5, 0.0, 0.0, NEAREST, FIRST, DOUBTING, (0.0,) * 3, 1.0)
APART = 300  # pairs about different things that are drawn

Row = dict[str, Any]


class Asking:
    """Asks one network about pairs."""

    def __init__(self, network: Network, reports: dict[str, Report]) -> None:
        self._network, self._reports = network, reports

    def row(self, row: Row) -> Row:
        """Return a row of an affair with the logits of `check`, whether its claim denies, and what relates it."""
        claim, report = asked(row["claim"]), self._reports[row["said"]].page
        near = passage(claim.near, report)
        whole = self._network.hear(claim.text, near.words)
        logits = sided(self._network, NEUTRAL, claim, report, near, whole)
        relating = [whole.related, *shares(claim.stems or frozenset("-"), report)]
        return row | {"logits": list(logits), "denies": claim.contrary is not None, "relating": relating}

    def headline(self, row: Row) -> Row:
        """Return a row of Emergent with the network's logits."""
        return row | {"logits": list(self._network.hear(row["claim"], row["said"]).stances)}

    def relating(self, text: str, key: str) -> list[float]:
        """Return what relates a claim and a report."""
        claim, report = asked(text), self._reports[key].page
        whole = self._network.hear(claim.text, passage(claim.near, report).words)
        return [whole.related, *shares(claim.stems or frozenset("-"), report)]


def apart(rows: list[Row], rng: random.Random) -> list[tuple[str, str]]:
    """Draw claims, and the keys of reports about other affairs."""
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("tokenizer", "network", "run", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--affairs", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    _, reports = affairs(arguments.affairs)
    rows = json.loads(arguments.run.read_text(encoding="utf-8"))
    asking = Asking(Network(arguments.network, tokenizer), reports)
    found = {
        "emergent": [asking.headline(row) for row in rows["emergent"]],
        "affairs": [asking.row(row) for row in rows["affairs"]],
        "apart": [asking.relating(*pair) for pair in apart(rows["affairs"], random.Random(arguments.seed))],
    }
    arguments.out.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
