"""Search: what the search through one Doc knows: its tree, the lexicon, and which words are spoken for."""

from dataclasses import dataclass, field

from sayso.lexicon.modality import Modality
from sayso.lexicon.nouns import Nouns
from sayso.lexicon.open import Open
from sayso.lexicon.plover import load_plover
from sayso.reading.happenings.matching import Book
from sayso.reading.happenings.slots import View
from sayso.reading.happenings.tree import Tree


@dataclass(slots=True)
class Search:
    """One search. `events` are the tokens that name happenings, `used` those that carry another's name,
    `asked` the verbs of which something is asked.
    """

    tree: Tree
    book: Book
    nouns: Nouns
    words: Modality
    open: Open
    asked: frozenset[int] = frozenset()
    events: set[int] = field(default_factory=set)
    used: set[int] = field(default_factory=set)

    def view(self, at: int, *, nominal: bool, without: int | None = None) -> View:
        """Return a predicate as slots see it; `without` is a noun that it carries."""
        return View(self.tree, self.nouns, at, nominal, self.events - {at}, without)

    def root(self, lemma: str, kind: str) -> str | None:
        """Return the PLOVER root of an open frame as its bare predicate or its type names it."""
        return load_plover().bare(lemma) or load_plover().bare(kind)
