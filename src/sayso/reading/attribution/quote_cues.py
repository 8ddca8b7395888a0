"""Cues of quotations: what gives a quotation to somebody where no verb takes it as its complement."""

from collections.abc import Iterable

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import Source, noun_phrase, subject_source
from sayso.reading.attribution.verbs import cue_run, lemma_of
from sayso.reading.passage import Passage, Run
from sayso.reading.quotes import Quote

REACH = 14  # how many tokens a speech verb may stand from the marks of its quotation
DASHES = {"―", "—", "–", "--", "-"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
NOMINAL = {"PROPN", "NOUN", "PRON"}


def own_cue(passage: Passage, quote: Quote, cues: Cues, drafts: list[Draft]) -> Draft | None:
    """Return the draft of a quotation beside which a speech verb stands, after it or before it."""
    taken = {draft.head.i for draft in drafts if draft.passage is passage}
    after = range(quote.end, min(quote.end + REACH, len(passage.tokens)))
    before = range(quote.start - 1, max(quote.start - REACH, -1), -1)
    for side in (after, before):
        verb = _speech_verb(passage, side, cues)
        if verb is None or verb.i in taken:
            continue
        run = Run(quote.start, quote.end)
        source = subject_source(passage, verb) or _neighbour(passage, verb)
        if source is None or source.run is None or source.run.meets(run):
            source = _between(passage, quote.end, verb)
        if source is not None and source.run is not None:
            kind = cues.speech(lemma_of(passage, verb)) or "asserts"
            cue = [cue_run(passage, verb)]
            return Draft(passage, cue, verb, kind, source.run, source.head, [Part(passage, run)], quoted=True)
    return None


def colon_cue(passage: Passage, quote: Quote) -> Draft | None:
    """Return the draft of a quotation after a colon: the clause's subject speaks, whatever its verb."""
    colon = quote.start - 1
    if colon < 1 or passage.tokens[colon].text != ":":
        return None
    start = passage.sentence(colon).start
    for index in range(colon - 1, start - 1, -1):
        verb = passage.tokens[index]
        if verb.pos_ in ("VERB", "AUX") and verb.tag_ in FINITE | {"VBN"} and passage.quote_at(index) is None:
            source = subject_source(passage, verb)
            if source is not None and source.run is not None:
                run, cue = Run(quote.start, quote.end), [Run(colon, colon + 1)]
                content = [Part(passage, run)]
                return Draft(passage, cue, passage.tokens[colon], "asserts", *source, content, quoted=True)
    return None


def dash_cue(passage: Passage, quote: Quote) -> Draft | None:
    """Return the draft of “A.” ― Name: the name after the dash speaks."""
    tokens, dash = passage.tokens, quote.end
    if dash >= len(tokens) - 1 or tokens[dash].text not in DASHES:
        return None
    end = dash + 1
    while (
        end < len(tokens)
        and end - dash < 8
        and (tokens[end].pos_ in ("PROPN", "ADP", "NUM") or tokens[end].text == ".")
    ):
        end += 1
    name = passage.trim(Run(dash + 1, end))
    if name is None or tokens[name.end - 1].pos_ != "PROPN":
        return None
    content = [Part(passage, Run(quote.start, quote.end))]
    cue = [Run(dash, dash + 1)]
    return Draft(passage, cue, tokens[dash], "asserts", name, tokens[name.end - 1], content, quoted=True)


def introduction(passage: Passage) -> Draft | None:
    """Return the draft, as yet without content, of a paragraph that ends with a colon: "He said:"."""
    colon = len(passage.tokens) - 1
    while colon > 0 and passage.tokens[colon].is_space:
        colon -= 1
    if colon < 1 or passage.tokens[colon].text != ":":
        return None
    for index in range(colon - 1, passage.sentence(colon).start - 1, -1):
        verb = passage.tokens[index]
        if verb.pos_ in ("VERB", "AUX") and verb.tag_ in FINITE:
            source = subject_source(passage, verb)
            if source is not None and source.run is not None:
                return Draft(passage, [cue_run(passage, verb)], verb, "asserts", *source, [], quoted=True)
    return None


def orphan(passage: Passage, quote: Quote) -> Draft | None:
    """Return an utterance that the text gives to nobody: a whole sentence in marks is not the document's own word."""
    words = passage.tokens[quote.start + 1 : quote.end - quote.closed]
    starts = quote.start == 0 or passage.tokens[quote.start - 1].text[-1] in '.!?:”"'
    if not starts or not words or words[-1].text[-1] not in ".!?" or not any(w.tag_ in FINITE for w in words):
        return None
    content = [Part(passage, Run(quote.start, quote.end))]
    return Draft(passage, [], passage.tokens[quote.start], "asserts", None, None, content, quoted=True)


def _speech_verb(passage: Passage, side: Iterable[int], cues: Cues) -> Token | None:
    """Return the first speech verb on one side of a quotation, within its sentence and outside other quotations."""
    for index in side:
        token = passage.tokens[index]
        if token.text in ".!?" or passage.quote_at(index) is not None:
            return None
        if token.pos_ == "VERB" and cues.speech(lemma_of(passage, token)) is not None:
            return token
    return None


def _neighbour(passage: Passage, verb: Token) -> Source | None:
    """Return the name or pronoun right beside a speech verb whose subject the parse has lost."""
    for index in (verb.i - 1, verb.i + 1):
        if 0 <= index < len(passage.tokens) and passage.tokens[index].pos_ in ("PROPN", "PRON"):
            head = passage.tokens[index]
            while head.dep_ == "compound" and head.head.i != verb.i:
                head = head.head
            return Source(noun_phrase(passage, head, verb), head)
    return None


def _between(passage: Passage, start: int, verb: Token) -> Source | None:
    """Return what stands between a quotation and the verb after it, where the parse hung it on the quotation."""
    run = passage.trim(Run(start, verb.i)) if start < verb.i else None
    if run is None:
        return None
    heads = [t for t in passage.tokens[run.start : run.end] if t.pos_ in NOMINAL]
    outer = [t for t in heads if not run.start <= t.head.i < run.end]
    return Source(run, (outer or heads)[0]) if heads else None
