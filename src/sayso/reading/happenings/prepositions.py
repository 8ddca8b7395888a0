"""Prepositions: what stands after each preposition under a word, the parser's too deep attachments included."""

from sayso.reading.happenings.arguments import surface_subject
from sayso.reading.happenings.relatives import resolve
from sayso.reading.happenings.tree import Tree

Preps = dict[str, list[int]]
_DEEP = 3
_TAGS = frozenset({"IN", "TO", "VBG", "RP", "RB", "CC"})
_PARTICLES = frozenset(
    {"back", "over", "on", "home", "out", "away", "along", "onward", "onwards", "directly", "straight"}
)
_BOUND = frozenset({"bound", "destined", "intended", "meant", "headed", "heading", "earmarked"})
_IDIOMS = frozenset({"way", "exchange", "return", "turn", "order", "behalf"})  # "by way of": no filler of "by"


def prepositions(tree: Tree, starts: list[int], events: frozenset[int] | set[int]) -> Preps:
    """Return what stands after each preposition under the tokens, the parser's too deep attachments included.

    A key is a preposition or a chain with a noun in it ("in exchange for"). What hangs on another
    event's noun is that event's, so it is left there.
    """
    table: Preps = {}
    queue = [(start, 0) for start in starts]
    top = starts[0]
    for token, depth in queue:
        for prep in _hanging(tree, token):
            name = "bound for" if tree.lower[tree.head[prep]] in _BOUND else tree.lower[prep]
            if name == "of" and token != top and not (depth == 0 and tree.noun(token)):
                continue
            _add(tree, table, prep, name)
            for thing in tree.having(prep, "pobj"):
                last = tree.conjuncts(thing)[-1]
                if depth < _DEEP and last not in events and thing not in events:
                    queue.append((last, depth + 1))
    return table


def _hanging(tree: Tree, token: int) -> list[int]:
    """Return the prepositions under a word: those coordinated, under a particle or after "bound" too."""
    found: list[int] = []
    for kid in tree.kids[token]:
        dep = tree.dep[kid]
        if dep in ("prep", "dative", "agent") and tree.tag[kid] in _TAGS:
            joint = any(tree.lower[k] in ("and", "or") for k in tree.having(kid, "cc"))
            found += [kid, *(k for k in tree.having(kid, "conj") if joint and tree.tag[k] in ("IN", "TO"))]
        elif dep in ("advmod", "prt") and tree.lower[kid] in _PARTICLES:
            found += tree.having(kid, "prep")
        elif tree.lower[kid] in _BOUND and dep in ("acl", "amod", "advcl"):
            found += [k for k in tree.having(kid, "prep") if tree.lower[k] in ("for", "to")]
    return found


def _add(tree: Tree, table: Preps, prep: int, name: str) -> None:
    verb = tree.head[prep]
    if tree.dep[prep] == "prep" and not tree.kids[prep] and prep == verb + 1 and tree.passive(verb):
        table.setdefault(name, []).extend(surface_subject(tree, verb))  # "the shells were paid for with grain"
    for thing in tree.kids[prep]:
        dep = tree.dep[thing]
        if dep == "pobj" or (dep == "pcomp" and tree.tag[thing] == "VBG"):
            if tree.lemma[thing] not in _IDIOMS:
                table.setdefault(name, []).append(resolve(tree, thing, tree.head[prep]))
            for inner in tree.having(thing, "prep"):
                _add(tree, table, inner, f"{name} {tree.lemma[thing]} {tree.lower[inner]}")
        elif dep == "prep":  # "out of", "from within"
            _add(tree, table, thing, f"{name} {tree.lower[thing]}")
