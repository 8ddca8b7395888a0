"""Voices within voices: which attribution holds which, as marked and as found."""

from brat import Annotated, Relation
from found import Found
from scoring import Tally, matched, places


def parents(text: str, relations: list[Relation]) -> list[int | None]:
    """Return for each relation the place of the one that holds it, or None.

    That is the one with the shortest content in which the whole cue lies, if it is longer than the relation's own.
    """
    contents = [places(text, relation["content"]) for relation in relations]
    held: list[int | None] = []
    for relation, own in zip(relations, contents, strict=True):
        cue = places(text, relation["cue"])
        holders = [i for i, content in enumerate(contents) if cue and cue <= content and len(content) > len(own)]
        held.append(min(holders, key=lambda i: len(contents[i]), default=None))
    return held


def share_a_cue(text: str, one: Relation, other: Relation) -> bool:
    """Tell whether the cues of two relations have a character in common."""
    return not places(text, one["cue"]).isdisjoint(places(text, other["cue"]))


def same_parent(item: Annotated, at: int, all_found: list[Found], found_at: int) -> bool:
    """Tell whether a marked and a found attribution stand in the same one, going by its cue, or both in none."""
    marked, found = parents(item.text, item.relations)[at], all_found[found_at].parent
    if marked is None or found is None:
        return marked is found
    return share_a_cue(item.text, item.relations[marked], all_found[found].relation)


def score_nested(item: Annotated, all_found: list[Found], tally: Tally) -> None:
    """Add one text's inner attributions: those found at their cue (`nested_cue`), and in the right one (`nested`)."""
    text = item.text
    gold = [i for i, parent in enumerate(parents(text, item.relations)) if parent is not None]
    found = [j for j, one in enumerate(all_found) if one.parent is not None]
    shared = []
    for i in gold:
        for j in found:
            both = places(text, item.relations[i]["cue"]) & places(text, all_found[j].relation["cue"])
            if both:
                shared.append((float(len(both)), i, j))
    pairs = matched(shared)
    tally.add("nested_cue", len(pairs), len(found), len(gold))
    tally.add("nested", sum(same_parent(item, i, all_found, j) for i, j in pairs), len(found), len(gold))
