"""Mends: attachments that the parser gets wrong around what is given, forbidden and agreed, put right in the tree."""

from sayso.reading.happenings.tree import Tree

_ADVERBS = frozenset({"overland", "overseas", "abroad", "offshore"})
_ENDINGS = frozenset({"lapse", "collapse", "slide", "sunset"})  # verbs that are nouns too


def mend(tree: Tree) -> None:
    """Put right, in one walk over the tokens, the slips that the functions below know."""
    for i in range(1, len(tree)):
        if tree.lower[i] == "of":
            _hand_up(tree, i)
        elif tree.tag[i] == "NNS" and tree.head[i] == i:
            _make_verb(tree, i)
        elif tree.noun(i) and tree.head[i - 1] == i and tree.noun(i - 1):
            if tree.lower[i] in _ADVERBS:
                _part(tree, i, tree.head[i], "advmod", "RB")
            elif tree.lower[i] in _ENDINGS:
                _let(tree, i)


def _hand_up(tree: Tree, of: int) -> None:
    """Give an "of" that hangs on a place to the noun before it: "the delivery to Norland of tractors"."""
    name = tree.head[of]
    preposition = tree.head[name]
    noun = tree.head[preposition]
    hung = tree.dep[of] == "prep" and tree.dep[name] == "pobj" and tree.dep[preposition] in ("prep", "agent")
    if not hung or tree.ent[name] != "GPE" or not tree.tag[name].startswith("NNP") or of in tree.ent_at:
        return
    if tree.tag[noun] in ("NN", "NNS") and not any(tree.lower[k] == "of" for k in tree.having(noun, "prep")):
        move(tree, of, noun, "prep")


def _make_verb(tree: Tree, root: int) -> None:
    """Make a verb of a plural at the top of a sentence: "Norland imports most of its wheat"."""
    beside = [k for k in tree.having(root, "appos", "dobj") if k > root and tree.lower[root + 1] != ","]
    actors = tree.having(root, "nsubj") or [k for k in tree.having(root, "compound") if tree.ent[k] in ("GPE", "ORG")]
    if not beside or not actors or any(tree.verbal(k) for k in tree.having(root, "conj")):
        return
    tree.tag[root] = "VBZ"
    tree.dep[actors[-1]], tree.dep[beside[0]] = "nsubj", "dobj"


def _let(tree: Tree, verb: int) -> None:
    """Make a verb of the last noun of a phrase under "let": "let the ban on wine lapse"."""
    over = next((up for up in tree.up(verb) if tree.verbal(up)), None)
    if over is not None and tree.lemma[over] == "let" and tree.dep[verb] in ("pobj", "dobj"):
        _part(tree, verb, over, "ccomp", "VB")


def _part(tree: Tree, last: int, head: int, dep: str, tag: str) -> None:
    """Part the last word of a noun phrase from it: the word before it takes its place and what hung on it."""
    noun = last - 1
    move(tree, noun, tree.head[last], tree.dep[last])
    for kid in list(tree.kids[last]):
        move(tree, kid, noun, tree.dep[kid])
    tree.tag[last] = tag
    move(tree, last, head, dep)


def move(tree: Tree, i: int, head: int, dep: str) -> None:
    """Hang a token on another head, under another label."""
    if i in tree.kids[tree.head[i]]:
        tree.kids[tree.head[i]].remove(i)
    tree.head[i], tree.dep[i] = head, dep
    if head != i:
        tree.kids[head] = sorted([*tree.kids[head], i])
