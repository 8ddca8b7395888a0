"""Score `check`'s stances on affairs: texts and a table of headlines, each in a folder of its own; prints JSON.

usage: python benchmarks/stance.py FOLDER

Each affair is a folder with `STEM.txt` and `stances.tsv`, whose columns are `headline`, `document` (a stem) and
`stance` (agree, disagree, discuss). The shipped weights are asked, as `check` asks them; a report that they take to be
about something else counts as missed. `learnt_from` is how many pairs' headlines they were trained on, and
`not_learnt_from` are the figures without those. What networks make of affairs that they have not seen stands in
`affairs_apart`: it was measured when the weights were made, each affair by a network trained without its group
(`training/train_stance.py --fold`).
"""

import argparse
import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from sides import APART, figures, learnt, page_of

from sayso.stance import asked, judged


def main() -> None:
    """Read the folder, ask, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    gold: list[str] = []
    said: list[str | None] = []
    headlines: list[str] = []
    by_affair: dict[str, tuple[list[str], list[str | None]]] = defaultdict(lambda: ([], []))
    for table in sorted(arguments.folder.glob("*/stances.tsv")):
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t"))
        names = sorted({row["document"] for row in rows})
        pages = {name: page_of(name, _text(table.with_name(f"{name}.txt"))) for name in names}
        for row in rows:
            found = judged(asked(row["headline"]), pages[row["document"]])
            gold.append(row["stance"])
            said.append(found[0] if found else None)
            headlines.append(row["headline"])
            by_affair[table.parent.name][0].append(gold[-1])
            by_affair[table.parent.name][1].append(said[-1])
    if not gold:
        sys.exit(f"{arguments.folder} holds no */stances.tsv")
    print(json.dumps(_told(gold, said, headlines, by_affair), indent=1))


def _told(gold: list[str], said: list[str | None], headlines: list[str], by_affair: dict[str, Any]) -> dict[str, Any]:
    known = learnt(headlines)
    fresh = [n for n, seen in enumerate(known) if not seen]
    found = {"how": "shipped weights", "affairs": len(by_affair), "learnt_from": sum(known), **figures(gold, said)}
    if 0 < len(fresh) < len(gold):
        found["not_learnt_from"] = figures([gold[n] for n in fresh], [said[n] for n in fresh])
    found["accuracy_by_affair"] = {name: figures(*pair)["accuracy"] for name, pair in sorted(by_affair.items())}
    if APART.exists():
        found["affairs_apart"] = json.loads(APART.read_text(encoding="utf-8"))
    return found


def _text(file: Path) -> str:
    with file.open(encoding="utf-8", newline="") as lines:
        return lines.read()


if __name__ == "__main__":
    main()
