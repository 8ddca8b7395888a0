"""Finder: the happenings of one parsed Doc."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from sayso.lexicon.frames import Frame
from sayso.lexicon.modality import Modality, load_modality
from sayso.lexicon.nouns import Nouns, load_nouns
from sayso.lexicon.open import Open, load_open
from sayso.reading.happenings.factuality import nominal_outlook, outlook
from sayso.reading.happenings.found import Found, RolePart
from sayso.reading.happenings.matching import Book, Filled, filled, load_book, noun_frame, verb_frame
from sayso.reading.happenings.openframes import open_noun, open_verb
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.phrases import phrase, span_of
from sayso.reading.happenings.slots import View
from sayso.reading.happenings.supports import supports
from sayso.reading.happenings.times import carriers, time_of
from sayso.reading.happenings.tree import Tree
from sayso.values import Phase, Span

_NAMED = frozenset({"ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT", "LAW"})


@dataclass(slots=True)
class _Search:
    """The state of one search: the tree, the lexicon, which words are spoken for, and what was found."""

    tree: Tree
    book: Book
    nouns: Nouns
    words: Modality
    open: Open
    events: set[int] = field(default_factory=set)
    used: set[int] = field(default_factory=set)
    found: list[Found] = field(default_factory=list)

    def view(self, at: int, nominal: bool, without: int | None = None) -> View:
        return View(self.tree, self.nouns, at, nominal, self.events - {at}, without)


def find_happenings(doc: Doc, frames: tuple[Frame, ...] | None = None) -> list[Found]:
    """Return the happenings that a parsed Doc states or mentions, in the order of their predicates.

    `frames` stand in for the lexicon's (`sayso.lexicon.frames.load_frames`).
    """
    book = load_book(frames)
    search = _Search(Tree(doc, book.hyphened), book, load_nouns(), load_modality(), load_open())
    nouns = [i for i in range(len(doc)) if _names_event(search, i)]
    search.events.update(nouns)
    for i in nouns:
        _noun(search, i)
    for i in range(len(doc)):
        if search.tree.verbal(i) and i not in search.used:
            _verb(search, i)
    return sorted(search.found, key=lambda found: found.predicate.i)


def _names_event(search: _Search, i: int) -> bool:
    """Tell whether a noun may name a happening: known to a frame, in no one's name, no mere part of a compound."""
    tree = search.tree
    lemma = tree.lemma[i]
    if (
        not tree.noun(i)
        or (lemma not in search.book.nouns and lemma not in search.open.events)
        or tree.ent[i] in _NAMED
    ):
        return False
    return tree.dep[i] not in ("compound", "nmod", "amod") or bool(tree.kids[i])


def _noun(search: _Search, i: int) -> None:
    tree = search.tree
    match = noun_frame(search.view(i, nominal=True), search.book)
    if match is None:
        _open_noun(search, i)
        return
    frame, entry, fillers, taken = match
    carried = supports(tree, i, frame, search.nouns.partitives)
    phase: Phase | None = None
    for support in carried:
        search.used.add(support.at)
        nominal = tree.noun(support.at)
        more = filled(search.view(support.at, nominal, without=tree.first_conjunct(i)), support.entry, taken) or []
        told = {f.role for f in fillers}
        fillers += [f for f in more if not (f.inferred and f.role in told)]
        phase = phase or support.entry.phase  # type: ignore[assignment]
    verbs = [support.at for support in carried if not tree.noun(support.at)]
    if not carried and not fillers and (tree.tag[i].startswith("NNP") or not _pointed(tree, i)):
        return
    governor = verbs[0] if verbs else i
    look = (
        outlook(tree, governor, search.words, attempts_count=frame.attempts_count)
        if verbs
        else nominal_outlook(tree, i, search.words)
    )
    stage = _phased(look, phase)
    if any(support.entry.negative for support in carried):
        look.polarity = not look.polarity
    name = carried[0].at if carried else i
    plover = next((s.entry.plover for s in carried if s.entry.plover), entry.plover or frame.plover)
    lemmas = (tree.lemma[i], *(tree.lemma[support.at] for support in carried))
    _emit(search, i, governor, frame.name, plover, lemmas, fillers, stage, look, name, is_open=False)


def _phased(look: Outlook, phase: Phase | None) -> Phase:
    """Return the phase that a support's word gives; what was not ended, or is yet to be, goes on.

    Of what has not ended the outlook is made positive: "did not lift the ban" says that there is one.
    """
    if phase == "lapsed" and (not look.polarity or look.phase == "planned"):
        look.polarity = True
        return "ongoing"
    if phase is None or look.phase == "planned" or not look.polarity:
        return look.phase or "unknown"
    return phase if look.mood in ("statement", "prediction") else "unknown"


def _pointed(tree: Tree, i: int) -> bool:
    """Tell whether a bare noun points at a happening told elsewhere ("these negotiations", "the delivery")."""
    return any(
        tree.lower[k] in ("the", "this", "these", "that", "those", "such")
        for k in tree.having(i, "det", "amod", "predet")
    )


def _open_noun(search: _Search, i: int) -> None:
    tree, lemma = search.tree, search.tree.lemma[i]
    if lemma not in search.open.events:
        return
    kind = search.open.types.get(lemma, lemma)
    fillers = open_noun(search.view(i, nominal=True), kind, search.open)
    if fillers:
        look = nominal_outlook(tree, i, search.words)
        plover = search.open.plover.get(lemma) or search.open.plover.get(kind)
        _emit(search, i, i, kind, plover, (lemma,), fillers, look.phase or "unknown", look, i, is_open=True)


def _verb(search: _Search, i: int) -> None:
    tree = search.tree
    if tree.dep[i] in ("aux", "auxpass", "amod", "compound") or not tree.lemma[i].isalpha():
        return
    match = verb_frame(search.view(i, nominal=False), search.book)
    if match is not None:
        frame, entry, fillers = match
        search.used.update(tree.head[f.head] for f in fillers if f.role == "in_return")
        look = outlook(tree, i, search.words, attempts_count=frame.attempts_count)
        if entry.phase == "planned":
            look.mean("prediction", "UU", "planned")
        lemmas = (tree.lemma[i], *(tree.lower[k] for k in tree.having(i, "prt")))
        _emit(
            search,
            i,
            i,
            frame.name,
            entry.plover or frame.plover,
            lemmas,
            fillers,
            look.phase or "unknown",
            look,
            i,
            is_open=False,
        )
        return
    lemma = " ".join([tree.lemma[i], *(tree.lower[k] for k in tree.having(i, "prt"))])
    if tree.lemma[i] in search.open.skip and lemma not in search.open.types:
        return
    kind = search.open.types.get(lemma, lemma)
    fillers = open_verb(search.view(i, nominal=False), kind, search.open)
    if fillers:
        look = outlook(tree, i, search.words)
        plover = search.open.plover.get(lemma) or search.open.plover.get(kind)
        _emit(search, i, i, kind, plover, (lemma,), fillers, look.phase or "unknown", look, i, is_open=True)
