"""Bonds: which reports share their words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from sayso.linking.grounds.phrases import phrases
from sayso.linking.grounds.topic import Page
from sayso.linking.grounds.weight import Weights
from sayso.values.ground import Bond

RUN = 5  # words in a row that count as one
_QUOTED = re.compile(r"[“\"‘']([^”\"]{25,}?)[”\"’']")


def bonds(pages: Sequence[Page], weights: Weights, copies: Mapping[str, str]) -> tuple[Bond, ...]:
    """Return the bonds between reports, sorted; of two that share words in both ways the copied ones are kept."""
    copied = {(bond.one, bond.other): bond for bond in _copied(pages, copies)}
    quoted = {(bond.one, bond.other): bond for bond in _quoted(weights)}
    return tuple((quoted | copied)[pair] for pair in sorted(quoted | copied))


def _copied(pages: Sequence[Page], copies: Mapping[str, str]) -> Iterator[Bond]:
    """Yield the pairs of which one repeats enough of the other's words."""
    measures = phrases().measures
    runs = {page.document.id: frozenset(map(_hashed, _runs(page.text, RUN))) for page in pages}
    holding: dict[int, list[str]] = defaultdict(list)
    for document in sorted(runs):
        for run in runs[document]:
            holding[run].append(document)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for held in holding.values():
        for number, one in enumerate(held):
            for other in held[number + 1 :]:
                shared[one, other] += 1
    for (one, other), count in sorted(shared.items()):
        shorter = min(len(runs[one]), len(runs[other]))
        known = copies.get(one) == other or copies.get(other) == one
        if known or (shorter >= measures.least and count >= measures.copied * shorter):
            yield Bond(one, other, "copied words", f"{count / shorter:.0%} of the shorter report stands in the other")


def _quoted(weights: Weights) -> Iterator[Bond]:
    """Yield the pairs that quote the same words of somebody who can tell."""
    holding: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for leaning in weights.leanings:
        for word in leaning.heard:
            if word.quotes and weights.said(word) and not set(weights.said(word)) & leaning.unsure:
                for quotation in _QUOTED.findall(word.content):
                    for run in _runs(quotation, phrases().measures.quoted):
                        holding[run].add(leaning.page.document.id)
    pairs: dict[tuple[str, str], tuple[str, ...]] = {}
    for run, held in sorted(holding.items()):
        for one, other in _pairs(sorted(held)):
            pairs.setdefault((one, other), run)
    for (one, other), run in sorted(pairs.items()):
        yield Bond(one, other, "quoted words", f"both quote “… {' '.join(run)} …”")


def _hashed(run: tuple[str, ...]) -> int:
    return crc32(" ".join(run).encode())


def _runs(text: str, size: int) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return (tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def _pairs(held: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((one, other) for number, one in enumerate(held) for other in held[number + 1 :])
