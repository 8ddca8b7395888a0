"""Quotations: a content takes in the whole of its quotation; quotations without a cue of their own find one."""

from sayso.lexicon.cues import Cues
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.quote_cues import REACH, colon_cue, dash_cue, introduction, orphan, own_cue
from sayso.reading.passage import Passage, Run
from sayso.reading.quotes import Quote

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
        if quote.size < SCARE:
            continue
        draft = (
            dash_cue(passage, quote) or own_cue(passage, quote, cues, [*drafts, *added]) or colon_cue(passage, quote)
        )
        if draft is None and not _continue(passage, quote, [*drafts, *added], cues):
            draft = orphan(passage, quote)
        if draft is not None:
            added.append(draft)
    return added


def carry_over(last_passage: Passage | None, before: list[Draft], passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Give a paragraph's first quotation, if nobody here says it, to whoever was quoted in the paragraph before.

    Returns the passage's drafts: without the one that had nobody, and with that of a paragraph before which
    ends in a colon.
    """
    opened = introduction(last_passage) if last_passage is not None else None
    last = opened or max((d for d in before if d.quoted and d.cue), key=lambda d: d.content[-1].run.end, default=None)
    if last is None or not passage.quotes or passage.quotes[0].start > 0:
        return drafts
    run = Run(passage.quotes[0].start, passage.quotes[0].end)
    holders = [draft for draft in drafts if _holds(draft, passage, run)]
    if any(draft.cue for draft in holders) or passage.quotes[0].size < SCARE:
        return drafts
    last.content.append(Part(passage, run))
    kept = [draft for draft in drafts if draft.cue or draft.content[0].run != run]
    return [*kept, opened] if opened is not None else kept


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


def _continue(passage: Passage, quote: Quote, drafts: list[Draft], cues: Cues) -> bool:
    """Let B in “A,” he said. “B.” go on in the same voice, when its sentence is all quotation."""
    before = [
        d
        for d in drafts
        if d.passage is passage and _last(d) <= quote.start and (d.quoted or cues.voiced(d.head.lemma_.lower()))
    ]
    if not before:
        return False
    last = max(before, key=_last)
    own = passage.sentence_of[last.head.i]
    between = passage.tokens[_last(last) : quote.start]
    outside = [t for t in between if t.pos_ == "VERB" and passage.sentence_of[t.i] != own]
    starts = (
        quote.start == 0
        or passage.tokens[quote.start - 1].text[-1] in '.!?”"'
        or passage.tokens[quote.start].is_sent_start
    )
    if starts and not outside:
        last.content.append(Part(passage, Run(quote.start, quote.end)))
        last.quoted = True
        return True
    return False


def _last(draft: Draft) -> int:
    ends = [part.run.end for part in draft.content if part.passage is draft.passage]
    return max([*ends, *(run.end for run in draft.cue), draft.source.end if draft.source else 0])
