"""Copies: which documents repeat another one's words."""

from collections import defaultdict
from collections.abc import Mapping

from sayso.linking.groups import Groups
from sayso.linking.imprints import Imprint, first, imprint, proposed
from sayso.values import Document


def copies(documents: Mapping[str, Document]) -> dict[str, str]:
    """Map each document that repeats another one to the first of those that share its words.

    MinHash proposes pairs, the exact count of shared shingles decides.
    """
    alike: dict[int, list[Imprint]] = defaultdict(list)
    for document in documents.values():
        if found := imprint(document):
            alike[found.key].append(found)
    groups: Groups[int] = Groups()
    for one, other in sorted(_proposed({key: same[0] for key, same in alike.items()})):
        if alike[one][0].repeats(alike[other][0]):
            groups.join(one, other)
    repeated = {}
    for group in groups.all(sorted(alike)):
        members = [found for key in group for found in alike[key]]
        earliest = first(members)
        repeated.update({one.document: earliest for one in members if one.document != earliest})
    return repeated


def _proposed(imprints: Mapping[int, Imprint]) -> set[tuple[int, int]]:
    """Return the pairs of keys that MinHash holds for near one another."""
    if len(imprints) < 2:
        return set()
    bearing: dict[int, list[int]] = defaultdict(list)
    marked = {key: found.marks() for key, found in imprints.items()}
    for key, marks in marked.items():
        for mark in marks:
            bearing[mark].append(key)
    return {(key, other) for key, marks in marked.items() for other in proposed(marks, bearing) if key < other}
