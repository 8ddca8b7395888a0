"""Voices: drafts become attributions, each with its speaker, its parent, its kind of quotation and its date."""

from collections.abc import Callable

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.attribution import Draft, parents, partner_of
from sayso.reading.cast import Cast, Figure, Resolver
from sayso.reading.heard import Voices
from sayso.reading.passage import Passage, Run
from sayso.reading.spoke_before import spoke_before
from sayso.values import Attribution, Quotation, Span, digest


def settle_voices(drafts: list[Draft], cast: Cast) -> tuple[Voices, Resolver]:
    """Find each draft's parent and speakers, outer voices first, so that "we" inside a quotation has its speaker."""
    voices = Voices(drafts, parents(drafts), [[] for _ in drafts])
    for number, draft in enumerate(drafts):
        voices.cues_in.setdefault(id(draft.passage), []).append(draft)
        for part in draft.content:
            voices.by_passage.setdefault(id(part.passage), []).append(number)

    def speaker_of(passage: Passage, token: Token) -> Figure | None:
        number = voices.innermost(passage, token.i)
        while number is not None:
            if found := [figure for figure in voices.speakers[number] if figure is not None]:
                return found[0]
            number = voices.parents[number]  # "everybody knows that we …": who says so speaks of "we"
        return None

    cast.voices = [
        d.passage.span(d.source) for d, p in zip(drafts, voices.parents, strict=True) if d.source and p is None
    ]
    resolver = Resolver(cast, speaker_of)
    for number in sorted(range(len(drafts)), key=lambda n: len(voices.chain(n))):
        voices.speakers[number] = spoke_before(voices, number, cast) or _speakers(drafts[number], resolver)
    return voices, resolver


def _speakers(draft: Draft, resolver: Resolver) -> list[Figure | None]:
    """Return who speaks: one figure for each of two who speak as one; [None] where nobody is named."""
    if draft.source_head is None or draft.source is None:
        return [None]
    partner = partner_of(draft.passage, draft.source)
    heads = [h for h in _joined(draft.passage, draft.source_head) if draft.source.start <= h.i < draft.source.end]
    heads = [partner, *heads] if partner is not None else heads
    found: list[Figure | None] = []
    for head in heads or [draft.source_head]:
        figure = resolver.figure(draft.passage, head, voice=True)
        if figure is not None and figure not in found:
            found.append(figure)
    return found or [None]


def _joined(passage: Passage, head: Token) -> list[Token]:
    heads = [head]
    for child in passage.children[head.i]:
        if child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN", "PRON"):
            heads += _joined(passage, child)
    return heads


def is_hearsay(draft: Draft, speakers: list[Figure | None]) -> bool:
    """Tell whether a draft's source is nobody's word: a passive without an agent, "reports", "the news"."""
    if speakers != [None]:
        return False
    return draft.source_head is None or draft.source_head.lemma_.lower() in offices().hearsay


def attributions(document: str, voices: Voices, entity: Callable[[Figure], str]) -> list[Attribution]:
    """Return the finished attributions, and note their ids; `entity` gives a figure its entity id."""
    voices.ids = [
        [_id(document, draft, figure, entity) for figure in speakers]
        for draft, speakers in zip(voices.drafts, voices.speakers, strict=True)
    ]
    made = []
    for number, draft in enumerate(voices.drafts):
        parent = voices.parents[number]
        for place, figure in enumerate(voices.speakers[number]):
            made.append(
                Attribution(
                    id=voices.ids[number][place],
                    document=document,
                    source=(draft.passage.span(draft.source),) if draft.source else (),
                    cue=tuple(draft.passage.span(run) for run in draft.cue),
                    content=_content(draft),
                    speaker=entity(figure) if figure is not None else None,
                    parent=voices.ids[parent][0] if parent is not None else None,
                    quotation=quotation(draft),
                    cue_class=draft.cue_class,
                    hearsay=is_hearsay(draft, voices.speakers[number]),
                    date=voices.dates[number] if voices.dates else None,
                )
            )
    return made


def _id(document: str, draft: Draft, figure: Figure | None, entity: Callable[[Figure], str]) -> str:
    spans = [draft.passage.span(run) for run in draft.cue]
    return digest("at", document, spans, _content(draft), entity(figure) if figure is not None else "")


def _content(draft: Draft) -> tuple[Span, ...]:
    return tuple(sorted({part.passage.span(part.run) for part in draft.content}))


def quotation(draft: Draft) -> Quotation:
    """Return whether the content stands in quotation marks wholly, partly or not; marks around the cue do not count."""
    inside = total = 0
    for part in draft.content:
        quotes = part.passage.quotes
        if part.passage is draft.passage and (outer := part.passage.quote_at(draft.head.i)) is not None:
            quotes = part.passage.quotes_within(outer)
        for index in range(*part.run):
            if part.passage.tokens[index].is_punct:
                continue
            total += 1
            inside += any(quote.start <= index < quote.end for quote in quotes)
    if inside == 0:
        return "indirect"
    return "direct" if inside >= 0.95 * total else "mixed"


def run_of(passage: Passage, start: int, end: int) -> Run:
    """Return the run of tokens that covers characters of a passage's own text."""
    span = passage.doc.char_span(start, end, alignment_mode="expand")
    return Run(span.start, span.end) if span is not None else Run(0, 0)
