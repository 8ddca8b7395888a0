"""Telling: each happening that a passage tells becomes a claim of the voice whose words hold it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.lexicon.modality import load_modality
from sayso.lexicon.open import load_open
from sayso.reading.attribution import Draft
from sayso.reading.cast import Resolver
from sayso.reading.claims.anaphora import Told, antecedent, is_close, turned
from sayso.reading.claims.asked import told_before
from sayso.reading.claims.happening import Players, happening
from sayso.reading.claims.pointing import Pointer, pointed, pointing_words
from sayso.reading.claims.questions import Unknown, open_questions
from sayso.reading.claims.record import Record
from sayso.reading.claims.stances import UNSAID, Said, abstains, said
from sayso.reading.happenings import Found, find_happenings
from sayso.reading.occasions import Calendar
from sayso.reading.passage import Passage, Run
from sayso.values import CueClass, Span

DETERMINERS = frozenset({"the", "this", "these", "that", "those"})
_ABOUT = frozenset({"goods", "in_return", "subject", "scope", "term"})  # roles of what a happening is about

Judge = Callable[[Passage, list[Found]], list[Found]]  # takes a passage's happenings, tells anew how surely they are so


@dataclass(slots=True)
class Telling:
    """Tells the passages of one document, in order, into its record."""

    record: Record
    resolver: Resolver
    calendar: Calendar
    judge: Judge

    def tell(self, passage: Passage) -> None:
        """Take in the happenings, the denials that point back, and the open questions of one passage."""
        unknowns = open_questions(passage)
        verbs = frozenset(u.verb for u in unknowns if u.verb is not None)
        found = self.judge(passage, find_happenings(passage.doc, asked=verbs))
        pointing = pointed(passage, self.record.voices.drafts, found)
        named = {id(pointer.named) for pointer in pointing.values() if pointer.itself}
        ids: dict[int, str] = {}
        due = sorted(pointing.items(), key=lambda item: item[1].place)
        for one in found:
            if id(one) in named or self._is_saying(passage, one):
                continue
            while due and due[0][1].place < one.predicate.i:
                self._point(passage, *due.pop(0), ids)
            asked = any(unknown.run.start <= one.predicate.i < unknown.run.end for unknown in unknowns)
            if not _only_asked(one) and not self.record.empty(one, self._sentence(passage, one)):
                ids[one.predicate.i] = self._tell(passage, one, UNSAID if asked else None)
        for number, pointer in due:
            self._point(passage, number, pointer, ids)
        for unknown in unknowns:
            self._ask(passage, unknown, found, ids)
        self.record.sentences += len(passage.sentences)

    def _is_saying(self, passage: Passage, one: Found) -> bool:
        """Tell whether a predicate is no happening but the saying of one, or the words for its source."""
        for draft in self.record.voices.of(passage):
            if draft.head.i == one.predicate.i:
                return not draft.deed and (one.open or draft.cue_class in ("asks", "affirms"))
            if draft.source_head is not None and draft.source_head.i == one.predicate.i and one.nominal:
                return True
        saying = one.open and not one.nominal and cues().voiced(one.type)
        return saying and one.type not in load_open().deeds

    def _tell(self, passage: Passage, one: Found, judged: Said | None = None) -> str:
        """Add a happening and the claim of whoever tells it; return the happening's id."""
        record = self.record
        number = self._voice(passage, one.predicate)
        judged = judged or said(one, self._class(number, passage, one.predicate))
        if (meant := self._again(passage, one)) is not None:
            record.claim(meant, self._words(passage, one, number), number, judged)
            return meant
        made, cast = happening(record.document, passage, one, self.resolver, self.calendar, record.entity)
        sentence = self._sentence(passage, one)
        made = record.settled(one, made, sentence)
        record.happenings.append(made)
        record.claim(made.id, self._words(passage, one, number), number, judged)
        attributed = number is not None and not one.open
        denied = number is not None and judged.stance == "denies"
        record.told.append(replace(_told(made.id, one, sentence, attributed, cast), denied=denied))
        return made.id

    def _again(self, passage: Passage, one: Found) -> str | None:
        """Return the happening told before that "no such delivery" means, or "if the deliveries are confirmed"; None of
        what is told for itself.
        """
        words = {child.lower_ for child in passage.children[one.predicate.i]}
        back = "such" in words or (one.mood != "statement" and words & DETERMINERS)
        if not back or not one.nominal or one.parts:
            return None
        return antecedent(self.record.told, self._sentence(passage, one), one.type, frozenset())

    def _sentence(self, passage: Passage, one: Found) -> int:
        return self.record.sentences + passage.sentence_of[one.predicate.i]

    def _voice(self, passage: Passage, token: Token) -> int | None:
        """Return the draft in whose name a predicate is told: thoughts and wishes are told by whoever tells of them."""
        voices = self.record.voices
        number = voices.innermost(passage, token.i)
        while number is not None and _is_unvoiced(voices.drafts[number]):
            number = voices.parents[number]
        return number

    def _class(self, number: int | None, passage: Passage, token: Token) -> CueClass | None:
        voices = self.record.voices
        inner = voices.innermost(passage, token.i)
        while inner is not None and voices.drafts[inner].cue_class == "intends" and _is_unvoiced(voices.drafts[inner]):
            inner = voices.parents[inner]  # "seeks to sell": how far it has come is said by the words themselves
        if inner is not None and inner != number and not self._factive(inner, number):
            return "unknown"
        draft = self.record.voices.drafts[number] if number is not None else None
        if draft is not None and draft.cue_class in ("denies", "affirms") and abstains(draft.head):
            return "unknown"
        if draft is not None and draft.cue_class == "denies" and _turned_by(draft.head, token):
            return "asserts"  # "denied losing it": how it is meant says already that it is denied
        return draft.cue_class if draft is not None else None

    def _factive(self, inner: int, number: int | None) -> bool:
        """Tell whether all who think between a voice and what it tells only know it to be so."""
        at: int | None = inner
        while at is not None and at != number:
            if not load_modality().has("telling.factive", self.record.voices.drafts[at].head.lemma_.lower()):
                return False
            at = self.record.voices.parents[at]
        return True

    def _words(self, passage: Passage, one: Found, number: int | None) -> Span:
        """Return the words of a claim, kept inside the part of the content that holds its predicate."""
        span = passage.part(*one.span)
        for part in self.record.voices.drafts[number].content if number is not None else ():
            if part.passage is passage and part.run.start <= one.predicate.i < part.run.end:
                content = passage.span(part.run)
                inside = Span(max(span.start, content.start), min(span.end, content.end))
                return inside if inside.start < inside.end else passage.span(Run(one.predicate.i, one.predicate.i + 1))
        return span

    def _point(self, passage: Passage, number: int, pointer: Pointer, ids: dict[int, str]) -> None:
        """Add the claim of a voice that confirms or denies what was told before."""
        draft, head, named, denying = pointer
        speakers = self.record.voices.speakers[number]
        sides = frozenset(side for speaker in speakers if speaker is not None for side in speaker.sides)
        sentence = self.record.sentences + passage.sentence_of[head.i]
        relative = ids.get(named.predicate.i) if named is not None and not pointer.itself else None
        told, close = self.record.told, is_close(passage, head)
        meant = relative or antecedent(told, sentence, named.type if named else None, sides, close=close)
        if meant is not None:
            back = head.lemma_.lower() == "denial" or (close and turned(told, meant, sentence))
            denies = denying is not back
            judged = Said("denies", "CT-") if denies else Said("affirms", "CT+")
            self.record.claim(meant, passage.span(pointing_words(passage, draft, head)), number, judged)
        elif named is not None:
            self._tell(passage, named)

    def _ask(self, passage: Passage, unknown: Unknown, found: list[Found], ids: dict[int, str]) -> None:
        """Add an open question to the happening that it asks about; one with few roles means the one told before."""
        within = [f for f in found if unknown.run.start <= f.predicate.i < unknown.run.end]
        asked = [f for f in within if f.predicate.i == unknown.verb]
        told = [f for f in within if f.predicate.i in ids]
        inside = next(iter((*asked, *told, *within)), None)
        own = ids.get(inside.predicate.i) if inside is not None else None
        meant = own
        if inside is None or own is None or len({part.role for part in inside.parts}) < 2:
            meant = told_before(self.record, self.resolver, passage, unknown, inside, ids) or own
        if meant is None and inside is not None:
            meant = self._tell(passage, inside, UNSAID)
        if meant is not None:
            self.record.ask(meant, unknown.about, passage.span(unknown.run))


def _only_asked(one: Found) -> bool:
    """Tell whether a predicate names a happening only because something is asked of it."""
    return one.open and not one.nominal and one.type in load_open().skip


def _turned_by(cue: Token, predicate: Token) -> bool:
    """Tell whether a cue governs a predicate that is no clause of its own, and turns its polarity."""
    at = predicate
    while at.dep_ in ("conj", "pcomp", "prep") and at.head.i != at.i and at.i != cue.i:
        at = at.head
    return at.dep_ == "xcomp" and at.head.i == cue.i and load_modality().has("governors.negative", cue.lemma_.lower())


def _is_unvoiced(draft: Draft) -> bool:
    """Tell whether a draft gives a thought, wish or plan to somebody who did not voice it."""
    return draft.cue_class == "unknown" or (
        draft.cue_class == "intends" and not cues().voiced(draft.head.lemma_.lower())
    )


def _told(id_: str, one: Found, sentence: int, attributed: bool, cast: Players) -> Told:
    agents = frozenset(f.country or f.name for role in ("agent", "party") for f in cast.get(role, []))
    others = frozenset(f.name for role in ("recipient", "target") for f in cast.get(role, []))
    involved = frozenset(f.country or f.name for figures in cast.values() for f in figures)
    things = frozenset(part.head.lemma_.lower() for part in one.parts if part.role in _ABOUT)
    return Told(id_, one.type, sentence, attributed, agents, involved, (one.type, agents, others), things)
