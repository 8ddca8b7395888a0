"""Times: the time expression that dates a happening."""

from sayso.reading.dates import kind_of
from sayso.reading.happenings.tree import Tree


def time_of(tree: Tree, *words: int) -> tuple[int, int] | None:
    """Return the token range of the time expression that stands nearest to the words of a happening."""
    for word in words:
        found = _under(tree, word)
        if found is not None:
            return found
    return None


def carriers(tree: Tree, verb: int) -> list[int]:
    """Return the verbs above one whose time is also its own ("allowed it to lapse", "tried to sway")."""
    found = []
    if tree.dep[verb] == "pobj" and tree.lower[tree.head[verb]] in ("in", "during"):  # "killed on Friday in a raid"
        over = tree.head[tree.head[verb]]
        return [over] if tree.verbal(over) else []
    for clause in tree.having(verb, "conj"):  # "was shot and two were wounded on Sunday"
        joint = [k for k in tree.having(verb, "cc") if k < clause]
        if tree.verbal(clause) and joint and tree.lower[joint[-1] - 1] != ",":
            found.append(clause)
    while tree.dep[verb] in ("xcomp", "conj") or (tree.dep[verb] == "ccomp" and _bare(tree, verb)):
        verb = tree.head[verb]
        if not tree.verbal(verb):
            break
        found.append(verb)
    return found


def _bare(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is an infinitive, with "to" or without, and no "does" or "will" makes it a clause."""
    return tree.tag[verb] == "VB" and not any(
        tree.tag[k] in ("MD", "VBZ", "VBP", "VBD") for k in tree.having(verb, "aux")
    )


def _under(tree: Tree, word: int) -> tuple[int, int] | None:
    """Return the first dated expression that hangs on a word, by itself or by a preposition."""
    starts = [word]
    for kid in tree.kids[word]:
        if tree.dep[kid] in ("npadvmod", "advmod", "nmod", "amod", "compound", "tmod", "poss") and _dated(tree, kid):
            return tree.ent_at[kid]
        if tree.dep[kid] in ("dobj", "attr", "prep"):
            starts.append(kid)
    for start in starts:
        for prep in [start] if tree.dep[start] == "prep" else tree.having(start, "prep"):
            if tree.lower[prep] in ("for", "than"):
                continue
            for thing in tree.having(prep, "pobj"):
                if _dated(tree, thing):
                    return tree.ent_at[thing]
                deeper = [k for p in tree.having(thing, "prep") for k in tree.having(p, "pobj") if _dated(tree, k)]
                if deeper and tree.dep[start] == "prep":
                    return tree.ent_at[deeper[0]]
    return None


def _dated(tree: Tree, token: int) -> bool:
    """Tell whether a token is in a date or set of times, and in no mere length of time ("25-year", "two hours")."""
    if tree.ent[token] not in ("DATE", "TIME"):
        return False
    start, end = tree.ent_at[token]
    kind = kind_of(tree.doc[start:end].text)
    return kind in ("DATE", "TIME", "SET") or (kind is None and tree.ent[token] == "DATE")
