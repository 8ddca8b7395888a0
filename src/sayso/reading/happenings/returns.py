"""Returns: "In return, Westmark sent grain": what the sentence before gave is given for this, and this for it."""

from dataclasses import replace

from sayso.reading.happenings.found import Found, RolePart
from sayso.reading.happenings.tree import Tree

_BACK = frozenset({"return", "exchange", "turn"})
_TYPE = "transfer"


def settle_returns(tree: Tree, found: list[Found]) -> list[Found]:
    """Return happenings in order, those given "in return" and those before them with what was given for them."""
    settled = list(found)
    for number, one in enumerate(settled):
        if one.type != _TYPE or not _in_return(tree, one.governor.i):
            continue
        place = next((n for n in range(number - 1, -1, -1) if settled[n].type == _TYPE), None)
        if place is not None and _answers(tree, settled[place], one):
            settled[number] = _with(one, settled[place])
            settled[place] = _with(settled[place], one)
    return settled


def _in_return(tree: Tree, verb: int) -> bool:
    """Tell whether a verb has an "in return" that does not say for what."""
    things = [k for p in tree.having(verb, "prep") if tree.lower[p] == "in" for k in tree.having(p, "pobj")]
    return any(tree.lemma[k] in _BACK and not tree.having(k, "prep") for k in things)


def _answers(tree: Tree, first: Found, second: Found) -> bool:
    """Tell whether the second stands close after the first, and no giver of the one is a giver of the other."""
    starts = {tree.doc[i].sent.start for i in range(first.predicate.i, second.predicate.i + 1)}
    givers = [{part.head.lower_ for part in one.parts if part.role == "agent"} for one in (first, second)]
    return len(starts) <= 2 and not givers[0] & givers[1]


def _with(one: Found, other: Found) -> Found:
    if any(part.role == "in_return" for part in one.parts):
        return one
    goods = tuple(RolePart("in_return", p.head, p.span, inferred=True) for p in other.parts if p.role == "goods")
    return replace(one, parts=one.parts + goods)
