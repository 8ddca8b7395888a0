"""Governors: the words above a clause that decide whether it is so, planned, asked for or only possible."""

from typing import NamedTuple

from sayso.lexicon.modality import Modality
from sayso.reading.happenings.negation import negated
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.tree import Tree

_PREPOSITIONS = frozenset(
    {"by", "of", "from", "for", "in", "into", "to", "on", "about", "with", "against", "at", "toward", "towards"}
)
_SETTLED = ("decisive", "negative", "improbable", "open")  # negated, these still say something of what they govern
_BESIDE = frozenset({"by", "in", "on", "with", "at"})  # under a verb, these only tell the circumstances


class Link(NamedTuple):
    """A step up from a clause: to which word, whether it governs the clause, and whether its own words count too."""

    at: int
    governs: bool
    own: bool
    infinitive: bool = False
    below: int = 0  # the verb that the step starts from
    by: str = ""  # the preposition that it goes by


def above(tree: Tree, at: int, words: Modality) -> Link | None:
    """Return the step up from a verb (or what governs it), or None where its clause stands on its own."""
    dep, head = tree.dep[at], tree.head[at]
    if head == at:
        return None
    if dep == "conj" and (tree.verbal(head) or tree.verbal(at)):
        bare = not tree.having(at, "nsubj", "nsubjpass", "aux", "auxpass") and tree.tag[at] in ("VB", "VBN", "VBG")
        return Link(head, False, bare and tree.tag[at] == tree.tag[head])
    if dep in ("xcomp", "acomp", "oprd"):
        return Link(head, True, True, _infinitive(tree, at), at)
    if dep in ("ccomp", "acl", "relcl", "advcl", "csubj", "dep"):
        return _clausal(tree, at, head, words)
    if dep == "pcomp":
        return _prepositional(tree, head, words)
    return None


def _infinitive(tree: Tree, at: int) -> bool:
    return any(tree.lower[k] == "to" for k in tree.having(at, "aux"))


def _clausal(tree: Tree, at: int, head: int, words: Modality) -> Link | None:
    marks = {tree.lower[k] for k in tree.having(at, "mark", "advmod")}
    finite = any(tree.tag[k] in ("MD", "VBD", "VBZ", "VBP") for k in tree.having(at, "aux"))
    small = tree.dep[at] == "ccomp" and tree.tag[at] in ("VB", "VBG") and not finite
    if _infinitive(tree, at):
        return Link(head, True, True, True, at)
    if small and (tree.tag[at] == "VB" or "that" not in marks):  # "let it lapse", "demanded that he be freed"
        return Link(head, True, True)
    wanted = tree.tag[at] == "VBN" and words.has("governors.wanting", tree.lemma[head])
    if wanted and not tree.having(at, "aux", "auxpass"):  # "wants it extended"
        return Link(head, True, True)
    said = "that" in marks or (tree.dep[at] == "ccomp" and not tree.having(at, "mark"))
    judged = tree.dep[head] in ("acomp", "attr") or tree.having(head, "acomp", "attr")
    if tree.dep[at] in ("ccomp", "advcl") and judged and said:  # "it is likely that"
        return Link(head, True, True)
    if tree.lemma[head] == "time" and tree.dep[at] in ("acl", "relcl", "ccomp"):
        return Link(head, False, False)  # "it would be the first time that": as sure as what it is a time of
    bare = _none(tree, head, words)
    if tree.dep[at] in ("acl", "ccomp", "relcl"):
        if bare and words.has("governors.evidence", tree.lemma[head]):
            return Link(head, True, False)  # "no evidence that"
        if words.has("governors.signs", tree.lemma[head]) and tree.noun(head):
            return Link(head, True, False)  # "there are signs that"
    if tree.dep[at] == "ccomp" and any(words.has("governors.open", name) for name in _names(tree, head, "")[0]):
        return Link(head, True, not negated(tree, head, words))  # "ruled out that"
    return None


def _prepositional(tree: Tree, preposition: int, words: Modality) -> Link | None:
    word, up = tree.lower[preposition], tree.head[preposition]
    if words.has("negations.prepositions", word) or word in ("instead", "than"):
        return Link(preposition, True, False)
    if word not in _PREPOSITIONS:
        return None
    if word == "from" and tree.dep[up] == "dobj":  # "stopped the yard from delivering", hung too low
        up = tree.head[up]
    verbal = tree.verbal(up)
    return Link(up, word not in _BESIDE or not verbal, word != "of" or verbal, by=word)


def govern(tree: Tree, link: Link, words: Modality, view: Outlook, *, attempts_count: bool) -> None:
    """Apply what a governing word does to what it governs."""
    head = link.at
    if words.has("negations.prepositions", tree.lower[head]) or tree.lower[head] in ("instead", "than"):
        view.polarity = not view.polarity
        return
    lemma = tree.lemma[head]
    longer, single = _names(tree, head, link.by)
    perfect = any(tree.lower[k] == "have" for k in tree.having(link.below, "aux"))
    infinitive = link.infinitive and not perfect
    known = [_one(tree, head, name, words, view, attempts_count, infinitive) for name in longer]
    if not any(known):  # "went on to" is no plan, though "was going to" is
        known = [_one(tree, head, name, words, view, attempts_count, infinitive) for name in single]
    if link.infinitive and not any(known):
        view.mean("mention", "UU", "planned")  # a purpose: whether it comes to it is not said
    if tree.noun(head) and not link.own:
        _evident(tree, head, words, view)
    turned = _turned(tree, head, words)
    if turned and not any(words.has(f"governors.{kind}", name) for kind in _SETTLED for name in (lemma, *longer)):
        view.weaken("UU")


def _names(tree: Tree, head: int, preposition: str) -> tuple[list[str], list[str]]:
    """Return the names that a governing word may go by: with what stands beside it, and each by itself."""
    beside = [tree.lower[k] for k in tree.having(head, "acomp", "attr", "oprd", "prt")]
    particles = [tree.lower[k] for k in tree.having(head, "advmod") if tree.tag[k] == "RP" or tree.lower[k] == "yet"]
    longer = [f"{tree.lemma[head]} {word}" for word in (*beside, *particles, preposition) if word]
    return longer, [tree.lemma[head], *beside]


def _evident(tree: Tree, noun: int, words: Modality, view: Outlook) -> None:
    """Apply a noun that speaks for what its clause says: signs make it probable, no evidence leaves it open."""
    if _none(tree, noun, words) and words.has("governors.evidence", tree.lemma[noun]):
        view.mean("mention", "UU", "unknown")
    elif words.has("governors.signs", tree.lemma[noun]):
        view.weaken("PR")


def _turned(tree: Tree, head: int, words: Modality) -> bool:
    """Tell whether a governing word is negated, or is a noun of which there is none: "has no plans to"."""
    return negated(tree, head, words) or (tree.noun(head) and _none(tree, head, words))


def _none(tree: Tree, noun: int, words: Modality) -> bool:
    return any(words.has("negations.determiners", tree.lower[k]) for k in tree.having(noun, "det", "neg"))


def _one(
    tree: Tree, head: int, word: str, words: Modality, view: Outlook, attempts_count: bool, infinitive: bool
) -> bool:
    """Apply one governing word; tell whether it is known."""
    turned = _turned(tree, head, words)
    if words.has("governors.open", word) and turned:  # "cannot rule out": it may be so
        view.weaken("PS")
    elif words.has("governors.negative", word):
        view.polarity = not view.polarity
        view.phase = view.phase or "unknown"
    elif words.has("governors.improbable", word):
        view.polarity = not view.polarity  # "not unlikely" turns back by its own negation
        view.weaken("PS" if turned else "PR")
    elif attempts_count and words.has("governors.attempted", word):
        view.phase = view.phase or "ongoing"
    elif words.has("governors.foreseen", word) and infinitive:
        view.mean("prediction", "PR", "planned")
    elif words.has("governors.planned", word):
        if not turned:
            view.mean("prediction", "UU", "planned")
    elif words.has("governors.asked", word) or (words.has("mentioning.nouns", word) and tree.noun(head)):
        view.mean("mention", "UU", "planned")
    else:
        return _shade(word, words, view)
    return True


def _shade(word: str, words: Modality, view: Outlook) -> bool:
    """Apply a word that weakens or times what it governs; tell whether it is known."""
    if words.has("governors.probable", word):
        view.weaken("PR")
    elif words.has("governors.possible", word):
        view.weaken("PS")
    elif words.has("governors.ended", word):
        view.phase = view.phase or "lapsed"
    elif words.has("governors.ongoing", word):
        view.phase = view.phase or "ongoing"
    return any(
        words.has(f"governors.{name}", word) for name in ("probable", "possible", "ended", "ongoing", "transparent")
    )
