"""Counting: how many grounds are independent, and what the reports leave unknown."""

from collections.abc import Iterable, Sequence

from sayso.linking.grounds.speakers import CROWD
from sayso.values.ground import Bond, Ground


def independent(grounds: Sequence[Ground], bonds: Iterable[Bond]) -> int:
    """Return the fewest voices that affirm and on which all reports can rest that rest on any.

    Nobody's word counts as one voice. A report that rests on no known voice rests on those of a report that shares
    its words; unnamed sources and reports that name nobody may otherwise be any of the others, and count, as one,
    only where there is no other.
    """
    told = {ground.key: {r.document for r in ground.reports} for ground in grounds if not ground.denies}
    known = {g.key: set(told[g.key]) for g in grounds if g.key in told and _is_known(g)}
    resting = set().union(*known.values())
    for bond in bonds:
        for one, other in ((bond.one, bond.other), (bond.other, bond.one)):
            for held in known.values():
                if one not in resting and other in held:
                    held.add(one)
    left, count = set().union(*known.values()), 0
    while left:
        best = min(sorted(known), key=lambda key: -len(known[key] & left))
        left -= known[best]
        count += 1
    return count or min(1, len(told))


def _is_known(ground: Ground) -> bool:
    return ground.kind in ("voice", "outlet", "hearsay") or ground.key == CROWD


def unknown(grounds: Sequence[Ground]) -> tuple[str, ...]:
    """Return in words what the reports leave open about where they have it from."""
    said = []
    for ground in grounds:
        count = len(ground.reports)
        if ground.key == CROWD:
            said.append(f"whether the {ground.name} of {count} reports are the same: counted once")
        elif ground.kind == "hearsay":
            said.append(f"who stands behind what {_reports(count)} on nobody's word: counted once")
        elif ground.kind == "unnamed":
            said.append(f"who “{ground.name}” is")
        elif ground.kind == "own":
            said.append(f"whence {ground.name} has it: it names nobody")
        if likely := [r.document for r in ground.reports if r.link == "likeness"]:
            said.append(f"whether {ground.name} is the unnamed authority of {_reports(len(likely))}")
    return tuple(said)


def _reports(count: int) -> str:
    return "one report tells" if count == 1 else f"{count} reports tell"
