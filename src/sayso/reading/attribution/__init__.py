"""Attribution by rules on the parse and the cue lexicon: who says it, by which cue, in which words."""

from sayso.lexicon.cues import Cues
from sayso.lexicon.offices import offices
from sayso.reading.attribution.according import according_drafts
from sayso.reading.attribution.cited import cited_drafts
from sayso.reading.attribution.draft import Draft, Part
from sayso.reading.attribution.nesting import parents
from sayso.reading.attribution.nouns import noun_drafts
from sayso.reading.attribution.predicates import predicate_drafts
from sayso.reading.attribution.quoted import attach, carry_over, stretch
from sayso.reading.attribution.sources import is_nobody
from sayso.reading.attribution.sources import partner as partner_of
from sayso.reading.attribution.verbs import verb_drafts
from sayso.reading.passage import Passage

__all__ = ["Draft", "Part", "find_attributions", "is_nobody", "parents", "partner_of"]


def find_attributions(passages: list[Passage], cues: Cues) -> list[Draft]:
    """Return the drafts of all passages, in the order in which their cues stand."""
    found: list[Draft] = []
    before: list[Draft] = []
    last: Passage | None = None
    for passage in passages:
        drafts = [*verb_drafts(passage, cues)]
        for found_by in (according_drafts, noun_drafts, predicate_drafts):
            drafts += [draft for draft in found_by(passage, cues) if not _told_already(draft, drafts)]
        for draft in drafts:
            stretch(passage, draft)
            if draft.source_head is not None and draft.source_head.lemma_.lower() in offices().rumours:
                draft.cue_class = "hedges"
        drafts += attach(passage, drafts, cues)
        cited = list(cited_drafts(passage, drafts, cues))
        drafts = [draft for draft in drafts if all(draft.head.i != other.head.i for other in cited)] + cited
        drafts = carry_over(last, before, passage, drafts)
        last = passage
        drafts.sort(key=lambda d: d.head.i)
        found += drafts
        carried = [draft for draft in before if any(part.passage is passage for part in draft.content)]
        opens = bool(passage.quotes) and passage.quotes[0].start == 0
        before = [*carried, *drafts] or (before if opens else [])
    return found


def _told_already(draft: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a verb has the same content already ("told CNN in a statement that …"), or answers this one's words
    ("a claim that he denied").
    """
    runs = [part.run for part in draft.content]
    return any(
        [part.run for part in other.content] == runs
        or (other.head.head.i == draft.head.i and other.covers(draft.head.i, draft.passage))
        for other in drafts
    )
