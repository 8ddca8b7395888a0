"""Telling: a happening as it was matched, and what is given of it: its words, span and time."""

from dataclasses import dataclass

from sayso.lexicon.nouns import Nouns
from sayso.reading.happenings.found import Found, RolePart
from sayso.reading.happenings.matching import Filled
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.phrases import phrase, span_of
from sayso.reading.happenings.times import carriers, time_of
from sayso.reading.happenings.tree import Tree
from sayso.values import Phase, Span


@dataclass(frozen=True, slots=True)
class Telling:
    """A matched happening by token numbers. `carrier` is the word that carries the predicate's frame, if another;
    `where` are the lines of the frames' files that matched.
    """

    predicate: int
    governor: int
    carrier: int
    type: str
    plover: str | None
    lemmas: tuple[str, ...]
    fillers: tuple[Filled, ...]
    phase: Phase
    look: Outlook
    open: bool
    where: tuple[str, ...] = ()


def tell(tree: Tree, nouns: Nouns, telling: Telling) -> Found:
    """Return what is given of a matched happening."""
    apart = frozenset(f.head for f in telling.fillers if not f.inferred and f.role in ("recipient", "target", "party"))
    spans = [(f, phrase(tree, f.head, nouns, apart - {f.head})) for f in telling.fillers]
    words = list(dict.fromkeys((telling.governor, telling.carrier, telling.predicate)))
    time = time_of(tree, *words, *carriers(tree, telling.governor), *tree.having(telling.predicate, "acl"))
    own = [span for f, span in spans if _states(tree, f.head, words)]
    return Found(
        predicate=tree.doc[telling.predicate],
        governor=tree.doc[telling.governor],
        span=_extent(tree, words, own),
        type=telling.type,
        plover=telling.plover,
        lemmas=telling.lemmas,
        parts=tuple(RolePart(f.role, tree.doc[f.head], span_of(tree, *span), f.inferred) for f, span in spans),
        phase=telling.phase,
        polarity=telling.look.polarity,
        certainty=telling.look.certainty,
        mood=telling.look.mood,
        time=span_of(tree, *time) if time else None,
        nominal=telling.governor == telling.predicate and tree.noun(telling.predicate),
        open=telling.open,
        where=telling.where,
    )


def _states(tree: Tree, head: int, words: list[int]) -> bool:
    """Tell whether a filler stands under one of the words, and in no clause of its own ("after Norland refused")."""
    for up in (head, *tree.up(head)):
        if up in words:
            return True
        if tree.dep[up] == "advcl":
            return False
    return False


def _extent(tree: Tree, words: list[int], spans: list[tuple[int, int]]) -> Span:
    """Return the fewest words that hold the predicate with its helpers and its own fillers, in one sentence."""
    helpers = [k for w in words for k in tree.having(w, "aux", "auxpass", "neg", "prt")]
    inside = tree.doc[words[0]].sent
    starts = [*words, *helpers, *(s for s, _ in spans)]
    ends = [*(w + 1 for w in [*words, *helpers]), *(e for _, e in spans)]
    return span_of(tree, max(min(starts), inside.start), min(max(ends), inside.end))
