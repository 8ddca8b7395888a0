"""Relatives: what a relative pronoun stands for, that of "what Norland sold was scrap" included."""

from sayso.reading.happenings.tree import RELATIVES, Tree

_TAGS = ("WDT", "WP", "IN", "WP$")


def antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun that a relative clause hangs on, for a verb in it or coordinated in it."""
    top = tree.first_conjunct(verb)
    if tree.dep[top] == "ccomp" and tree.lemma[tree.head[top]] == "be":  # "it is Norland that sells"
        cleft = any(tree.lower[k] == "it" for k in tree.having(tree.head[top], "nsubj"))
        return next(iter(tree.having(tree.head[top], "attr")), None) if cleft else None
    return tree.head[top] if tree.dep[top] == "relcl" else None


def resolve(tree: Tree, token: int, verb: int) -> int:
    """Return what a relative pronoun stands for, any other token itself."""
    if tree.tag[token] == "WP" and tree.lower[token] == "what":
        return _told_after(tree, token, verb)
    if tree.lower[token] in RELATIVES and tree.tag[token] in _TAGS:
        noun = antecedent(tree, verb)
        noun = _over_saying(tree, token, verb) if noun is None else noun
        return token if noun is None else noun
    return token


def _over_saying(tree: Tree, token: int, verb: int) -> int | None:
    """Return the noun for "which" of a clause inside the relative one: "Norland, which Eastholm says sells arms"."""
    top = tree.first_conjunct(verb)
    over = tree.first_conjunct(tree.head[top])
    return tree.head[over] if tree.dep[top] == "ccomp" and tree.dep[over] == "relcl" and token < over else None


def _told_after(tree: Tree, what: int, verb: int) -> int:
    """Return what a "what" turns out to be: "what Norland sold was scrap"."""
    over = tree.head[verb]
    if tree.dep[verb] != "csubj" or tree.lemma[over] != "be":
        return what
    return next((k for k in tree.having(over, "attr") if k > over and tree.noun(k)), what)
