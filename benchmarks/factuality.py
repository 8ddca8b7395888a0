"""Score how surely predicates are told to be so, against files of labelled sentences; prints JSON.

usage: python benchmarks/factuality.py FILE.jsonl... [--reader rules]

Each line of a file is read as a document of its own (`benchmarks/predicates.py` has the format). For each file: mean
absolute error and Pearson's r over its targets, `all_certain` the error of saying 3.0 always, and for each of the
rules' and the network's verdicts on a predicate (`--reader rules` has only the first) how many targets got it, their
mean label, and the error. The reader is told nothing of which file a line comes from.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from predicates import Labelled, as_document, head_token, read_predicates

from sayso.reading import DEFAULT_READER
from sayso.reading.happenings import factuality, outlook_at
from sayso.reading.passage import Passage
from sayso.reading.pipeline import parsed
from sayso.reading.trained import Crown, crowned, state
from sayso.values import Factuality

VALUES: dict[Factuality, float] = {"CT+": 3, "PR+": 2, "PS+": 1, "UU": 0, "PS-": -1, "PR-": -2, "CT-": -3}


class Scored(NamedTuple):
    """One target: its label, our score, and FactBank's value as the rules have it."""

    label: float
    score: float
    rules: Factuality


def scored(rows: list[Labelled], trained: bool) -> Iterator[Scored]:
    """Yield the targets of a file's lines."""
    made = [as_document([row]) for row in rows]
    for (_, passages), (_, targets) in zip(parsed(document for document, _ in made), made, strict=True):
        crown = crowned(passages) if trained and targets else None
        for start, end, label in targets:
            passage, token = head_token(passages, start, end)
            yield _scored(crown, passage, token, label)


def _scored(crown: Crown | None, passage: Passage, token: int, label: float) -> Scored:
    look = outlook_at(passage.doc, token)
    rules = factuality(look.polarity, look.certainty)
    if crown is None:
        return Scored(label, VALUES[rules], rules)
    score = crown.factuality(passage, [(token, state(look, passage.tokens[token].tag_))])
    return Scored(label, float(score[0]), rules)


def figures(found: list[Scored]) -> dict[str, Any]:
    """Return the scores of a file."""
    labels, scores = np.array([one.label for one in found]), np.array([one.score for one in found])
    verdicts: dict[str, list[Scored]] = defaultdict(list)
    for one in found:
        verdicts[one.rules].append(one)
    return {
        "targets": len(found),
        "mae": round(float(np.abs(labels - scores).mean()), 4),
        "r": round(float(np.corrcoef(labels, scores)[0, 1]), 4) if np.std(scores) and np.std(labels) else None,
        "all_certain": {"mae": round(float(np.abs(labels - 3).mean()), 4)},
        "by_rules": {
            value: {
                "targets": len(ones),
                "label": round(float(np.mean([one.label for one in ones])), 2),
                "mae": round(float(np.mean([abs(one.label - one.score) for one in ones])), 2),
            }
            for value, ones in sorted(verdicts.items())
        },
    }


def main() -> None:
    """Read the files, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--reader", choices=("trained", "rules"), default=DEFAULT_READER)
    arguments = parser.parse_args()
    made = {}
    for path in arguments.files:
        made[path.name] = figures(list(scored(list(read_predicates(path)), arguments.reader == "trained")))
    print(json.dumps({"reader": arguments.reader, "files": made}, indent=1))


if __name__ == "__main__":
    main()
