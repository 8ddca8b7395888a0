"""Score the time expressions that the reader finds, on a folder of TimeML (.tml) or CAT (.xml) files; prints JSON.

usage: python benchmarks/timex.py FOLDER [--errors]

Counted as TempEval-3 does, over the whole folder, the day of publication given: `strict` (the same characters),
`relaxed` (a character in common, one to one), `value` and `type` (the relaxed F1 times the share of matched expressions
whose TIMEX3 value, or type, is right). Only expressions in the text count. `--errors` lists what went wrong instead.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from timeml import Timed, Timex, read_timed

from sayso.reading.occasions import Calendar
from sayso.reading.pipeline import parsed

Pairs = list[tuple[Timex | None, Timex | None]]  # marked and found; None where the other has no match


def main() -> None:
    """Read the folder, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    items = list(read_timed(arguments.folder))
    if not items:
        sys.exit(f"{arguments.folder} holds no .tml and no .xml with TIMEX3")
    paired = [(item, pairs(item.marked, predicted)) for item, predicted in zip(items, found(items), strict=True)]
    if arguments.errors:
        for item, matches in paired:
            for line in errors(item, matches):
                print(line)
        return
    print(json.dumps({"documents": len(items), **figures(matches for _, matches in paired)}, indent=1))


def found(items: list[Timed]) -> list[list[Timex]]:
    """Return what the reader finds in the marked part of each text."""
    predicted = []
    for item, (document, passages) in zip(items, parsed(item.document for item in items), strict=True):
        calendar = Calendar(passages, document.published)
        all_found = [
            Timex(passage.block.start + one.span.start, passage.block.start + one.span.end, one.kind, one.value)
            for passage in passages
            for one in calendar.expressions(passage)
        ]
        predicted.append([one for one in all_found if one.end <= item.end])
    return predicted


def pairs(marked: tuple[Timex, ...] | list[Timex], predicted: list[Timex]) -> Pairs:
    """Match marked and found expressions one to one: those with the same characters, then those that share one."""
    free, hits = list(predicted), dict[int, Timex]()
    for exact in (True, False):
        for number, gold in enumerate(marked):
            same = [
                one
                for one in free
                if (
                    (one.start, one.end) == (gold.start, gold.end)
                    if exact
                    else one.start < gold.end and gold.start < one.end
                )
            ]
            if same and number not in hits:
                hits[number] = same[0]
                free.remove(same[0])
    return [(gold, hits.get(number)) for number, gold in enumerate(marked)] + [(None, one) for one in free]


def figures(all_matches: Any) -> dict[str, Any]:
    """Return precision, recall and F1 by measure."""
    counts: Counter[str] = Counter()
    for matches in all_matches:
        for gold, hit in matches:
            counts["gold"] += gold is not None
            counts["predicted"] += hit is not None
            if gold is not None and hit is not None:
                counts["relaxed"] += 1
                counts["strict"] += (gold.start, gold.end) == (hit.start, hit.end)
                counts["value"] += gold.value == hit.value
                counts["type"] += gold.kind == hit.kind
    matched = counts["relaxed"] or 1
    relaxed = _measure(counts["relaxed"], counts)
    return {
        "gold": counts["gold"],
        "predicted": counts["predicted"],
        "strict": _measure(counts["strict"], counts),
        "relaxed": relaxed,
        "value": {
            "accuracy": round(counts["value"] / matched, 4),
            "f1": round(counts["value"] / matched * relaxed["f1"], 4),
        },
        "type": {
            "accuracy": round(counts["type"] / matched, 4),
            "f1": round(counts["type"] / matched * relaxed["f1"], 4),
        },
    }


def _measure(hits: int, counts: Counter[str]) -> dict[str, float]:
    precision, recall = hits / (counts["predicted"] or 1), hits / (counts["gold"] or 1)
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4)}


def errors(item: Timed, matches: Pairs) -> list[str]:
    """Return a line for each expression that was missed, found where none is marked, or read wrongly."""
    text, lines = item.document.text, []
    for gold, hit in matches:
        one = gold or hit
        if one is None or (
            gold and hit and (gold.kind, gold.value, gold.start, gold.end) == (hit.kind, hit.value, hit.start, hit.end)
        ):
            continue
        shown = [f"{text[t.start : t.end]!r} {t.kind} {t.value}" if t else "-" for t in (gold, hit)]
        around = " ".join(text[max(0, one.start - 40) : one.end + 30].split())
        lines.append(f"{item.document.published}  marked {shown[0]}  found {shown[1]}  in: {around}")
    return lines


if __name__ == "__main__":
    main()
