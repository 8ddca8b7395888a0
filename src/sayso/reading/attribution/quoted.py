"""Quotations: a content takes in the whole of its quotation; quotations without a cue of their own find one."""

from spacy.tokens import Token

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.sources import Source, noun_phrase, subject_source
from sayso.reading.attribution.verbs import cue_run
from sayso.reading.passage import Passage, Run
from sayso.reading.quotes import Quote

REACH = 14  # how many tokens a speech verb may stand from the marks of its quotation
SCARE = 4  # a quotation of fewer tokens is no utterance by itself


def stretch(passage: Passage, draft: Draft) -> None:
    """Let each part of the content take in the rest of a quotation that it begins or ends in."""
    for number, part in enumerate(draft.content):
        if part.passage is not passage:
            continue
        start, end = part.run
        for quote in passage.quotes:
            if quote.start <= draft.head.i < quote.end or not Run(start, end).meets(Run(quote.start, quote.end)):
                continue
            if draft.source is not None and Run(quote.start, quote.end).meets(draft.source):
                continue
            if draft.head.i < quote.start or draft.head.i >= quote.end:
                start, end = min(start, quote.start), max(end, quote.end)
                draft.quoted = True
        if not start <= draft.head.i < end:
            draft.content[number] = Part(passage, Run(start, end))


def attach(passage: Passage, drafts: list[Draft], cues: Cues) -> list[Draft]:
    """Return drafts for quotations that no content holds yet, and give the rest of a split quotation to its cue."""
    added: list[Draft] = []
    for quote in (*passage.quotes, *(q for q in passage.quotes if q.size < SCARE)):
        run = Run(quote.start, quote.end)
        if any(_holds(draft, passage, run) for draft in (*drafts, *added)):
            continue
        if _split_rest(passage, quote, [*drafts, *added]):
            continue
        draft = _own_cue(passage, quote, cues, (*drafts, *added)) if quote.size >= SCARE else None
        if draft is not None:
            added.append(draft)
        elif quote.size >= SCARE:
            _continue(passage, quote, [*drafts, *added])
    return added


def carry_over(before: list[Draft], passage: Passage, drafts: list[Draft]) -> None:
    """Give a paragraph that is all quotation, and has no cue, to the speaker of the paragraph before."""
    last = max((d for d in before if d.quoted), key=lambda d: d.content[-1].run.end, default=None)
    if last is None or not passage.quotes or passage.quotes[0].start > 0:
        return
    quote = passage.quotes[0]
    run = Run(quote.start, quote.end)
    if any(_holds(draft, passage, run) for draft in drafts):
        return
    final = last.content[-1]
    ends_passage = final.run.end >= len(final.passage.tokens) - 1
    open_end = bool(final.passage.quotes) and not final.passage.quotes[-1].closed
    if (open_end or ends_passage or quote.end >= len(passage.tokens) - 1) and quote.size >= SCARE:
        last.content.append(Part(passage, run))


def _holds(draft: Draft, passage: Passage, run: Run) -> bool:
    """Tell whether a cue outside the quotation has it, or a piece of it, as its content."""
    if draft.passage is passage and run.start <= draft.head.i < run.end:
        return False
    return any(part.passage is passage and part.run.meets(run) for part in draft.content)


def _split_rest(passage: Passage, quote: Quote, drafts: list[Draft]) -> bool:
    """Give B in “A,” he said, “B.” to the same cue, when only the cue stands between."""
    for draft in drafts:
        if draft.quoted and draft.content[0].run.start > draft.head.i and _only_source(passage, quote, draft):
            draft.content.insert(0, Part(passage, Run(quote.start, quote.end)))
            return True
        if draft.quoted and 0 < quote.start - draft.head.i <= REACH and draft.content:
            between = passage.tokens[draft.head.i + 1 : quote.start]
            if draft.content[-1].run.end <= draft.head.i and not any(t.text in ".!?" for t in between):
                draft.content.append(Part(passage, Run(quote.start, quote.end)))
                return True
    return False


def _only_source(passage: Passage, quote: Quote, draft: Draft) -> bool:
    """Tell whether a quotation stands right before a cue, with nothing but its source between."""
    between = range(quote.end, draft.head.i)
    return 0 <= draft.head.i - quote.end <= REACH and all(
        (draft.source is not None and draft.source.start <= i < draft.source.end)
        or any(run.start <= i < run.end for run in draft.cue)
        or passage.tokens[i].is_punct
        or passage.tokens[i].pos_ == "ADV"
        for i in between
    )


def _continue(passage: Passage, quote: Quote, drafts: list[Draft]) -> None:
    """Let B in “A,” he said. “B.” go on in the same voice, when its sentence is all quotation."""
    before = [d for d in drafts if d.quoted and d.passage is passage and _last(d) <= quote.start]
    if not before:
        return
    last = max(before, key=_last)
    between = passage.tokens[_last(last) : quote.start]
    outside = [t for t in between if t.pos_ == "VERB"]
    starts = (
        quote.start == 0
        or passage.tokens[quote.start - 1].text[-1] in '.!?”"'
        or passage.tokens[quote.start].is_sent_start
    )
    if starts and not outside:
        last.content.append(Part(passage, Run(quote.start, quote.end)))


def _last(draft: Draft) -> int:
    ends = [part.run.end for part in draft.content if part.passage is draft.passage]
    return max([*ends, *(run.end for run in draft.cue), draft.source.end if draft.source else 0])


def _own_cue(passage: Passage, quote: Quote, cues: Cues, drafts: tuple[Draft, ...]) -> Draft | None:
    taken = {d.head.i: d for d in drafts if d.passage is passage}
    after = range(quote.end, min(quote.end + REACH, len(passage.tokens)))
    before = range(quote.start - 1, max(quote.start - REACH, -1), -1)
    for side in (after, before):
        for index in side:
            token = passage.tokens[index]
            if token.text in ".!?" and side is before:
                break
            if passage.quote_at(index) is not None:
                break
            if token.pos_ == "VERB" and (kind := cues.speech(token.lemma_.lower())) is not None:
                if index in taken:
                    break
                source = subject_source(passage, token) or _neighbour(passage, token)
                if source is None or source.run is None or source.run.meets(Run(quote.start, quote.end)):
                    break
                return Draft(
                    passage,
                    [cue_run(passage, token)],
                    token,
                    kind,
                    source.run,
                    source.head,
                    [Part(passage, Run(quote.start, quote.end))],
                    quoted=True,
                )
            if token.text in ".!?" and side is after:
                break
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
