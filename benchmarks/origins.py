"""Score on whose word the reports of affairs rest, through a real ledger; prints JSON.

usage: python benchmarks/origins.py LABELS.json FOLDER [--reader rules] [--affairs NAME ...]

Labels: {affair: {"documents": {stem: {"origins": [keys], "copy_of": stem or null}}, "affirming": n}}; the texts lie
in FOLDER/affair/stem.txt. Each affair is added to a ledger of its own in a temporary folder and asked what its reports
rest on. Counted over all pairs of an affair's reports: `same_origin` (labelled so where two share a key; predicted
where they share a ground or words), over all affairs (micro) and as the mean of the affairs' F1 (macro), beside
`all_one_origin`, which joins every pair; `copies`, pairs of one group of copies; `affirming`, how many independent
origins are counted against the labels, how often within one of them, and how often a constant would be.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sayso import Ledger
from sayso.reading import DEFAULT_READER

Pair = tuple[str, str]


def main() -> None:
    """Read the labels, ask a ledger of each affair, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", default=DEFAULT_READER)
    parser.add_argument("--affairs", nargs="*", help="only these")
    arguments = parser.parse_args()
    labels = json.loads(arguments.labels.read_text(encoding="utf-8"))
    wanted = sorted(set(labels) & set(arguments.affairs or labels))
    if not wanted:
        sys.exit(f"{arguments.labels} labels none of these affairs")
    asked = {
        affair: _ask(arguments.folder / affair, sorted(labels[affair]["documents"]), arguments.reader)
        for affair in wanted
    }
    print(json.dumps(_figures({affair: labels[affair] for affair in wanted}, asked), indent=1))


def _ask(folder: Path, stems: list[str], reader: str) -> dict[str, Any]:
    """Return the pairs that rest on one origin, the pairs of copies, and the count of independent origins."""
    with TemporaryDirectory() as room, Ledger(Path(room) / "affair.db") as ledger:
        ledger.add([folder / f"{stem}.txt" for stem in stems], reader=reader, workers=1)
        found = ledger.origins()
        copy_of = ledger.affair()[1].copies
    content = {stem: (folder / f"{stem}.txt").read_bytes() for stem in stems}
    held = {content[Path(document.locator).stem]: id for id, document in found.documents.items()}
    ids = {stem: held[content[stem]] for stem in stems}  # files of the same bytes are one document
    pairs = [_pair(one, other) for one, other in combinations(stems, 2)]
    first = {id: copy_of.get(id, id) for id in found.documents}
    return {
        "same": {(a, b) for a, b in pairs if ids[a] == ids[b] or found.grounds.joined(ids[a], ids[b])},
        "copies": {(a, b) for a, b in pairs if first[ids[a]] == first[ids[b]]},
        "count": found.grounds.independent,
    }


def _figures(labels: dict[str, Any], asked: dict[str, dict[str, Any]]) -> dict[str, Any]:
    affairs: dict[str, dict[str, Any]] = {}
    totals = {name: [0, 0, 0] for name in ("same_origin", "all_one_origin", "copies")}
    for affair, label in labels.items():
        documents, found = label["documents"], asked[affair]
        every = {_pair(one, other) for one, other in combinations(sorted(documents), 2)}
        same = {(a, b) for a, b in every if set(documents[a]["origins"]) & set(documents[b]["origins"])}
        copies = set(_copied({stem: one["copy_of"] for stem, one in documents.items() if one["copy_of"]}))
        counted = {
            "same_origin": _count(found["same"], same),
            "all_one_origin": _count(every, same),
            "copies": _count(found["copies"], copies),
        }
        for name, counts in counted.items():
            totals[name] = [total + count for total, count in zip(totals[name], counts, strict=True)]
        affairs[affair] = {
            "reports": len(documents),
            "same_origin": _score(*counted["same_origin"]),
            "all_one_origin": _score(*counted["all_one_origin"])["f1"],
            "affirming": {"labelled": label["affirming"], "counted": found["count"]},
        }
    return {
        "affairs": len(affairs),
        "reports": sum(figures["reports"] for figures in affairs.values()),
        **{name: _score(*counts) for name, counts in totals.items()},
        "macro_f1": _mean(figures["same_origin"]["f1"] for figures in affairs.values()),
        "all_one_origin_macro_f1": _mean(figures["all_one_origin"] for figures in affairs.values()),
        "affirming": _affirming([figures["affirming"] for figures in affairs.values()]),
        "by_affair": affairs,
    }


def _affirming(counts: list[dict[str, int]]) -> dict[str, Any]:
    labelled = [count["labelled"] for count in counts]
    near = sum(abs(count["labelled"] - count["counted"]) <= 1 for count in counts)
    constant = max(sum(abs(label - guess) <= 1 for label in labelled) for guess in range(1, max(labelled) + 1))
    exact = sum(count["labelled"] == count["counted"] for count in counts)
    return {"exact": exact, "within_one": near, "of": len(counts), "best_constant_within_one": constant}


def _copied(copy_of: dict[str, str]) -> Iterator[Pair]:
    """Yield every pair of one group of copies."""
    groups: dict[str, set[str]] = {}
    for copy, first in copy_of.items():
        while first in copy_of and copy_of[first] != copy:
            first = copy_of[first]
        groups.setdefault(first, {first}).add(copy)
    for group in groups.values():
        yield from (_pair(one, other) for one, other in combinations(sorted(group), 2))


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _count(predicted: set[Pair], labelled: set[Pair]) -> tuple[int, int, int]:
    return len(predicted & labelled), len(predicted - labelled), len(labelled - predicted)


def _score(right: int, wrong: int, missed: int) -> dict[str, float]:
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return round(sum(found) / len(found), 4)


if __name__ == "__main__":
    main()
