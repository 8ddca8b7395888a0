"""Claims: each happening that the text tells becomes a claim of the voice whose words hold it."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from sayso.lexicon.cues import cues
from sayso.reading.anaphora import Told, antecedent, pointed_head
from sayso.reading.attribution import Draft
from sayso.reading.cast import Figure, Resolver
from sayso.reading.happenings import Found, find_happenings
from sayso.reading.occasions import Calendar
from sayso.reading.passage import Passage
from sayso.reading.questions import Unknown, open_questions
from sayso.reading.stances import UNSAID, Said, said
from sayso.reading.voices import Voices, run_of
from sayso.values import Claim, CueClass, Filler, Happening, Period, Phase, Question, Span, digest

THINGS = {"goods", "in_return", "term", "subject", "scope", "instrument", "quantity"}


@dataclass(slots=True)
class Telling:
    """The claims of a document in the making."""

    document: str
    voices: Voices
    resolver: Resolver
    calendar: Calendar
    published: str | None
    happenings: list[tuple[Happening, dict[str, list[tuple[Figure | None, Span]]]]] = field(default_factory=list)
    claims: list[tuple[Claim, Figure | None]] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    sentences: int = 0

    def passage(self, passage: Passage) -> None:
        """Take in the happenings, the denials and the open questions of one passage."""
        found = find_happenings(passage.doc)
        unknowns = open_questions(passage)
        pointing = self._pointing(passage, found)
        named = {id(f) for _, _, f in pointing.values() if f is not None}
        ids: dict[int, str] = {}
        sayings = {d.head.i: d for d in self.voices.drafts if d.passage is passage}
        due = [(self.voices.drafts[n].head.i, n, p) for n, p in pointing.items()]
        for one in found:
            if (
                id(one) in named
                or self._is_saying(one, sayings.get(one.predicate.i))
                or self._is_source(passage, one.predicate)
            ):
                continue
            while due and due[0][0] < one.predicate.i:
                self._point(passage, *due.pop(0)[1:])
            asked = any(unknown.run.start <= one.predicate.i < unknown.run.end for unknown in unknowns)
            ids[one.predicate.i] = self._tell(passage, one, UNSAID if asked else None)
        for _, number, pointer in due:
            self._point(passage, number, pointer)
        self._ask(passage, found, ids, unknowns)
        self.sentences += len(passage.sentences)

    def _pointing(self, passage: Passage, found: list[Found]) -> dict[int, tuple[Draft, Token, Found | None]]:
        """Return, by draft, the confirmations and denials whose content only points back at something told before."""
        pointing = {}
        for number, draft in enumerate(self.voices.drafts):
            if draft.passage is passage and draft.cue_class in ("denies", "affirms"):
                pointed = pointed_head(passage, draft, found)
                if pointed is not None:
                    pointing[number] = (draft, *pointed)
        return pointing

    def _is_saying(self, one: Found, draft: Draft | None) -> bool:
        """Tell whether a predicate is no happening but the saying of one."""
        if draft is not None and (one.open or draft.cue_class == "asks"):
            return True
        return one.open and not one.nominal and cues().voiced(one.type)

    def _is_source(self, passage: Passage, token: Token) -> bool:
        """Tell whether a predicate stands in the words for a source ("the reports of transfers say …")."""
        return any(d.passage is passage and d.source and d.source.start <= token.i < d.source.end and d.head.i != token.i
                   and token.pos_ == "NOUN" and d.source_head is not None and d.source_head.i == token.i
                   for d in self.voices.drafts)  # fmt: skip

    def _tell(self, passage: Passage, one: Found, judged: Said | None = None) -> str:
        number = self._voice(passage, one.predicate)
        draft = self.voices.drafts[number] if number is not None else None
        happening, fillers = self._happening(passage, one)
        self.happenings.append((happening, fillers))
        judged = judged or said(one, self._class(number, passage, one.predicate))
        span = self._within(passage, one, draft)
        self._claim(happening.id, span, number, judged)
        agents = {f.country or f.name for f, _ in fillers.get("agent", []) + fillers.get("party", []) if f is not None}
        others = {f.name for f, _ in fillers.get("recipient", []) + fillers.get("target", []) if f is not None}
        self.told.append(
            Told(
                happening.id, one.type, self.sentences + passage.sentence_of[one.predicate.i],
                number is not None and not one.open, frozenset(agents), (one.type, frozenset(agents), frozenset(others)),
            )
        )  # fmt: skip
        return happening.id

    def _voice(self, passage: Passage, token: Token) -> int | None:
        """Return the draft in whose name a predicate is told: thoughts and wishes are told by whoever tells of them."""
        number = self.voices.innermost(passage, token.i)
        while number is not None and self.voices.drafts[number].cue_class == "unknown":
            number = self.voices.parents[number]
        return number

    def _class(self, number: int | None, passage: Passage, token: Token) -> CueClass | None:
        inner = self.voices.innermost(passage, token.i)
        if inner is not None and inner != number:
            return "unknown"
        return self.voices.drafts[number].cue_class if number is not None else None

    def _happening(self, passage: Passage, one: Found) -> tuple[Happening, dict[str, list[tuple[Figure | None, Span]]]]:
        fillers: dict[str, list[tuple[Figure | None, Span]]] = {}
        for part in one.parts:
            span = passage.part(*part.span)
            known = [] if part.role in THINGS else self.resolver.figures(passage, part.head)
            figures: list[Figure | None] = [*known] or [None]
            for figure in figures:
                if (figure, span) not in fillers.setdefault(part.role, []):
                    fillers[part.role].append((figure, span))
        predicate = passage.part(one.predicate.idx, one.predicate.idx + len(one.predicate))
        happening = Happening(
            id=digest("hp", self.document, predicate, one.type),
            document=self.document,
            type=one.type,
            span=predicate,
            lemmas=one.lemmas,
            plover=one.plover,
            phase=one.phase,
            time=self._time(passage, one),
        )
        return happening, fillers

    def _time(self, passage: Passage, one: Found) -> Period:
        if one.time is None:
            return Period()
        run = run_of(passage, *one.time)
        return self.calendar.at(passage, run) or Period(text=passage.doc.text[slice(*one.time)])

    def _within(self, passage: Passage, one: Found, draft: Draft | None) -> Span:
        """Return the words of a claim, kept inside the part of the content that holds its predicate."""
        span = passage.part(*one.span)
        if draft is None:
            return span
        for part in draft.content:
            if part.passage is passage and part.run.start <= one.predicate.i < part.run.end:
                content = passage.span(part.run)
                return Span(max(span.start, content.start), min(span.end, content.end))
        return span

    def _claim(self, happening: str, span: Span, number: int | None, judged: Said) -> None:
        """Add the claim, once for each who speaks as one."""
        chain = self.voices.chain(number) if number is not None else []
        speakers = self.voices.speakers[number] if number is not None else [None]
        date = self.voices.dates[number] if number is not None else self.published
        for place, figure in enumerate(speakers):
            ids = [self.voices.ids[n][0] for n in chain]
            if number is not None:
                ids[-1] = self.voices.ids[number][place]
            claim = Claim(
                id=digest("cl", self.document, happening, span, *ids),
                document=self.document,
                event=happening,
                span=span,
                chain=tuple(ids),
                speaker=None,
                stance=judged.stance,
                factuality=judged.factuality,
                attributive_only=judged.attributive_only,
                date=date,
            )
            self.claims.append((claim, figure))

    def _point(self, passage: Passage, number: int, pointer: tuple[Draft, Token, Found | None]) -> None:
        """Add the claim of a voice that confirms or denies what was told before."""
        draft, head, named = pointer
        sides: set[str] = set()
        for speaker in self.voices.speakers[number]:
            sides |= speaker.sides if speaker is not None else set()
        sentence = self.sentences + passage.sentence_of[head.i]
        happening = antecedent(self.told, sentence, named.type if named else None, frozenset(sides))
        if happening is None:
            if named is not None:
                self._tell(passage, named)
            return
        judged = Said("denies", "CT-") if draft.cue_class == "denies" else Said("affirms", "CT+")
        self._claim(happening, passage.span(draft.content[0].run), number, judged)

    def _ask(self, passage: Passage, found: list[Found], ids: dict[int, str], unknowns: list[Unknown]) -> None:
        for unknown in unknowns:
            inside = next((f for f in found if unknown.run.start <= f.predicate.i < unknown.run.end), None)
            if inside is None:
                continue
            happening = ids.get(inside.predicate.i)
            if len({p.role for p in inside.parts}) < 2 or happening is None:
                sentence = self.sentences + passage.sentence_of[unknown.run.start]
                happening = antecedent(self._but(happening), sentence, inside.type, frozenset()) or happening
            if happening is not None:
                span = passage.span(unknown.run)
                self.questions.append(Question(happening, unknown.about, self.document, span))

    def _but(self, happening: str | None) -> list[Told]:
        return [one for one in self.told if one.happening != happening]


def finished(
    telling: Telling, text: str, ids: dict[int, str]
) -> tuple[tuple[Happening, ...], tuple[Claim, ...], tuple[Question, ...]]:
    """Return the happenings, claims and questions with entity ids in place; `ids` maps `id(figure)` to entity ids."""
    happenings: list[Happening] = []
    for happening, fillers in telling.happenings:
        roles = {
            role: tuple(
                Filler(ids[id(f)] if f is not None else None, span.of(text), telling.document, span)
                for f, span in filled
            )
            for role, filled in sorted(fillers.items())
        }
        happenings.append(_with_roles(happening, roles))
    claims: dict[str, Claim] = {}
    for claim, figure in telling.claims:
        claims.setdefault(claim.id, _spoken(claim, ids[id(figure)] if figure is not None else None))
    questions = dict.fromkeys(telling.questions)
    return tuple(happenings), tuple(claims.values()), tuple(questions)


def _with_roles(happening: Happening, roles: dict[str, tuple[Filler, ...]]) -> Happening:
    phase: Phase = happening.phase
    return Happening(
        happening.id, happening.document, happening.type, happening.span, happening.lemmas, happening.plover, roles,
        phase, happening.time,
    )  # fmt: skip


def _spoken(claim: Claim, speaker: str | None) -> Claim:
    return Claim(
        claim.id, claim.document, claim.event, claim.span, claim.chain, speaker, claim.stance, claim.factuality,
        claim.attributive_only, claim.date,
    )  # fmt: skip
