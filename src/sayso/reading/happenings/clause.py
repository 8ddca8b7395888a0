"""Clause: what a clause's own words say of it: negation, auxiliaries, adverbs, marks, tense."""

from sayso.lexicon.modality import Modality
from sayso.reading.happenings.negation import negated, phrases
from sayso.reading.happenings.outlook import Outlook
from sayso.reading.happenings.tree import Tree
from sayso.reading.happenings.unreal import unreal
from sayso.values import Phase

_AWAITING = frozenset({"when", "whenever", "once", "after", "before", "until", "till", "as"})


def own_words(tree: Tree, verb: int, words: Modality, view: Outlook) -> None:
    """Apply a clause's own negation, auxiliaries, adverbs and marks."""
    if negated(tree, verb, words):
        view.polarity = not view.polarity
    if _inverted(tree, verb, words):
        view.mean("conditional", "UU", "unknown")
    if rumoured(tree, verb, words):
        view.weaken("PS")
    _auxiliaries(tree, verb, words, view)
    for kid in tree.kids[verb]:
        _beside(tree, verb, kid, words, view)
    if tree.head[verb] == verb:
        _root(tree, verb, view)
    if _awaited(tree, verb, words):
        view.mean("prediction", "UU", "planned")
    if unreal(tree, verb, words):
        view.polarity, view.certainty, view.mood, view.phase = not view.polarity, "CT", "statement", "unknown"


def _beside(tree: Tree, verb: int, kid: int, words: Modality, view: Outlook) -> None:
    """Apply one word under a verb: an adverb, a mark of a condition or question, the condition itself."""
    word = tree.lower[kid]
    if tree.dep[kid] in ("advmod", "acomp") or tree.tag[kid].startswith("RB"):
        if words.has("adverbs.probable", word):
            view.weaken("PR")
        elif words.has("adverbs.possible", word):
            view.weaken("PS")
    elif _is_condition(tree, kid, words):
        view.mean("conditional")
    elif words.has("conditions.questions", word):
        view.mean("question")
    elif tree.dep[kid] == "advcl" and any(
        words.has("conditions.marks", tree.lower[m]) for m in tree.having(kid, "mark")
    ):
        view.mean("conditional") if view.mood == "prediction" or _modal(tree, verb) else None


def _awaited(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether a clause says when something is to come, and so is yet to come itself: "when they release him"."""
    if tree.dep[verb] != "advcl" or tree.tag[verb] not in ("VBP", "VBZ") or tree.having(verb, "aux"):
        return False
    marked = any(tree.lower[k] in _AWAITING for k in tree.having(verb, "mark", "advmod"))
    return marked and any(words.has("auxiliaries.future", tree.lower[k]) for k in tree.having(tree.head[verb], "aux"))


def _is_condition(tree: Tree, kid: int, words: Modality) -> bool:
    """Tell whether a word makes its clause a condition, or begins one for it: "if", "in case of"."""
    if tree.dep[kid] == "mark":
        return words.has("conditions.marks", tree.lower[kid])
    return tree.dep[kid] == "prep" and any(words.has("conditions.phrases", phrase) for phrase in phrases(tree, kid))


def _auxiliaries(tree: Tree, verb: int, words: Modality, view: Outlook) -> None:
    for kid in tree.having(verb, "aux", "auxpass"):
        word = tree.lower[kid]
        if words.has("auxiliaries.possible", word):
            view.weaken("CT" if not view.polarity and word in ("can", "ca", "could") else "PS")
        elif words.has("auxiliaries.probable", word):
            view.weaken("PR")
        elif words.has("auxiliaries.required", word):
            view.mean("mention", "UU", "planned")
        elif words.has("auxiliaries.future", word):
            view.mean("prediction", "PR", "planned")
        elif words.has("auxiliaries.conditional", word) and tree.tag[kid] == "MD":
            past_future = _told_as_future(tree, verb, words)
            view.mean("prediction", "PR", "planned") if past_future else view.mean("conditional", "UU", "unknown")


def _inverted(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether a clause is a condition by its order alone: "had they listened", "were he to fire", "should it"."""
    subject = tree.having(verb, "nsubj", "nsubjpass", "expl")
    first = min([verb, *(k for k in tree.kids[verb] if tree.dep[k] not in ("punct", "cc"))])
    if not subject or first >= subject[0] or not words.has("conditions.inverted", tree.lower[first]):
        return False
    sentence = tree.doc[verb].sent
    opens = first == sentence.start or tree.tag[first - 1] == "CC" or not tree.doc[first - 1].is_alpha
    return opens and all(tree.lower[i] != "?" for i in range(max(verb, sentence.end - 3), sentence.end))


def rumoured(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether a clause stands on a rumour alone: "rumour has it that …", "…, according to rumours"."""
    head = tree.head[verb]
    told = [head, *tree.having(head, "nsubj")] if tree.dep[verb] in ("ccomp", "acl", "relcl") else []
    for according in tree.having(verb, "prep"):
        if tree.lower[according] == "according":
            told += [k for to in tree.having(according, "prep") for k in tree.having(to, "pobj")]
    return any(words.has("telling.rumour", tree.lemma[k]) for k in told if not tree.verbal(k))


def _modal(tree: Tree, verb: int) -> bool:
    return any(tree.tag[k] == "MD" for k in tree.having(verb, "aux"))


def _told_as_future(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether "would" is a reported "will": "they warned that it would send rockets"."""
    top = tree.first_conjunct(verb)
    head = tree.head[top]
    if any(
        tree.lower[d] in ("any", "such")
        for s in tree.having(verb, "nsubj", "nsubjpass")
        for d in tree.having(s, "det", "predet")
    ):
        return False
    if any(
        words.has("conditions.marks", tree.lower[m]) for k in tree.having(verb, "advcl") for m in tree.having(k, "mark")
    ):
        return False
    past = tree.tag[head] in ("VBD", "VBN") or tree.noun(head)
    return tree.dep[top] in ("ccomp", "acl", "relcl") and past and words.has("telling.future_in_past", tree.lemma[head])


def _root(tree: Tree, verb: int, view: Outlook) -> None:
    """Tell questions and commands by the sentence's own shape."""
    sentence = tree.doc[verb].sent
    end = sentence.end - 1
    while end > verb and tree.tag[end] in ("''", "``", "-RRB-", "_SP"):
        end -= 1
    if tree.lower[end] == "?":
        view.mean("question")
    helpers = {tree.lower[k] for k in tree.having(verb, "aux", "nsubj", "nsubjpass", "auxpass", "csubj")}
    if tree.tag[verb] == "VB" and helpers <= {"to"}:
        view.mean("mention", "UU", "unknown")
    elif tree.tag[verb] == "VB" and any(tree.lower[k] == "to" for k in tree.having(verb, "aux")):
        view.mean("prediction", "PR", "planned")  # a headline: "Norland to sell tractors"


def tense(tree: Tree, verb: int) -> Phase:
    """Return the phase that a verb's own tense gives."""
    auxiliaries = {tree.lemma[k] for k in tree.having(verb, "aux", "auxpass")} | {
        tree.lower[k] for k in tree.having(verb, "aux")
    }
    tag = tree.tag[verb]
    if tag == "VBG":
        if "be" not in auxiliaries and tree.dep[verb] in ("advcl", "pcomp"):
            main = next((up for up in tree.up(verb) if tree.verbal(up)), None)
            return tense(tree, main) if main is not None else "unknown"
        return "ongoing" if "be" in auxiliaries or tree.dep[verb] in ("acl", "pcomp", "advcl", "xcomp") else "unknown"
    if tag in ("VBZ", "VBP"):
        return "ongoing"
    if tag == "VBD":
        return "done"
    if tag == "VBN":
        present = any(
            tree.lower[k] in ("is", "are", "am", "'s", "’s", "'re", "’re") for k in tree.having(verb, "auxpass")
        )
        return "ongoing" if present and "have" not in auxiliaries else "done"
    if auxiliaries & {"did"}:
        return "done"
    head = tree.first_conjunct(verb) if tree.dep[verb] == "conj" else tree.head[verb]
    if tree.dep[verb] in ("xcomp", "conj", "ccomp") and head != verb and tree.verbal(head):
        return tense(tree, head)
    return "ongoing" if auxiliaries & {"do", "does"} else "unknown"
