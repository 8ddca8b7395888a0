"""The counting: what is found in a text against what its annotator marked, and the figures over many texts."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from brat import ROLES, Annotated, Relation, Spans

ENDS = " \t\r\n\u00a0\u2009\u200b\ufeff\"'`“”„‟‘’‚‛«».,;:!?-–—…()[]{}*"
MARKS = '"“”„«»'

Counts = tuple[int, int, int]  # hits, predictions, gold
Recalls = Counter[tuple[str, str, bool]]  # by what it is told apart, the part, and whether it was found


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


class Scores:
    """The figures of a pile of annotated texts: over all, by publisher, by kind of quotation and by source."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.publishers: defaultdict[str, Tally] = defaultdict(Tally)
        self.recalls: Recalls = Counter()

    def add(self, item: Annotated, predicted: list[Relation]) -> None:
        """Add what is found in one text."""
        full = score(item, predicted, self.tally, self.recalls)
        publisher, parted, _ = item.stem.partition("_")
        if parted:
            self.publishers[publisher].add("full", *full)

    def recall(self, by: str) -> dict[str, float]:
        """Return the recall of `full` by "kind" of quotation, or by "source" (named or none)."""
        parts = sorted({part for group, part, _ in self.recalls if group == by})
        counts = {part: (self.recalls[by, part, True], self.recalls[by, part, False]) for part in parts}
        return {part: round(hits / (hits + missed), 4) for part, (hits, missed) in counts.items()}

    def figures(self) -> dict[str, Any]:
        """Return all figures; the spread is the distance in F1 between the best and the worst publisher."""
        publishers = {name: tally.figures()["full"] for name, tally in sorted(self.publishers.items())}
        f1s = [figures["f1"] for figures in publishers.values()]
        return {
            **self.tally.figures(),
            "recall_by_kind": self.recall("kind"),
            "recall_by_source": self.recall("source"),
            "full_by_publisher": publishers,
            "spread": round(max(f1s) - min(f1s), 4) if f1s else None,
        }


def kind(text: str, relation: Relation) -> str:
    """Return a gold relation's kind of quotation from the marks in its content."""
    words = "".join(text[start:end] for start, end in relation["content"]).strip()
    if words[:1] in MARKS and words[-1:] in MARKS:
        return "direct"
    return "mixed" if any(mark in words for mark in MARKS) else "indirect"


def score(item: Annotated, predicted: list[Relation], tally: Tally, recalls: Recalls) -> Counts:
    """Add one document's counts to the tallies, and return its counts of `full`."""
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
    full = len(right), len(contents[0]), len(contents[1])
    tally.add("full", *full)
    for j, relation in enumerate(whole[1]):
        recalls["kind", kind(text, relation), j in right] += 1
        recalls["source", "named" if relation["source"] else "none", j in right] += 1
    return full
