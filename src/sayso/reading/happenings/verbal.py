"""Verbal: the happening that a verb names, by a frame's file or as an open frame."""

from sayso.lexicon.plover import load_plover
from sayso.reading.happenings.factuality import outlook
from sayso.reading.happenings.matching import verb_frame
from sayso.reading.happenings.openframes import open_verb
from sayso.reading.happenings.roots import Roots
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.telling import Telling


def verbal(search: Search, i: int) -> Telling | None:
    """Return what the verb at a token names, or None."""
    tree = search.tree
    if tree.dep[i] in ("aux", "auxpass", "amod", "compound") or not tree.lemma[i].isalpha():
        return None
    return _framed(search, i) or _open(search, i)


def _framed(search: Search, i: int) -> Telling | None:
    match = verb_frame(search.view(i, nominal=False), search.book)
    if match is None:
        return None
    tree = search.tree
    frame, entry, fillers = match
    search.used.update(tree.head[f.head] for f in fillers if f.role == "in_return")
    look = outlook(tree, i, search.words, attempts_count=frame.attempts_count)
    if entry.phase == "planned":  # a promise: whether it comes to it is not said
        look.mean("prediction", "UU", "planned")
    lemmas = (tree.lemma[i], *(tree.lower[k] for k in tree.having(i, "prt")))
    root, phase = entry.plover or frame.plover, look.phase or "unknown"
    if entry.phase and phase in ("done", "ongoing"):  # what was forbidden stays so
        phase = entry.phase
    return Telling(i, i, i, frame.name, root, lemmas, tuple(fillers), phase, look, open=False)


def _open(search: Search, i: int) -> Telling | None:
    tree = search.tree
    lemma = " ".join([tree.lemma[i], *(tree.lower[k] for k in tree.having(i, "prt"))])
    named = tree.lemma[i] in search.open.idioms and i not in search.asked
    idiom = Roots(tree, load_plover()).idiom(i) if named else None
    lemma = idiom or lemma
    if tree.lemma[i] in search.open.skip and not (idiom or lemma in search.open.types or i in search.asked):
        return None
    kind = search.open.types.get(lemma, lemma)
    fillers = open_verb(search.view(i, nominal=False), kind, search.open)
    if not fillers:
        return None
    look = outlook(tree, i, search.words)
    root, phase = search.root(lemma, kind), look.phase or "unknown"
    return Telling(i, i, i, kind, root, (lemma,), tuple(fillers), phase, look, open=True)
