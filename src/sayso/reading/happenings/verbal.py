"""Verbal: the happening that a verb names, by a frame's file or as an open frame."""

from sayso.reading.happenings.factuality import outlook
from sayso.reading.happenings.matching import verb_frame
from sayso.reading.happenings.openverbs import open_verb
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.telling import Telling


def verbal(search: Search, i: int) -> Telling | None:
    """Return what the verb at a token names, or None."""
    tree = search.tree
    if tree.dep[i] in ("aux", "auxpass", "amod", "compound") or not tree.lemma[i].isalpha():
        return None
    return _framed(search, i) or open_verb(search, i)


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
    where = (entry.where,)
    return Telling(i, i, i, frame.name, root, lemmas, tuple(fillers), phase, look, open=False, where=where)
