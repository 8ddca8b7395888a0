"""Nesting: which attribution's content holds which other."""

from sayso.reading.attribution.draft import Draft


def parents(drafts: list[Draft]) -> list[int | None]:
    """Return for each draft the index of the nearest one whose content holds its cue, or None."""
    found: list[int | None] = []
    places = {id(draft): number for number, draft in enumerate(drafts)}
    for number, draft in enumerate(drafts):
        if draft.within is not None and id(draft.within) in places:
            found.append(places[id(draft.within)])
            continue
        best, best_size = None, 1 << 30
        for other_number, other in enumerate(drafts):
            if other_number == number or not other.covers(draft.head.i, draft.passage):
                continue
            if draft.covers(other.head.i, other.passage):
                continue  # each holds the other's cue: a slip of the parse, and no nesting
            size = sum(part.run.end - part.run.start for part in other.content)
            if size < best_size:
                best, best_size = other_number, size
        found.append(best)
    for number in range(len(found)):
        if _is_in_a_ring(number, found):
            found[number] = None
    return found


def _is_in_a_ring(number: int, found: list[int | None]) -> bool:
    """Tell whether a draft's parents lead back to it: contents that hold one another's cues are no nesting."""
    at, seen = found[number], {number}
    while at is not None and at not in seen:
        seen.add(at)
        at = found[at]
    return at == number
