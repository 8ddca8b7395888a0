"""Members: those that a common noun is said to stand for: "proxies such as X", "two companies, X and Y"."""

from sayso.reading.happenings.tree import Tree

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}


def members(tree: Tree, noun: int) -> list[int]:
    """Return the heads of the first of each list of members of a common noun; those coordinated with it follow."""
    if tree.tag[noun] not in ("NN", "NNS"):
        return []
    found = _counted(tree, noun)
    for prep in tree.having(noun, "prep"):
        such = tree.lower[prep] == "as" and any(tree.lower[k] == "such" for k in tree.kids[prep])
        if such or tree.lower[prep] in ("like", "including"):
            found += tree.having(prep, "pobj")
    return found


def _counted(tree: Tree, noun: int) -> list[int]:
    """Return the names that follow a counted noun after a comma, if they are as many ("two firms in Oslo, X and Y")."""
    count = next((_NUMBERS[tree.lower[k]] for k in tree.having(noun, "nummod") if tree.lower[k] in _NUMBERS), None)
    if count is None:
        return []
    places = [k for p in tree.having(noun, "prep") for k in tree.having(p, "pobj")]
    lists = tree.having(noun, "appos") + [k for one in places for k in tree.having(one, "conj", "appos")]
    for first in lists:
        names = tree.conjuncts(first)
        opened = tree.lower[tree.doc[first].left_edge.i - 1] == ","
        if opened and len(names) == count and all(tree.tag[k].startswith("NNP") for k in names):
            return [first]
    return []
