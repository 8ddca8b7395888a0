"""Linkage: what goes on between two actors that are given, by the rules, and what a classifier may learn it from."""

from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.lexicon.nouns import load_nouns
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
    """The root between two actors and the predicate that gives it, as a token number; None where none fits.

    `within` are the tokens of the sentences that the two stand in.
    """

    root: str | None
    predicate: int | None
    link: Link
    roots: Roots
    within: Range


class Linker:
    """What links the actors of one parsed Doc, whose tree is made once."""

    def __init__(self, doc: Doc) -> None:
        tree = Tree(doc, load_book().hyphened | load_plover().hyphened)
        mend(tree)
        self._doc, self._roots = doc, Roots(tree, load_plover())

    def link(self, source: Span, target: Span | None) -> Linkage:
        """Return what goes on between a source and a target, spans of the text; without a target, what one does."""
        one = self._range(source)
        other = self._range(target) if target else None
        within = self._sentences(one, other or one)
        link = between(self._roots.tree, one, other, within)
        for predicate in link.predicates:
            root = self._roots.root(predicate)
            if root:
                return Linkage(root, predicate, link, self._roots, within)
        return Linkage(None, None, link, self._roots, within)

    def _range(self, span: Span) -> Range:
        words = self._doc.char_span(span.start, span.end, alignment_mode="expand")
        return (words.start, words.end) if words is not None else (0, 1)

    def _sentences(self, one: Range, other: Range) -> Range:
        first, last = min(one[0], other[0]), max(one[1], other[1]) - 1
        return self._doc[first].sent.start, self._doc[last].sent.end


def linkage(doc: Doc, source: Span, target: Span | None) -> Linkage:
    """Return what a parsed Doc says to go on between a source and a target, spans of its text.

    Where no target is given, it is what the source does.
    """
    return Linker(doc).link(source, target)


def opinions(linkage: Linkage) -> set[str]:
    """Return what the rules say, as names of features: the root, those of the best predicates, any in the sentence."""
    roots, tree = linkage.roots, linkage.roots.tree
    found = {f"root={linkage.root}"}
    found |= {f"root {rank}={roots.root(at)}" for rank, at in enumerate(linkage.link.predicates[:_TRIED])}
    for at in range(*linkage.within):
        if tree.verbal(at) or tree.noun(at):
            found.add(f"{'verb' if tree.verbal(at) else 'noun'}={roots.root(at)}")
    return found


def syntax(linkage: Linkage) -> set[str]:
    """Return how the actors hang together, as names of features: the way, the predicate and what stands by it.

    No name is among them, only what kind of thing it is of.
    """
    tree, link = linkage.roots.tree, linkage.link
    first = next((at for at in link.predicates if tree.verbal(at)), None)
    found = {f"top={_word(tree, link.top)}", f"way={_way(tree, link)}"}
    found |= {f"down={_word(tree, at)}" for at in link.down_target} | {f"to={tree.dep[at]}" for at in link.down_target}
    found |= {f"from={tree.dep[at]}" for at in link.down_source}
    for rank, at in enumerate(one for one in (first, linkage.predicate) if one is not None):
        found |= {f"predicate {rank}={_word(tree, at)}", *_about(linkage.roots, at)}
    return found


def words(linkage: Linkage) -> set[str]:
    """Return the words of the sentence one by one, as names of features; no name is among them."""
    tree = linkage.roots.tree
    return {tree.lemma[at] for at in range(*linkage.within) if tree.lemma[at].isalpha() and not _is_name(tree, at)}


def _about(roots: Roots, at: int) -> set[str]:
    """Return what stands by a predicate: particles, things, clauses, helpers, prepositions."""
    tree, verb = roots.tree, _word(roots.tree, at)
    names = {word for k in range(len(tree)) if _is_name(tree, k) for word in (tree.lower[k], tree.lemma[k])}
    found = {f"by={word}" for word in around(tree, at) - names}
    for thing in things(tree, at):
        found |= {f"thing={_word(tree, thing)}", f"{verb} thing={_word(tree, thing)}"}
    found |= {f"clause={_word(tree, clause)}" for clause, _ in clauses(tree, at)}
    found |= {f"helper={tree.lower[k]}" for k in tree.having(at, "aux", "neg")}
    return found | {f"{verb} {tree.lower[k]}" for k in tree.having(at, "prep")}


def _word(tree: Tree, at: int) -> str:
    """Return a word's lemma, for a name what is known of it ("GPE", or "name")."""
    return (tree.ent[at] or "name") if _is_name(tree, at) else tree.lemma[at]


def _is_name(tree: Tree, at: int) -> bool:
    """Tell whether a word is a name, "British" included, but none that is a common noun of the lexicon ("Minister")."""
    named = tree.tag[at].startswith("NNP") or tree.ent[at] == "NORP"
    return named and tree.lemma[at] not in load_nouns().classes


def _way(tree: Tree, link: Link) -> str:
    up, down = (".".join(tree.dep[at] for at in side[:_TRIED]) for side in (link.down_source, link.down_target))
    return f"{up}^{down}"
