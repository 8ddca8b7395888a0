"""Occasions: on which day each voice spoke, from the dates around its cue and from the occasion that goes on."""

import re
from datetime import date

from sayso.reading.attribution import Draft
from sayso.reading.dates import Expression, Memory, find_expressions, periods
from sayso.reading.heard import Voices
from sayso.reading.passage import Passage, Run
from sayso.reading.voices import run_of
from sayso.values import Period

FULL = re.compile(r"\d{4}-\d\d-\d\d")


class Calendar:
    """The time expressions of a document, each passage's against the right anchor.

    The anchor is the day of publication; without one, the nearest full date that the text gave before.
    """

    def __init__(self, passages: list[Passage], published: str | None) -> None:
        self._found: dict[int, list[Expression]] = {}
        self._dates: dict[int, list[tuple[Run, Period]]] = {}
        anchor = date.fromisoformat(published) if published else None
        memory = Memory()
        for passage in passages:
            memory.base = passage.block.start
            found = find_expressions(passage.doc, anchor, anchored="published" if published else "text", memory=memory)
            if published is None:
                full = next((e.value for e in found if e.kind == "DATE" and FULL.fullmatch(e.value)), None)
                first, anchor = anchor is None, date.fromisoformat(full) if full else anchor
                if first and full:
                    found = find_expressions(passage.doc, anchor, anchored="text")
            self._found[id(passage)] = found
            self._dates[id(passage)] = [
                (run_of(passage, *span), period) for span, period in periods(passage.doc.text, found)
            ]

    def expressions(self, passage: Passage) -> list[Expression]:
        """Return all time expressions of a passage, lengths and sets too, with offsets in its own text."""
        return self._found.get(id(passage), [])

    def within(self, passage: Passage, run: Run) -> list[tuple[Run, Period]]:
        """Return the expressions that lie in a run of tokens."""
        return [(r, p) for r, p in self._dates.get(id(passage), []) if run.holds(r)]

    def at(self, passage: Passage, run: Run) -> Period | None:
        """Return what the expression at a run of tokens means, or None; of a set of times, only its words."""
        dated = next((p for r, p in self._dates.get(id(passage), []) if r.meets(run)), None)
        sets = (one for one in self.expressions(passage) if one.kind == "SET")
        words = (one.span.of(passage.doc.text) for one in sets if run_of(passage, *one.span).meets(run))
        return dated or next((Period(text=one) for one in words), None)


def date_voices(voices: Voices, calendar: Calendar) -> None:
    """Give each draft the ISO date on which its voice spoke, or None.

    A date in the cue's own clause counts; a voice that goes on speaking without another date is taken to
    speak on the same occasion.
    """
    last: dict[int, str] = {}
    for number in range(len(voices.drafts)):
        found = _own_date(voices, number, calendar)
        speakers = [id(s) for s in voices.speakers[number] if s is not None]
        if found is None:
            found = next((last[s] for s in speakers if s in last), None)
        for speaker in speakers:
            if found is not None:
                last[speaker] = found
        voices.dates.append(found)


def _own_date(voices: Voices, number: int, calendar: Calendar) -> str | None:
    draft = voices.drafts[number]
    passage = draft.passage
    parent = voices.parents[number]
    best, best_distance = None, 1 << 30
    for run, period in calendar.within(passage, passage.sentence(draft.head.i)):
        if period.start is None or period.start != period.end:
            continue
        beside = _before_infinitive(draft, run)
        inside = draft.covers(run.start, passage) and not beside
        if inside or (draft.source is not None and draft.source.meets(run)):
            continue
        if parent is not None and not voices.drafts[parent].covers(run.start, passage):
            continue
        if voices.innermost(passage, run.start) not in (parent, None, number if beside else None):
            continue
        distance = abs(run.start - draft.head.i)
        if distance < best_distance:
            best, best_distance = period.start, distance
    return best


def _before_infinitive(draft: Draft, run: Run) -> bool:
    """Tell whether a date stands between a cue and the infinitive that it governs: "asked them on Monday to leave"."""
    clauses = [child for child in draft.passage.children[draft.head.i] if child.dep_ in ("xcomp", "ccomp", "advcl")]
    starts = [to.i for clause in clauses for to in draft.passage.children[clause.i] if to.tag_ == "TO"]
    return any(draft.head.i < run.start and run.end <= start for start in starts)
