"""Cues that are verbs: "said that …", "denied the claims", "refused to …", "is expected to …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.lexicon.pointers import pointers
from sayso.reading.attribution.complements import Complement, complements
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import NOBODY, Source, is_nobody, subject_source
from sayso.reading.passage import Passage, Run

AUXILIARIES = {"aux", "auxpass", "neg"}
CALLING = {"object+name", "object+as", "as", "small", "clause"}
MODALS = {"may", "might", "could", "would", "should", "must", "will"}
FINITE = ("VBD", "VBZ", "VBP", "VBN")
SUPPOSING = {"if", "unless", "whether", "until"}


def verb_drafts(passage: Passage, cues: Cues) -> Iterator[Draft]:
    """Yield a draft for each verb that the lexicon knows as a cue and that takes one of its complements here."""
    for token in passage.tokens:
        if token.pos_ not in ("VERB", "AUX") or not cues.is_verb(lemma_of(passage, token)):
            continue
        draft = _draft(passage, token, cues)
        if draft is not None:
            yield draft


def _draft(passage: Passage, verb: Token, cues: Cues) -> Draft | None:
    source = subject_source(passage, verb)
    if source is None or _quoted_apart(passage, verb, source):
        return None
    lemma, voice = lemma_of(passage, verb), "passive" if source is NOBODY else "active"
    found: Complement | None = None
    cue_class = None
    for complement in complements(passage, verb):
        kind = cues.verb(lemma, complement.kind, voice)
        if kind is not None and (found is None or _better(complement, found)):
            found, cue_class = complement, kind
    if (found is None or found.kind in ("as", "small")) and (fronted := _fronted(passage, verb, source)) is not None:
        found, source = fronted
        named = (c.lemma_.lower() for c in passage.children[verb.i] if c.dep_ in ("oprd", "acomp"))
        cue_class = "denies" if any(map(cues.is_untruth, named)) else cues.verb(lemma, "object", voice)
    if found is None or cue_class is None:
        return None
    if found.kind in CALLING:
        called = _last_words(passage, verb, found.runs[-1])
        if any(map(cues.is_untruth, called)):
            cue_class = "denies"
        elif found.kind != "clause" and not cues.truths.isdisjoint(called):
            cue_class = "affirms"
    if is_unspoken(passage, verb):
        cue_class = "unknown"
    content = [Part(passage, run) for r in found.runs if (run := _apart(passage, r, source.run, verb))]
    if not content:
        return None
    return Draft(
        passage,
        [cue_run(passage, verb, found.mark)],
        verb,
        cue_class,
        source.run,
        source.head,
        content,
        hearsay=source is NOBODY,
    )


def _fronted(passage: Passage, verb: Token, source: Source) -> tuple[Complement, Source] | None:
    """Return the noun whose relative clause the verb is of, and the source: "a claim (that) the minister has denied".

    The parse may take the noun for part of the subject ("an allegation Kadria has denied"); the source is then without.
    """
    if source.run is None or source.head is None or source.head.i > verb.i:
        return None
    noun = verb.head
    hung = verb.dep_ in ("relcl", "acl") and verb.tag_ in FINITE and noun.i < source.run.start
    if hung and noun.lemma_.lower() in pointers().pointing:
        return Complement("object", (Run(noun.left_edge.i, noun.i + 1),)), source
    for noun in reversed(passage.tokens[source.run.start : source.head.i]):
        if noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lemma_.lower() in pointers().pointing:
            start = noun.i - 1 if noun.i > source.run.start and passage.tokens[noun.i - 1].pos_ == "DET" else noun.i
            found = Complement("object", (Run(start, noun.i + 1),))
            return found, Source(Run(noun.i + 1, source.run.end), source.head)
    return None


def _quoted_apart(passage: Passage, verb: Token, source: Source) -> bool:
    """Tell whether a source stands in a quotation that the verb is outside of: it is said, and does not say."""
    if source.run is None or source.head is None:
        return False
    quote = passage.quote_at(source.head.i)
    if quote is None or quote.start <= verb.i < quote.end:
        return False
    return not source.run.holds(Run(quote.start, quote.end))


def lemma_of(passage: Passage, verb: Token) -> str:
    """Return a verb's lemma with its particle, if it has one: "writes off" is another word than "writes"."""
    particle = passage.child(verb, "prt")
    return f"{verb.lemma_} {particle.lower_}".lower() if particle is not None else verb.lemma_.lower()


def is_unspoken(passage: Passage, verb: Token) -> bool:
    """Tell whether the words are not in fact spoken: "did not confirm", "declined to say", "if they deny"."""
    for child in passage.children[verb.i]:
        if child.dep_ == "mark" and child.lower_ in SUPPOSING and child.i < verb.i:
            return True
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in MODALS):
            return True
        if child.dep_ == "nsubj" and is_nobody(passage, child):
            return True
    return verb.dep_ == "xcomp" and (
        verb.head.lemma_ in ("decline", "refuse", "fail", "stop", "want", "try", "plan")
        or any(child.lower_ == "yet" for child in passage.children[verb.head.i])  # "has yet to confirm"
    )


def _last_words(passage: Passage, verb: Token, run: Run) -> list[str]:
    """Return the lemmas of the last word of a run, of what describes it, and of the first one after "as".

    A word that another verb governs is that one's: "said that they fled, a claim that the army called false".
    """
    last = [token for token in passage.tokens[run.start : run.end] if not token.is_punct][-1:]
    place = next((i for i in reversed(range(*run)) if passage.tokens[i].lower_ == "as"), run.end)
    last += [token for token in passage.tokens[place + 1 : run.end] if token.pos_ in ("ADJ", "NOUN")][:1]
    last = [word for word in last if _verb_over(passage, word, verb).i == verb.i]
    described = [c for word in last for c in passage.children[word.i] if c.dep_ == "amod"]
    return [token.lemma_.lower() for token in (*last, *described)]


def _verb_over(passage: Passage, word: Token, other: Token) -> Token:
    return next((up for up in passage.ancestors(word) if up.pos_ == "VERB"), other)


def _better(one: Complement, other: Complement) -> bool:
    order = ("clause", "wh", "infinitive", "gerund", "object+")
    return _rank(one.kind, order) < _rank(other.kind, order)


def _rank(kind: str, order: tuple[str, ...]) -> int:
    return next((n for n, name in enumerate(order) if kind.startswith(name)), len(order))


def _apart(passage: Passage, run: Run, source: Run | None, verb: Token) -> Run | None:
    """Cut the source and the cue out of a content that the parse wraps around them."""
    trimmed = passage.trim(run)
    if trimmed is None:
        return None
    start, end = trimmed
    if source is not None and trimmed.meets(source):
        if source.start <= start:
            start = source.end
        elif source.end >= end or verb.i >= end:
            end = source.start
    if start <= verb.i < end:
        start, end = (verb.i + 1, end) if end - verb.i > verb.i - start else (start, verb.i)
    return passage.trim(Run(start, end)) if start < end else None


def cue_run(passage: Passage, verb: Token, mark: Token | None = None) -> Run:
    """Return the cue's words: the verb with its auxiliaries and negation, its particle, its preposition."""
    start, end = verb.i, verb.i + 1
    for child in passage.children[verb.i]:
        if child.dep_ in AUXILIARIES and child.i < verb.i and verb.i - child.i <= 4:
            start = min(start, child.i)
        elif child.dep_ == "prt" and child.i == end:
            end = child.i + 1
    for index in range(start, verb.i):
        if passage.tokens[index].is_punct or passage.tokens[index].dep_ in ("nsubj", "nsubjpass"):
            start = index + 1
    if mark is not None and mark.i - end <= 1 and mark.i >= end:
        end = mark.i + 1
    return Run(start, end)
