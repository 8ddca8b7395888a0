"""Between: which predicate links two actors of one text, and by which way through the parse."""

from dataclasses import dataclass

from sayso.reading.happenings.tree import Tree

Range = tuple[int, int]  # token numbers, the end excluded


@dataclass(frozen=True, slots=True)
class Link:
    """What stands between two actors, as token numbers: their heads, the top of the shortest way between them,
    the words on the way from it down to each, and the verbs and nouns that may name what goes on, the best first.
    """

    source: int
    target: int
    top: int
    down_source: tuple[int, ...]
    down_target: tuple[int, ...]
    predicates: tuple[int, ...]


def head_of(tree: Tree, span: Range) -> int:
    """Return the head of a range of tokens: the word in it that hangs on one outside, a noun if there are several."""
    heads = [i for i in range(*span) if not span[0] <= tree.head[i] < span[1] or tree.head[i] == i]
    nouns = [i for i in heads if tree.noun(i) or tree.tag[i] in ("PRP", "CD", "NNPS")]
    return (nouns or [i for i in heads if tree.dep[i] != "punct"] or heads)[0]


def between(tree: Tree, source: Range, target: Range | None, within: Range) -> Link:
    """Return what links two actors of some sentences; where no target is named, the predicate over the source."""
    one = head_of(tree, source)
    other = head_of(tree, target) if target else one
    ups, downs = [one, *tree.up(one)], [other, *tree.up(other)]
    top = next((i for i in ups if i in downs), _root(tree, other))
    down_source = tuple(reversed(ups[: ups.index(top)])) if top in ups else ()
    down_target = tuple(reversed(downs[: downs.index(top)])) if top in downs else ()
    inside = {*range(*source), *(range(*target) if target else ())}
    shared = [i for n, i in enumerate(down_target) if all(tree.dep[k] == "conj" for k in down_target[: n + 1])]
    ranked = [
        *(i for i in reversed(shared) if tree.verbal(i)),
        top,
        *(i for i in tree.up(top) if tree.verbal(i)),
        *down_target,
        *down_source,
    ]
    verbs = [i for i in range(*within) if tree.verbal(i)]
    near = sorted(verbs, key=lambda i: min(abs(i - one), abs(i - other)))
    predicates = [i for i in (*ranked, *near) if i not in inside and _names(tree, i)]
    return Link(one, other, top, down_source, down_target, tuple(dict.fromkeys(predicates)))


def _names(tree: Tree, at: int) -> bool:
    return tree.noun(at) or (tree.verbal(at) and tree.dep[at] not in ("amod", "compound", "aux", "auxpass"))


def _root(tree: Tree, at: int) -> int:
    return [at, *tree.up(at)][-1]
