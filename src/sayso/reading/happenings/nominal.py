"""Nominal: the happening that a noun names, by itself or carried by a verb ("imposed sanctions")."""

from sayso.lexicon.control import load_control
from sayso.lexicon.frames import Frame
from sayso.reading.happenings.answering import answering
from sayso.reading.happenings.factuality import nominal_outlook, outlook
from sayso.reading.happenings.found import AGAIN
from sayso.reading.happenings.matching import Filled, filled, meets, noun_frame
from sayso.reading.happenings.opennouns import open_noun
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.search import Search
from sayso.reading.happenings.slots import View
from sayso.reading.happenings.supports import Support, supports
from sayso.reading.happenings.telling import Telling
from sayso.reading.happenings.tree import Tree
from sayso.values import Phase

_NAMED = frozenset({"ORG", "PERSON", "WORK_OF_ART", "FAC", "PRODUCT", "LAW"})
_POINTING = frozenset({"the", "this", "these", "that", "those", "such"}) | AGAIN


def names_event(search: Search, i: int) -> bool:
    """Tell whether a noun may name a happening: known to a frame, in no one's name, no mere part of a compound."""
    tree, lemma = search.tree, search.tree.lemma[i]
    if not tree.noun(i) or tree.ent[i] in _NAMED:
        return False
    if lemma not in search.book.nouns and lemma not in search.open.events:
        return False
    return tree.dep[i] not in ("compound", "nmod", "amod") or bool(tree.kids[i])


def nominal(search: Search, i: int) -> Telling | None:
    """Return what the noun at a token names, or None; its carriers are marked as used."""
    tree = search.tree
    match = noun_frame(search.view(i, nominal=True), search.book)
    if match is None:
        return open_noun(search, i)
    frame, entry, fillers, taken = match
    carried = supports(tree, i, frame, search.nouns.partitives, lambda at, entry: meets(_under(search, i, at), entry))
    beside = [support for support in carried if support.entry.noun == "under" and support.entry.phase is None]
    search.used.update(support.at for support in carried if support not in beside)  # what goes on under it is its own
    for support in sorted(carried, key=lambda support: support in beside):
        fillers += _more(search, i, support, fillers, taken)
    if "agent" in frame.roles and not any(filler.role == "agent" for filler in fillers):
        fillers += answering(tree, i)
    if not carried and not fillers and (tree.tag[i].startswith("NNP") or not _points(tree, i)):
        return None
    carried = [support for support in carried if support not in beside]
    governor = next((_verb(tree, support.at) for support in carried if not tree.noun(support.at)), i)
    look = _look(search, i, governor, frame)
    if governor == i and _delayed(tree, carried[0].at if carried else i):
        look.mean("prediction")
        look.phase = "planned"
    carriers_phase = next((support.entry.phase for support in carried if support.entry.phase), entry.phase)
    if carriers_phase == "lapsed" and not look.polarity:  # who did not end it is nobody who ended it
        fillers = [f for f in fillers if f.role != "ended_by"]
    phase = _phase(look, carriers_phase, bare=tree.tag[governor] == "VB")
    if any(support.entry.negative for support in carried):
        look.polarity = not look.polarity
    root = next((support.entry.plover for support in carried if support.entry.plover), entry.plover or frame.plover)
    lemmas = (tree.lemma[i], *(tree.lemma[support.at] for support in carried))
    carrier = carried[0].at if carried else i
    where = (entry.where, *(support.entry.where for support in carried))
    return Telling(i, governor, carrier, frame.name, root, lemmas, tuple(fillers), phase, look, open=False, where=where)


def _more(search: Search, i: int, support: Support, fillers: list[Filled], taken: set[int]) -> list[Filled]:
    """Return what a carrier adds to the roles that the noun fills itself."""
    view = _under(search, i, support.at)
    told = {f.role for f in fillers}
    return [f for f in filled(view, support.entry, taken) or [] if not (f.inferred and f.role in told)]


def _under(search: Search, noun: int, carrier: int) -> View:
    """Return a carrier as slots see it: what hangs on the noun that it carries is the noun's own."""
    return search.view(carrier, nominal=search.tree.noun(carrier), without=search.tree.first_conjunct(noun))


def _look(search: Search, i: int, governor: int, frame: Frame) -> Outlook:
    if governor == i:
        return nominal_outlook(search.tree, i, search.words)
    return outlook(search.tree, governor, search.words, attempts_count=frame.attempts_count)


def _verb(tree: Tree, carrier: int) -> int:
    """Return the verb that carries tense and modality: of "is subject to" the "is"."""
    return tree.head[carrier] if tree.dep[carrier] == "acomp" else carrier


def _delayed(tree: Tree, noun: int) -> bool:
    """Tell whether a noun is put off: "the signing was delayed"."""
    over = tree.head[noun]
    named = {tree.lemma[over], *(f"{tree.lemma[over]} {tree.lower[k]}" for k in tree.having(over, "prt", "advmod"))}
    return tree.dep[noun] in ("nsubj", "nsubjpass", "dobj") and not named.isdisjoint(load_control().delaying)


def _phase(look: Outlook, phase: Phase | None, *, bare: bool) -> Phase:
    """Return the phase that a carrier's word gives; what was not ended, or is yet to be, goes on.

    `bare` where the carrier is an infinitive: what may be done is not done.
    Of what has not ended the outlook is made positive: "did not lift the ban" says that there is one.
    """
    if phase == "lapsed" and (not look.polarity or look.phase == "planned"):
        look.polarity = True
        return "ongoing"
    if phase is None or look.phase == "planned" or not look.polarity:
        return look.phase or "unknown"
    if phase in ("done", "ongoing") and bare and look.phase == "unknown" and look.mood == "statement":
        return "planned"
    return phase if look.mood in ("statement", "prediction") else "unknown"


def _points(tree: Tree, i: int) -> bool:
    """Tell whether a bare noun points at a happening told elsewhere ("these negotiations", "the delivery")."""
    return any(tree.lower[k] in _POINTING for k in tree.having(i, "det", "amod", "predet"))
