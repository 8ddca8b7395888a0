"""Score PLOVER's roots on sentences with their actors marked; prints JSON.

usage: python benchmarks/plover.py FILE.tsv [--folds 5]

`actors_given`: the root that the rules give for what goes on between the marked source and target; macro-F1 over
the file's roots (no answer is a miss), accuracy, F1 of each root. `end_to_end`: the share of sentences for which
`find_happenings` alone has a happening with the head of one part in the source and of another in the target
(`actors`), and with the root besides (`all`); sentences in which one of both is not marked count as misses.
With --folds a classifier learns from the other folds what the rules say, the syntax between the actors and the words
(`trained`; folds stratified, in the file's order), beside one that knows the words alone (`words`).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from marked import Row, read_rows
from ridge import Blocks, Ridge
from spacy.tokens import Doc

from sayso.reading.happenings import Found, find_happenings
from sayso.reading.happenings.linkage import linkage, opinions, syntax
from sayso.reading.pipeline import pipeline
from sayso.reading.tokens import tokens
from sayso.values import Span


def main() -> None:
    """Read the file, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    rows = read_rows(arguments.file)
    if not rows:
        sys.exit(f"{arguments.file} holds no rows")
    docs = list(pipeline().pipe(tokens(pipeline(), row.text) for row in rows))
    gold = [row.root for row in rows]
    given = [_given(row, doc) for row, doc in zip(rows, docs, strict=True)]
    figures: dict[str, Any] = {
        "rows": len(rows),
        "actors_given": scored(gold, given),
        "end_to_end": _end_to_end(rows, docs),
    }
    if arguments.folds:
        blocks = [features(row, doc) for row, doc in zip(rows, docs, strict=True)]
        figures["trained"] = crossed(blocks, gold, arguments.folds)
        figures["words"] = crossed([block[2:] for block in blocks], gold, arguments.folds)
    print(json.dumps(figures, indent=1))


def _given(row: Row, doc: Doc) -> str | None:
    actor = row.source or row.target
    return linkage(doc, actor, row.target).root if actor else None


def features(row: Row, doc: Doc) -> Blocks:
    """Return what a classifier learns from: what the rules say, the syntax, the words between and all the words."""
    actor = row.source or row.target
    if actor is None:
        return [set(), set(), set(), _runs(row.text, 3)]
    linked = linkage(doc, actor, row.target)
    return [opinions(linked), syntax(linked), _runs(_between(row), 3), _runs(_masked(row), 3)]


def _between(row: Row) -> str:
    if row.source is None or row.target is None:
        return row.text
    first, last = sorted((row.source, row.target), key=lambda span: span.start)
    return row.text[first.end : last.start]


def _masked(row: Row) -> str:
    text = row.text
    spans = [(row.source, "SOURCE"), (row.target, "TARGET")]
    for span, name in sorted(((s, n) for s, n in spans if s), key=lambda one: -one[0].start):
        text = text[: span.start] + name + text[span.end :]
    return text


def _runs(text: str, longest: int) -> set[str]:
    """Return the runs of up to so many words, and of three to five letters."""
    words = "".join(c if c.isalnum() else " " for c in text.lower()).split()
    runs = {" ".join(words[i : i + n]) for n in range(1, longest + 1) for i in range(len(words) - n + 1)}
    padded = [f" {word} " for word in words]
    return runs | {f"~{word[i : i + n]}" for word in padded for n in (3, 4, 5) for i in range(len(word) - n + 1)}


def crossed(items: Sequence[Blocks], gold: Sequence[str], folds: int) -> dict[str, Any]:
    """Return the scores of what a classifier trained on the other folds says of each."""
    fold = stratified(gold, folds)
    said: dict[int, str] = {}
    macros = []
    for number in range(folds):
        inner = [i for i in range(len(gold)) if fold[i] != number]
        outer = [i for i in range(len(gold)) if fold[i] == number]
        classifier = Ridge([items[i] for i in inner], [gold[i] for i in inner])
        answers = classifier.classify([items[i] for i in outer])
        said.update(zip(outer, answers, strict=True))
        macros.append(scored([gold[i] for i in outer], answers)["macro_f1"])
    pooled = scored(gold, [said[i] for i in range(len(gold))])
    return {**pooled, "macro_f1_mean_of_folds": round(sum(macros) / len(macros), 4)}


def stratified(gold: Sequence[str], folds: int) -> list[int]:
    """Return each row's fold: runs of rows in the file's order, each root spread evenly."""
    total, seen = Counter(gold), Counter[str]()
    found = []
    for root in gold:
        found.append(seen[root] * folds // total[root])
        seen[root] += 1
    return found


def scored(gold: Sequence[str], said: Sequence[str | None]) -> dict[str, Any]:
    """Return macro-F1 over the gold roots, accuracy, and F1 by root."""
    hits = Counter(g for g, s in zip(gold, said, strict=True) if g == s)
    total, answers = Counter(gold), Counter(said)
    f1 = {root: round(2 * hits[root] / (total[root] + answers[root]), 4) for root in sorted(total)}
    return {
        "macro_f1": round(sum(f1.values()) / len(f1), 4),
        "accuracy": round(hits.total() / len(gold), 4),
        "answered": round(sum(s is not None for s in said) / len(gold), 4),
        "f1": f1,
    }


def _end_to_end(rows: Sequence[Row], docs: Iterable[Doc]) -> dict[str, float]:
    actors = everything = 0
    for row, doc in zip(rows, docs, strict=True):
        found = [one for one in find_happenings(doc) if _joins(one, row.source, row.target)]
        actors += bool(found)
        everything += any(one.plover == row.root for one in found)
    return {"actors": round(actors / len(rows), 4), "all": round(everything / len(rows), 4)}


def _joins(found: Found, source: Span | None, target: Span | None) -> bool:
    if source is None or target is None:
        return False
    heads = {part.head.idx for part in found.parts}
    return all(any(span.start <= head < span.end for head in heads) for span in (source, target))


if __name__ == "__main__":
    main()
