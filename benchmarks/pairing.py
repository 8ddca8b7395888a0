"""What is marked in a text beside what is found in it: each row a marked attribution, a found one, or both."""

from dataclasses import dataclass
from typing import Literal

from brat import Annotated, Relation
from found import Found
from nesting import parents, same_parent, share_a_cue
from scoring import matched, pieces, places

Verdict = Literal["right", "partly", "missed", "too much"]
Node = tuple[int | None, int | None]  # the places of the marked and of the found attribution


@dataclass(frozen=True, slots=True)
class Row:
    """A marked attribution and the found one that answers to it."""

    marked: Relation | None
    found: Found | None
    verdict: Verdict
    elsewhere: bool  # the found one stands inside another voice than the marked one
    depth: int  # how many voices stand around it


def rows(item: Annotated, all_found: list[Found]) -> list[Row]:
    """Return the rows of a text in the order of their cues, inner ones under the one that holds them."""
    answers = dict(_pairs(item, all_found))
    asked = {j: i for i, j in answers.items()}
    holders = parents(item.text, item.relations)
    under: dict[Node | None, list[Node]] = {}
    above: Node | None
    for i, holder in enumerate(holders):
        above = None if holder is None else (holder, answers.get(holder))
        under.setdefault(above, []).append((i, answers.get(i)))
    for j, one in enumerate(all_found):
        if j not in asked:
            above = None if one.parent is None else (asked.get(one.parent), one.parent)
            under.setdefault(above, []).append((None, j))
    made: list[Row] = []
    waiting: list[tuple[Node, int]] = [(node, 0) for node in _backwards(item, all_found, under.get(None, []))]
    while waiting:
        node, depth = waiting.pop()
        made.append(_row(item, all_found, node, depth))
        waiting += [(inner, depth + 1) for inner in _backwards(item, all_found, under.get(node, []))]
    return made


def _pairs(item: Annotated, all_found: list[Found]) -> list[tuple[int, int]]:
    """Return which found attribution answers to which marked one: they share a cue, or most of their contents."""
    scores = []
    for i, marked in enumerate(item.relations):
        for j, found in enumerate(all_found):
            cue = share_a_cue(item.text, marked, found.relation)
            contents = [places(item.text, relation["content"]) for relation in (marked, found.relation)]
            overlap = len(contents[0] & contents[1]) / (len(contents[0] | contents[1]) or 1)
            if cue or overlap >= 0.5:
                scores.append((overlap + 2 * cue + same_parent(item, i, all_found, j), i, j))
    return matched(scores)


def _row(item: Annotated, all_found: list[Found], node: Node, depth: int) -> Row:
    i, j = node
    marked = None if i is None else item.relations[i]
    found = None if j is None else all_found[j]
    if i is None or marked is None:
        return Row(None, found, "too much", False, depth)
    if j is None or found is None:
        return Row(marked, None, "missed", False, depth)
    elsewhere = not same_parent(item, i, all_found, j)
    right = not elsewhere and _same_words(item.text, marked, found.relation)
    return Row(marked, found, "right" if right else "partly", elsewhere, depth)


def _same_words(text: str, marked: Relation, found: Relation) -> bool:
    """Tell whether the contents have the same ends, and the sources share a character or are both empty."""
    sources = [places(text, relation["source"]) for relation in (marked, found)]
    source = bool(sources[0] & sources[1]) or not any(sources)
    return source and pieces(text, marked["content"]) == pieces(text, found["content"])


def _backwards(item: Annotated, all_found: list[Found], nodes: list[Node]) -> list[Node]:
    """Return nodes by where their cues begin, the last one first."""

    def start(node: Node) -> tuple[int, int]:
        relation = item.relations[node[0]] if node[0] is not None else all_found[node[1] or 0].relation
        return min(relation["cue"] or relation["content"])

    return sorted(nodes, key=start, reverse=True)
