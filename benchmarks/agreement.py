"""Agreement of values that were read with those that were marked, beside what the most frequent value would get."""

from collections import Counter


def agreement(values: Counter[tuple[str, str]]) -> dict[str, float]:
    """Return accuracy and macro-F1 of (marked, read) values, over the values that are marked.

    `majority_...` are the figures of a reader that always gives the value that is marked most.
    """
    total = sum(values.values())
    marked: Counter[str] = Counter()
    for (gold, _), count in values.items():
        marked[gold] += count
    most = marked.most_common(1)[0] if marked else ("", 0)
    lazy = Counter({(gold, most[0]): count for gold, count in marked.items()})
    return {
        "accuracy": round(_accuracy(values), 4),
        "macro_f1": round(_macro(values, list(marked)), 4),
        "majority_accuracy": round(_accuracy(lazy), 4),
        "majority_macro_f1": round(_macro(lazy, list(marked)), 4),
        "gold": total,
    }


def _accuracy(values: Counter[tuple[str, str]]) -> float:
    return sum(count for (gold, read), count in values.items() if gold == read) / (sum(values.values()) or 1)


def _macro(values: Counter[tuple[str, str]], kinds: list[str]) -> float:
    return sum(_f1(values, kind) for kind in kinds) / (len(kinds) or 1)


def _f1(values: Counter[tuple[str, str]], kind: str) -> float:
    hits = values[kind, kind]
    either = sum(count * ((gold == kind) + (read == kind)) for (gold, read), count in values.items())
    return 2 * hits / (either or 1)
