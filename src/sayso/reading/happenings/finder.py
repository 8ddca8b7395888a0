"""Finder: the happenings of one parsed Doc."""

from dataclasses import replace

from spacy.tokens import Doc

from sayso.lexicon.frames import HOUSE, Frame
from sayso.lexicon.modality import load_modality
from sayso.lexicon.nouns import load_nouns
from sayso.lexicon.open import load_open
from sayso.lexicon.plover import load_plover
from sayso.reading.happenings.found import Found
from sayso.reading.happenings.matching import load_book
from sayso.reading.happenings.mends import mend
from sayso.reading.happenings.nominal import names_event, nominal
from sayso.reading.happenings.openstates import open_states
from sayso.reading.happenings.returns import settle_returns
from sayso.reading.happenings.roots import rooted
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.telling import Telling, tell
from sayso.reading.happenings.tree import Tree
from sayso.reading.happenings.verbal import verbal


def find_happenings(
    doc: Doc, frames: tuple[Frame, ...] | None = None, asked: frozenset[int] = frozenset()
) -> list[Found]:
    """Return the happenings that a parsed Doc states or mentions, in the order of their predicates.

    `frames` stand in for the lexicon's (`sayso.lexicon.frames.load_frames`); `asked` are the numbers of verbs of
    which something is asked, so that they name a happening even where they mostly name none ("where it was made").
    """
    book = load_book(frames)
    tree = Tree(doc, book.hyphened | load_plover().hyphened)
    mend(tree)
    search = Search(tree, book, load_nouns(), load_modality(), load_open(), asked)
    matched = sorted(_tellings(search), key=lambda told: told.predicate)
    tellings = [_own_root(*pair) for pair in zip(matched, rooted(tree, matched), strict=True)]
    return settle_returns(search.tree, [tell(search.tree, search.nouns, told) for told in tellings])


def _own_root(matched: Telling, rooted: Telling) -> Telling:
    """Return what was matched with its root: that of an analyst's own file is kept."""
    own = matched.where and not matched.where[0].startswith(HOUSE)
    return replace(rooted, plover=matched.plover) if own else rooted


def _tellings(search: Search) -> list[Telling]:
    """Return what was matched: nouns first, since the verbs that carry them are then spoken for."""
    nouns = [i for i in range(len(search.tree)) if names_event(search, i)]
    search.events.update(nouns)
    tellings = [nominal(search, i) for i in nouns]
    tellings = [told for told in tellings if told is not None and told.predicate not in search.used]
    tellings += open_states(search)
    for i in range(len(search.tree)):
        if search.tree.verbal(i) and i not in search.used:
            told = verbal(search, i)
            if told is not None:
                search.events.add(i)
                tellings.append(told)
    by_predicate = {told.predicate: told for told in tellings if told is not None}  # a verb tells more than a state
    return list(by_predicate.values())
