"""Factuality: how a happening is meant, from its clause's own words and from those above it."""

from spacy.tokens import Doc

from sayso.lexicon.modality import Modality, load_modality
from sayso.reading.happenings.clause import own_words, tense
from sayso.reading.happenings.governors import above, govern
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.tree import Tree

_DEPTH = 10
_POSSIBLE = frozenset(
    ["alleged", "reported", "rumored", "rumoured", "supposed", "suspected", "purported", "possible", "potential"]
)
_PROBABLE = frozenset(["apparent", "likely", "probable", "expected"])
_PLANNED = frozenset(["future", "planned", "proposed", "upcoming", "threatened", "imminent", "hypothetical"])
_ONGOING = frozenset(["ongoing", "continuing", "continued", "current"])
_GIVEN = frozenset(
    ["before", "after", "since", "despite", "during", "until", "following", "amid"]
)  # what follows is taken as given
_DEFINITE = frozenset(["the", "this", "that", "these", "those", "such"])


def outlook(tree: Tree, verb: int, words: Modality, *, attempts_count: bool = False) -> Outlook:
    """Return how the clause of a verb is meant; `attempts_count` where trying to do it already is doing it."""
    view = Outlook()
    own, at = True, verb
    for _ in range(_DEPTH):
        if own:
            own_words(tree, at, words, view)
        link = above(tree, at, words)
        if link is None:
            if tree.noun(at) and at != verb:
                _mood_above(tree, at, words, view)
            break
        at, own = link.at, link.own
        if link.governs:
            govern(tree, link, words, view, attempts_count=attempts_count)
    view.phase = view.phase or tense(tree, verb)
    if (not view.polarity or view.mood in ("conditional", "question")) and view.phase in ("done", "ongoing"):
        view.phase = "unknown"
    return view


def outlook_at(doc: Doc, i: int) -> Outlook:
    """Return how what the token with number `i` names is meant, be it a verb or another word."""
    tree, words = Tree(doc), load_modality()
    return outlook(tree, i, words) if tree.verbal(i) else nominal_outlook(tree, i, words)


def nominal_outlook(tree: Tree, noun: int, words: Modality) -> Outlook:
    """Return how a happening named by a noun is meant, by its determiner and by what it hangs on."""
    view = Outlook(phase="unknown")
    for word in (tree.lower[k] for k in tree.having(noun, "det", "neg", "amod", "advmod")):
        _described(word, words, view)
    _nominal_above(tree, noun, words, view)
    return view


def _described(word: str, words: Modality, view: Outlook) -> None:
    if words.has("mentioning.determiners", word):
        view.mean("mention")
    elif words.has("negations.determiners", word):
        view.polarity = False
    elif word in _POSSIBLE:
        view.weaken("PS")
    elif word in _PROBABLE:
        view.weaken("PR")
    elif word in _PLANNED:
        view.mean("prediction" if word in ("planned", "upcoming", "imminent") else "mention", "UU", "planned")
    elif word in _ONGOING:
        view.phase = "ongoing"


def _nominal_above(tree: Tree, noun: int, words: Modality, view: Outlook) -> None:
    """Apply what a noun hangs on: "fears of a transfer", "oppose the transfer", "has not begun talks"."""
    for number, up in enumerate(tree.up(noun)):
        if tree.lower[up] in _GIVEN:
            return
        if tree.noun(up) and words.has("mentioning.nouns", tree.lemma[up]):
            view.mean("mention")
        if tree.verbal(up):
            if words.has("mentioning.verbs", tree.lemma[up]) and number < 2:
                view.mean("mention")
            whole = number == 0 and tree.dep[noun] in ("dobj", "attr", "nsubjpass") and not _definite(tree, noun)
            whole = whole or (number < 2 and words.has("mentioning.holders", tree.lemma[up]))
            _mood_above(tree, noun, words, view, whole=whole)
            if number == 0:
                _judged(tree, up, words, view)
                if tree.dep[noun] in ("nsubj", "nsubjpass", "dobj") and _undone(tree, up, words):
                    view.polarity = False
            return


def _undone(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether what a verb is about came to nothing: "fell through", "was called off"."""
    named = [tree.lemma[verb], *(f"{tree.lemma[verb]} {tree.lower[k]}" for k in tree.having(verb, "prt", "advmod"))]
    return any(words.has("governors.undone", name) for name in named)


def _judged(tree: Tree, verb: int, words: Modality, view: Outlook) -> None:
    """Apply what a clause says of a happening: "is likely", "is a strong possibility"."""
    for kid in tree.having(verb, "acomp", "attr"):
        if words.has("governors.probable", tree.lemma[kid]) or tree.lemma[kid] in ("probability", "likelihood"):
            view.weaken("PR")
        elif words.has("governors.possible", tree.lemma[kid]) or words.has("mentioning.nouns", tree.lemma[kid]):
            view.weaken("PS")


def _definite(tree: Tree, noun: int) -> bool:
    return bool(tree.having(noun, "poss")) or any(tree.lower[k] in _DEFINITE for k in tree.having(noun, "det"))


def _mood_above(tree: Tree, noun: int, words: Modality, view: Outlook, *, whole: bool = False) -> None:
    """Take over the mood of the clause that a noun stands in, and with `whole` its polarity and certainty too."""
    verb = next((up for up in tree.up(noun) if tree.verbal(up)), None)
    if verb is None:
        return
    clause = outlook(tree, verb, words)
    if clause.mood in ("conditional", "question"):
        view.mean(clause.mood)
    elif whole:
        view.polarity = view.polarity and clause.polarity  # the "no" of "there was no deal" is the clause's too
        view.mean(clause.mood, clause.certainty) if clause.mood != "statement" else view.weaken(clause.certainty)
