"""Linkage: what goes on between two actors that are given, by the rules, and what a classifier may learn it from."""

from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.lexicon.plover import load_plover
from sayso.reading.happenings.between import Link, Range, between
from sayso.reading.happenings.governed import around, clauses, things
from sayso.reading.happenings.matching import load_book
from sayso.reading.happenings.mends import mend
from sayso.reading.happenings.roots import Roots
from sayso.reading.happenings.tree import Tree
from sayso.values import Span

_TRIED = 3  # how many of the best predicates a classifier is told of


@dataclass(frozen=True, slots=True)
class Linkage:
    """The root between two actors and the predicate that gives it, as a token number; None where none fits."""

    root: str | None
    predicate: int | None
    link: Link
    roots: Roots


def linkage(doc: Doc, source: Span, target: Span | None) -> Linkage:
    """Return what a parsed Doc says to go on between a source and a target, spans of its text.

    Where no target is given, it is what the source does.
    """
    tree = Tree(doc, load_book().hyphened | load_plover().hyphened)
    mend(tree)
    roots = Roots(tree, load_plover())
    link = between(tree, _range(doc, source), _range(doc, target) if target else None)
    for predicate in link.predicates:
        root = roots.root(predicate)
        if root:
            return Linkage(root, predicate, link, roots)
    return Linkage(None, None, link, roots)


def opinions(linkage: Linkage) -> set[str]:
    """Return what the rules say, as names of features: the root, those of the best predicates, any in the text."""
    roots, tree = linkage.roots, linkage.roots.tree
    found = {f"root={linkage.root}"}
    found |= {f"root {rank}={roots.root(at)}" for rank, at in enumerate(linkage.link.predicates[:_TRIED])}
    for at in range(len(tree)):
        if tree.verbal(at) or tree.noun(at):
            found.add(f"{'verb' if tree.verbal(at) else 'noun'}={roots.root(at)}")
    return found


def syntax(linkage: Linkage) -> set[str]:
    """Return how the actors hang together, as names of features: the way, the predicate and what stands by it."""
    tree, link = linkage.roots.tree, linkage.link
    first = next((at for at in link.predicates if tree.verbal(at)), None)
    found = {f"top={tree.lemma[link.top]}", f"way={_way(tree, link)}"}
    found |= {f"down={tree.lemma[at]}" for at in link.down_target} | {f"to={tree.dep[at]}" for at in link.down_target}
    found |= {f"from={tree.dep[at]}" for at in link.down_source}
    for rank, at in enumerate(one for one in (first, linkage.predicate) if one is not None):
        found |= {f"predicate {rank}={tree.lemma[at]}", *_about(linkage.roots, at)}
    return found


def _about(roots: Roots, at: int) -> set[str]:
    """Return what stands by a predicate: particles, things, clauses, helpers, prepositions."""
    tree, verb = roots.tree, roots.tree.lemma[at]
    found = {f"by={word}" for word in around(tree, at)}
    for thing in things(tree, at):
        found |= {f"thing={tree.lemma[thing]}", f"{verb} thing={tree.lemma[thing]}"}
    found |= {f"clause={tree.lemma[clause]}" for clause, _ in clauses(tree, at)}
    found |= {f"helper={tree.lower[k]}" for k in tree.having(at, "aux", "neg")}
    return found | {f"{verb} {tree.lower[k]}" for k in tree.having(at, "prep")}


def _way(tree: Tree, link: Link) -> str:
    up, down = (".".join(tree.dep[at] for at in side[:_TRIED]) for side in (link.down_source, link.down_target))
    return f"{up}^{down}"


def _range(doc: Doc, span: Span) -> Range:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (words.start, words.end) if words is not None else (0, 1)
