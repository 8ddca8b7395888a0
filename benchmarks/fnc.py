"""Score `check`'s stances on data in the format of the Fake News Challenge (FNC-1); prints JSON.

usage: python benchmarks/fnc.py BODIES.csv STANCES.csv

BODIES has the columns "Body ID" and "articleBody", STANCES "Headline", "Body ID" and "Stance" (agree, disagree,
discuss, unrelated). The shipped weights are asked, as `check` asks them. `score` is the challenge's: a quarter of a
point for telling related from unrelated, three quarters for the right one of the other three; `of_best` is its share
of the best possible. `learnt_from` is how many related pairs' headlines the weights were trained on, and
`not_learnt_from` are the figures without all pairs of such headlines.
"""

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from sides import figures, learnt, page_of

from sayso.stance import asked, judged

NONE = "unrelated"
Work = tuple[str, str, list[str]]  # a body's id and text, and the headlines that it is held against


def main() -> None:
    """Read both files, ask, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bodies", type=Path)
    parser.add_argument("stances", type=Path)
    arguments = parser.parse_args()
    csv.field_size_limit(sys.maxsize)
    with arguments.bodies.open(encoding="utf-8", newline="") as lines:
        texts = {row["Body ID"]: row["articleBody"] for row in csv.DictReader(lines)}
    with arguments.stances.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    headlines: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        headlines[row["Body ID"]].append(row["Headline"])
    said: dict[tuple[str, str], str] = {}
    with ProcessPoolExecutor(2) as pool:
        for answers in pool.map(_of_body, ((id, texts[id], held) for id, held in headlines.items()), chunksize=8):
            said |= answers
    gold = [row["Stance"] for row in rows]
    told = [said[row["Body ID"], row["Headline"]] for row in rows]
    known = learnt(row["Headline"] for row in rows)
    found = {"learnt_from": sum(k and g != NONE for k, g in zip(known, gold, strict=True)), **_figures(gold, told)}
    fresh = [n for n, seen in enumerate(known) if not seen]
    if 0 < len(fresh) < len(rows):
        found["not_learnt_from"] = _figures([gold[n] for n in fresh], [told[n] for n in fresh])
    print(json.dumps(found, indent=1))


def _of_body(work: Work) -> dict[tuple[str, str], str]:
    id, text, held = work
    report = page_of(id, text)
    found = {headline: judged(asked(headline), report) for headline in dict.fromkeys(held)}
    return {(id, headline): answer[0] if answer else NONE for headline, answer in found.items()}


def _figures(gold: Sequence[str], said: Sequence[str]) -> dict[str, Any]:
    """Return figures over all four, and the challenge's score."""
    best = sum(0.25 if side == NONE else 1.0 for side in gold)
    score = sum(_points(g, s) for g, s in zip(gold, said, strict=True))
    made = figures(list(gold), list(said))
    related = [f1 for side, f1 in made["f1"].items() if side != NONE]
    three = round(sum(related) / len(related), 4) if related else None
    return {**made, "macro_f1_of_related": three, "score": score, "of_best": round(score / best, 4)}


def _points(gold: str, said: str) -> float:
    if NONE in (gold, said):
        return 0.25 if gold == said else 0.0
    return 1.0 if gold == said else 0.25


if __name__ == "__main__":
    main()
