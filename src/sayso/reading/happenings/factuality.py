"""Factuality: polarity, certainty, mood and phase of a clause, from its own words and from those above it."""

from dataclasses import dataclass

from sayso.lexicon.modality import Modality
from sayso.reading.happenings.found import Certainty, Mood
from sayso.reading.happenings.tree import Tree
from sayso.values import Factuality, Phase

_ORDER: dict[Certainty, int] = {"CT": 0, "PR": 1, "PS": 2, "UU": 3}
_DEPTH = 10


def factuality(polarity: bool, certainty: Certainty) -> Factuality:
    """Return FactBank's value of a polarity and a certainty."""
    if certainty == "UU":
        return "UU"
    values: dict[tuple[bool, Certainty], Factuality] = {
        (True, "CT"): "CT+", (True, "PR"): "PR+", (True, "PS"): "PS+",
        (False, "CT"): "CT-", (False, "PR"): "PR-", (False, "PS"): "PS-",
    }  # fmt: skip
    return values[polarity, certainty]


@dataclass(slots=True)
class Outlook:
    """What is known so far of how a clause is meant, while the climb from it goes on."""

    polarity: bool = True
    certainty: Certainty = "CT"
    mood: Mood = "statement"
    phase: Phase | None = None

    def weaken(self, certainty: Certainty) -> None:
        """Take the weaker of two certainties."""
        if _ORDER[certainty] > _ORDER[self.certainty]:
            self.certainty = certainty

    def mean(self, mood: Mood, certainty: Certainty = "UU", phase: Phase | None = None) -> None:
        """Set mood, and phase where none is set; a stronger mood (conditional, question) stays."""
        if self.mood in ("statement", "prediction") or (self.mood == "mention" and mood != "prediction"):
            self.mood = mood
        self.weaken(certainty)
        self.phase = self.phase or phase


def outlook(tree: Tree, verb: int, words: Modality, *, attempts_count: bool = False) -> Outlook:
    """Return how the clause of a verb is meant."""
    view = Outlook()
    own, at = True, verb
    for _ in range(_DEPTH):
        if own:
            _clause(tree, at, words, view)
        step = _above(tree, at, words)
        if step is None:
            break
        at, governor, own = step
        if governor:
            _govern(tree, at, words, view, attempts_count)
    if view.phase is None:
        view.phase = _tense(tree, verb)
    if not view.polarity or view.mood in ("conditional", "question"):
        view.phase = "unknown" if view.phase in ("done", "ongoing") else view.phase
    return view


def _clause(tree: Tree, verb: int, words: Modality, view: Outlook) -> None:
    """Apply a clause's own negation, auxiliaries, adverbs and marks."""
    if negated(tree, verb, words):
        view.polarity = not view.polarity
    _auxiliaries(tree, verb, words, view)
    for kid in tree.kids[verb]:
        word = tree.lower[kid]
        if tree.dep[kid] in ("advmod", "acomp") or tree.tag[kid].startswith("RB"):
            if words.has("adverbs.probable", word):
                view.weaken("PR")
            elif words.has("adverbs.possible", word):
                view.weaken("PS")
        elif tree.dep[kid] == "mark" and words.has("conditions.marks", word):
            view.mean("conditional")
        elif words.has("conditions.questions", word):
            view.mean("question")
        elif tree.dep[kid] == "advcl" and any(
            words.has("conditions.marks", tree.lower[m]) for m in tree.having(kid, "mark")
        ):
            view.mean("conditional") if view.mood == "prediction" or _would(tree, verb, words) else None
    if tree.head[verb] == verb:
        _root(tree, verb, view)


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


def _would(tree: Tree, verb: int, words: Modality) -> bool:
    return any(words.has("auxiliaries.conditional", tree.lower[k]) for k in tree.having(verb, "aux"))


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


def negated(tree: Tree, verb: int, words: Modality) -> bool:
    """Tell whether a clause denies what its verb says."""
    turned = False
    for kid in tree.kids[verb]:
        dep, word = tree.dep[kid], tree.lower[kid]
        if (
            dep == "neg"
            or (dep == "advmod" and words.has("negations.words", word))
            or (dep == "preconj" and word == "neither")
        ):
            turned = not turned if not _only(tree, kid) else turned
        elif (dep in ("nsubj", "nsubjpass", "dobj", "attr") and _none(tree, kid, words)) or (
            dep == "prep"
            and word == "at"
            and any(tree.lower[k] == "time" and _none(tree, k, words) for k in tree.kids[kid])
        ):
            turned = not turned
    return turned


def _only(tree: Tree, kid: int) -> bool:
    return kid + 1 < len(tree) and tree.lower[kid + 1] in ("only", "just", "merely")


def _none(tree: Tree, noun: int, words: Modality) -> bool:
    if words.has("negations.pronouns", tree.lower[noun]):
        return True
    return any(words.has("negations.determiners", tree.lower[k]) for k in tree.having(noun, "det", "neg"))


def _root(tree: Tree, verb: int, view: Outlook) -> None:
    """Tell questions and commands by the sentence's own shape."""
    sentence = tree.doc[verb].sent
    end = sentence.end - 1
    while end > verb and tree.tag[end] in ("''", "``", "-RRB-", "_SP"):
        end -= 1
    if tree.lower[end] == "?":
        view.mean("question")
    bare = tree.tag[verb] == "VB" and not tree.having(verb, "aux", "nsubj", "nsubjpass", "auxpass", "csubj")
    if bare:
        view.mean("mention", "UU", "unknown")


def _above(tree: Tree, at: int, words: Modality) -> tuple[int, bool, bool] | None:
    """Return the next word above, whether it governs this one's truth, and whether its own clause counts too."""
    dep, head = tree.dep[at], tree.head[at]
    if head == at:
        return None
    if dep == "conj" and (tree.verbal(head) or tree.verbal(at)):
        bare = not tree.having(at, "nsubj", "nsubjpass", "aux", "auxpass") and tree.tag[at] in ("VB", "VBN", "VBG")
        return head, False, bare and tree.tag[at] == tree.tag[head]
    if dep in ("xcomp", "acomp", "oprd"):
        return head, True, True
    if dep in ("ccomp", "acl", "relcl", "advcl", "csubj", "dep"):
        return _clausal(tree, at, head, words)
    if dep == "pcomp":
        return _prepositional(tree, head, words)
    return None


def _clausal(tree: Tree, at: int, head: int, words: Modality) -> tuple[int, bool, bool] | None:
    marks = {tree.lower[k] for k in tree.having(at, "mark", "advmod")}
    to = any(tree.lower[k] == "to" for k in tree.having(at, "aux"))
    finite = any(tree.tag[k] in ("MD", "VBD", "VBZ", "VBP") for k in tree.having(at, "aux"))
    if to or (tree.dep[at] == "ccomp" and tree.tag[at] in ("VB", "VBG") and not finite and "that" not in marks):
        return head, True, True
    if tree.dep[at] in ("ccomp", "advcl") and tree.having(head, "acomp", "attr") and "that" in marks | _that(tree, at):
        return head, True, True
    return None


def _that(tree: Tree, at: int) -> set[str]:
    return {"that"} if not tree.having(at, "mark") and tree.dep[at] == "ccomp" else set()


def _prepositional(tree: Tree, preposition: int, words: Modality) -> tuple[int, bool, bool] | None:
    word, above = tree.lower[preposition], tree.head[preposition]
    if words.has("negations.prepositions", word) or f"{word}" in ("instead", "than"):
        return preposition, True, False
    if word in ("by", "of", "from", "for", "in", "into", "to", "on", "about", "with", "against"):
        return (
            above,
            word not in ("by", "in", "on", "with") or not tree.verbal(above),
            word != "of" or tree.verbal(above),
        )
    return None


def _govern(tree: Tree, head: int, words: Modality, view: Outlook, attempts_count: bool) -> None:
    """Apply what a governing word does to what it governs."""
    lemma = tree.lemma[head]
    adjectives = [tree.lower[k] for k in tree.having(head, "acomp", "attr", "oprd", "prt")]
    if words.has("negations.prepositions", tree.lower[head]) or tree.lower[head] in ("instead", "than"):
        view.polarity = not view.polarity
        return
    for word in [lemma, *adjectives, *(f"{lemma} {p}" for p in adjectives)]:
        _one(tree, head, word, words, view, attempts_count)


def _one(tree: Tree, head: int, word: str, words: Modality, view: Outlook, attempts_count: bool) -> None:
    turned = negated(tree, head, words)
    if words.has("governors.negative", word):
        view.polarity = not view.polarity
        view.phase = view.phase or "unknown"
    elif attempts_count and words.has("governors.attempted", word):
        view.phase = view.phase or "ongoing"
    elif words.has("governors.planned", word):
        if not turned:
            view.mean("prediction", "UU", "planned")
    elif words.has("governors.asked", word):
        view.mean("mention", "UU", "planned")
    elif words.has("governors.probable", word):
        view.weaken("PR")
    elif words.has("governors.possible", word):
        view.weaken("PS")
    elif words.has("governors.ended", word):
        view.phase = view.phase or "lapsed"
    elif words.has("governors.ongoing", word):
        view.phase = view.phase or "ongoing"
    if (
        turned
        and not words.has("governors.decisive", word)
        and not words.has("governors.negative", word)
        and word in tree.lemma[head]
    ):
        view.weaken("UU")


def _tense(tree: Tree, verb: int) -> Phase:
    """Return the phase that a verb's own tense gives."""
    auxiliaries = {tree.lemma[k] for k in tree.having(verb, "aux", "auxpass")} | {
        tree.lower[k] for k in tree.having(verb, "aux")
    }
    tag = tree.tag[verb]
    if tag == "VBG":
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
    head = tree.head[verb]
    if tree.dep[verb] in ("xcomp", "conj", "ccomp") and head != verb and tree.verbal(head):
        return _tense(tree, head)
    return "ongoing" if auxiliaries & {"do", "does"} else "unknown"


def nominal_outlook(tree: Tree, noun: int, words: Modality) -> Outlook:
    """Return how a happening named by a noun is meant, by its determiner and by what it hangs on."""
    view = Outlook(phase="unknown")
    determiners = {tree.lower[k] for k in tree.having(noun, "det", "neg", "amod", "advmod")}
    if any(words.has("mentioning.determiners", d) for d in determiners):
        view.mean("mention")
    if any(words.has("negations.determiners", d) for d in determiners):
        view.polarity = False
    for adjective in determiners:
        if adjective in (
            "alleged",
            "reported",
            "rumored",
            "rumoured",
            "supposed",
            "suspected",
            "purported",
            "possible",
            "potential",
        ):
            view.weaken("PS")
        elif adjective in ("apparent", "likely", "probable", "expected"):
            view.weaken("PR")
        elif adjective in ("future", "planned", "proposed", "upcoming", "threatened", "imminent", "hypothetical"):
            view.mean("prediction" if adjective in ("planned", "upcoming", "imminent") else "mention", "UU", "planned")
        elif adjective in ("ongoing", "continuing", "continued", "current"):
            view.phase = "ongoing"
    _nominal_above(tree, noun, words, view)
    return view


def _nominal_above(tree: Tree, noun: int, words: Modality, view: Outlook) -> None:
    for number, above in enumerate(tree.up(noun)):
        if tree.noun(above) and (words.has("mentioning.nouns", tree.lemma[above])):
            view.mean("mention")
        if tree.verbal(above):
            if words.has("mentioning.verbs", tree.lemma[above]) and number < 2:
                view.mean("mention")
            clause = outlook(tree, above, words)
            if clause.mood in ("conditional", "question"):
                view.mean(clause.mood)
            return
