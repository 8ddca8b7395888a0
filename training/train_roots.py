"""Fit the classifier of PLOVER's roots on sentences with their actors marked, and write it as package data.

usage: python training/train_roots.py FILE.tsv OUT.json

FILE is as `benchmarks/marked.py` describes it; OUT is `src/sayso/reading/trained/roots.json`. Features are labels,
single lemmas and pairs of them that two sentences share; none holds a word that is mostly a name in FILE.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from marked import read_rows
from nameless import nameless
from plover import features, link
from ridge import fit

from sayso.reading.pipeline import pipeline
from sayso.reading.tokens import tokens
from sayso.reading.trained.classifier import Classifier

DIGITS = 3


def main() -> None:
    """Read the file, write the classifier."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    rows = [row for row in read_rows(arguments.file) if row.source or row.target]
    docs = list(pipeline().pipe(tokens(pipeline(), row.text) for row in rows))
    items = nameless([features(link(row, doc)) for row, doc in zip(rows, docs, strict=True)], docs)
    arguments.out.write_text(stored(fit(items, [row.root for row in rows])), encoding="utf-8")


def stored(classifier: Classifier) -> str:
    """Return a classifier as its file holds it: JSON, one line a feature, numbers rounded."""
    table = np.column_stack((classifier.columns.rarity, classifier.weights)).round(DIGITS) + 0.0  # no -0.0
    blocks = [
        ",\n".join(f"{json.dumps(name)}:{_row(table[place].tolist())}" for name, place in block.items())
        for block in classifier.columns.places
    ]
    return f'{{"labels":{json.dumps(classifier.labels)},"blocks":[{{\n' + "\n},{\n".join(blocks) + "\n}]}\n"


def _row(numbers: list[float]) -> str:
    return json.dumps(numbers, separators=(",", ":"))


if __name__ == "__main__":
    main()
