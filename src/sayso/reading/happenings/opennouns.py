"""Open nouns: the happening that a noun names though no frame's file knows it, by itself or carried by a verb."""

from sayso.lexicon.frames import Frame
from sayso.lexicon.open import CARRIED
from sayso.reading.happenings.answering import answering
from sayso.reading.happenings.factuality import nominal_outlook, outlook
from sayso.reading.happenings.matching import Filled, filled
from sayso.reading.happenings.openframes import participants, tidied
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.supports import Support, supports
from sayso.reading.happenings.telling import Telling
from sayso.values import Phase

_BARE = frozenset({"place", "subject"})  # roles that alone make no happening worth telling


def open_noun(search: Search, i: int) -> Telling | None:
    """Return what a noun names, or None; the verbs that carry it are marked as used."""
    tree, words = search.tree, search.open
    lemma = tree.lemma[i]
    if lemma not in words.events or _is_name(search, i):
        return None
    kind = words.types.get(lemma, lemma)
    pattern = words.pattern(kind, lemma)
    fillers = participants(search.view(i, nominal=True), (pattern,), lemma, "noun")
    carried = supports(tree, i, words.patterns[CARRIED], search.nouns.partitives)
    for support in carried:
        fillers += _more(search, i, support, fillers)
    if not any(filler.role == "agent" for filler in fillers):
        fillers += answering(tree, i)
    if not _worth(fillers, pattern):
        return None
    search.used.update(support.at for support in carried)
    governor = next((support.at for support in carried if not tree.noun(support.at)), i)
    look = nominal_outlook(tree, i, search.words) if governor == i else outlook(tree, governor, search.words)
    if any(support.entry.negative for support in carried):
        look.polarity = not look.polarity
    phase = _phase(look, next((support.entry.phase for support in carried if support.entry.phase), None))
    lemmas = (lemma, *([words.verbs[lemma]] if lemma in words.verbs else []))
    carrier = carried[0].at if carried else i
    return Telling(i, governor, carrier, kind, search.root(lemma, kind), lemmas, tuple(fillers), phase, look, open=True)


def _is_name(search: Search, i: int) -> bool:
    """Tell whether a noun is a part of a compound that names no happening: "press release"."""
    return i > 0 and f"{search.tree.lower[i - 1]} {search.tree.lemma[i]}" in search.open.names


def _worth(fillers: list[Filled], pattern: Frame) -> bool:
    """Tell whether enough is said of a happening: who takes part, or where something befell."""
    roles = {filler.role for filler in fillers}
    return not roles <= _BARE or (pattern.name in ("suffering", "dying") and "place" in roles)


def _more(search: Search, i: int, support: Support, fillers: list[Filled]) -> list[Filled]:
    """Return what a carrier adds to the roles that the noun fills itself."""
    tree = search.tree
    view = search.view(support.at, nominal=tree.noun(support.at), without=tree.first_conjunct(i))
    taken = {i, *(filler.head for filler in fillers)}
    told = {filler.role for filler in fillers}
    added = tidied(view, support.entry, filled(view, support.entry, taken) or [])
    return [one for one in added if one.role == "place" or one.role not in told]


def _phase(look: Outlook, phase: Phase | None) -> Phase:
    """Return the phase that a carrier gives, where the outlook gives none that says more."""
    if phase is None or look.phase == "planned" or not look.polarity or look.mood not in ("statement", "prediction"):
        return look.phase or "unknown"
    return phase
