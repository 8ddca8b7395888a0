"""Score the reader's attributions on a folder in PolNeAR's layout; prints JSON.

usage: python benchmarks/attribution.py FOLDER [--reader rules] [--predictions OUT.jsonl]

Counted over the whole folder: `content_strict` (contiguous pieces of content with both ends right, marks and
space at the ends aside), `cue` (one-to-one, sharing a character), `full` (contents with an overlap over union of
at least .5, matched one to one, and sources that share a character or are both empty), `exact` (each role's spans,
character for character), and recall of `full` by kind of quotation. Attributions inside another are left out,
because the corpus marks one layer.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from brat import ROLES, Annotated, Relation, Spans, read_folder

from sayso.intake import blocks
from sayso.reading import DEFAULT_READER, reader
from sayso.values import Document, Reading, document_id, text_digest

ENDS = " \t\r\n\u00a0\u2009\u200b\ufeff\"'`“”„‟‘’‚‛«».,;:!?-–—…()[]{}*"
MARKS = '"“”„«»'


def document_of(item: Annotated) -> Document:
    """Return an annotated text as a document."""
    name = item.path.name
    return Document(document_id(item.text.encode()), name, item.text, text_digest(item.text), blocks(item.text))


def outermost(reading: Reading) -> list[Relation]:
    """Return the attributions that no other holds; those of two who speak as one are joined."""
    joined: dict[tuple[object, ...], Relation] = {}
    for a in reading.attributions:
        if a.parent is None:
            relation = joined.setdefault((a.cue, a.content), {"source": [], "cue": [], "content": []})
            for role, parts in zip(ROLES, (a.source, a.cue, a.content), strict=True):
                relation[role] = sorted({*relation[role], *((s.start, s.end) for s in parts)})
    return list(joined.values())


def pieces(text: str, spans: Spans) -> set[tuple[int, int]]:
    """Return contiguous pieces without marks and space at their ends; what only those part is one piece."""
    merged: list[list[int]] = []
    for start, end in sorted(spans):
        if merged and not text[merged[-1][1] : start].strip(ENDS):
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
    found = set()
    for start, end in merged:
        inner = text[start:end]
        left = len(inner) - len(inner.lstrip(ENDS))
        right = len(inner.rstrip(ENDS))
        if left < right:
            found.add((start + left, start + right))
    return found


def places(text: str, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the offsets of the characters of spans, white space left out."""
    return frozenset(i for start, end in spans for i in range(start, end) if not text[i].isspace())


def matched(scores: list[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Match one to one, the best score first."""
    left, right, pairs = set(), set(), []
    for _, i, j in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


class Tally:
    """Hits, predictions and gold by measure."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, name: str, hits: int, predicted: int, gold: int) -> None:
        """Add one document's counts."""
        for key, value in (("hits", hits), ("predicted", predicted), ("gold", gold)):
            self.counts[name, key] += value

    def figures(self) -> dict[str, dict[str, float]]:
        """Return precision, recall and F1 by measure."""
        found = {}
        for name in sorted({name for name, _ in self.counts}):
            hits, predicted, gold = (self.counts[name, key] for key in ("hits", "predicted", "gold"))
            precision, recall = hits / (predicted or 1), hits / (gold or 1)
            f1 = 2 * precision * recall / ((precision + recall) or 1)
            found[name] = {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4), "gold": gold}
        return found


def kind(text: str, relation: Relation) -> str:
    """Return a gold relation's kind of quotation from the marks in its content."""
    words = "".join(text[start:end] for start, end in relation["content"]).strip()
    if words[:1] in MARKS and words[-1:] in MARKS:
        return "direct"
    return "mixed" if any(mark in words for mark in MARKS) else "indirect"


def score(item: Annotated, predicted: list[Relation], tally: Tally, kinds: Counter[tuple[str, bool]]) -> None:
    """Add one document's counts to the tallies."""
    text, sides = item.text, (predicted, item.relations)
    strict = [set().union(*(pieces(text, r["content"]) for r in side)) for side in sides]
    tally.add("content_strict", len(strict[0] & strict[1]), len(strict[0]), len(strict[1]))
    cues = [sorted({places(text, r["cue"]) for r in side} - {frozenset()}, key=sorted) for side in sides]
    shared = [(float(len(a & b)), i, j) for i, a in enumerate(cues[0]) for j, b in enumerate(cues[1]) if a & b]
    tally.add("cue", len(matched(shared)), len(cues[0]), len(cues[1]))
    for role in ROLES:
        exact = [{tuple(r[role]) for r in side if r[role]} for side in sides]
        tally.add(f"exact_{role}", len(exact[0] & exact[1]), len(exact[0]), len(exact[1]))
    whole = [[r for r in side if pieces(text, r["content"])] for side in sides]
    contents = [[places(text, pieces(text, r["content"])) for r in side] for side in whole]
    sources = [[places(text, r["source"]) for r in side] for side in whole]
    overlaps = []
    for i, a in enumerate(contents[0]):
        for j, b in enumerate(contents[1]):
            if a & b and len(a & b) / len(a | b) >= 0.5:
                overlaps.append((len(a & b) / len(a | b), i, j))
    pairs = matched(overlaps)
    right = {j for i, j in pairs if sources[0][i] & sources[1][j] or not (sources[0][i] or sources[1][j])}
    tally.add("content_match", len(pairs), len(contents[0]), len(contents[1]))
    tally.add("full", len(right), len(contents[0]), len(contents[1]))
    for j, relation in enumerate(whole[1]):
        kinds[kind(text, relation), j in right] += 1


def main() -> None:
    """Read the folder, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", default=DEFAULT_READER)
    parser.add_argument("--predictions", type=Path, help="also write the predictions, a document a line")
    arguments = parser.parse_args()
    items = list(read_folder(arguments.folder))
    if not items:
        sys.exit(f"{arguments.folder} holds no text/*.txt")
    tally, kinds = Tally(), Counter[tuple[str, bool]]()
    lines = []
    readings = reader(arguments.reader).read_many(document_of(item) for item in items)
    for item, reading in zip(items, readings, strict=True):
        predicted = outermost(reading)
        score(item, predicted, tally, kinds)
        lines.append(json.dumps({"doc_id": item.stem, "attributions": predicted}))
    if arguments.predictions:
        arguments.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    recall = {k: round(kinds[k, True] / (kinds[k, True] + kinds[k, False]), 4) for k in sorted({k for k, _ in kinds})}
    print(json.dumps({"documents": len(items), **tally.figures(), "recall_by_kind": recall}, indent=1))


if __name__ == "__main__":
    main()
