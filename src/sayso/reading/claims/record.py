"""The record: the happenings, claims and open questions of one document while it is being read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile

from sayso.reading.cast import Figure
from sayso.reading.claims.anaphora import Told
from sayso.reading.claims.implied import NEAR, implied, repeats, taken
from sayso.reading.claims.stances import Said
from sayso.reading.happenings import Found
from sayso.reading.heard import Voices
from sayso.values import Claim, Happening, Question, Span, digest

EntityId = Callable[[Figure], str]


@dataclass(slots=True)
class Record:
    """What was told so far. `published` is the ISO date on which the document's own voice speaks."""

    document: str
    published: str | None
    voices: Voices
    entity: EntityId
    happenings: list[Happening] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    lent: dict[str, str] = field(default_factory=dict)  # a happening → the one that settles what it leaves out
    sentences: int = 0

    def claim(self, happening: str, span: Span, number: int | None, judged: Said) -> None:
        """Add the claim of a draft's voice (None: the document's own), once for each who speaks as one."""
        if number is None:
            self._add(happening, span, (), None, judged, self.published)
            return
        ids = tuple(self.voices.ids[n][0] for n in self.voices.chain(number))
        for place, figure in enumerate(self.voices.speakers[number]):
            chain = (*ids[:-1], self.voices.ids[number][place])
            speaker = self.entity(figure) if figure is not None else None
            self._add(happening, span, chain, speaker, judged, self.voices.dates[number])

    def settled(self, one: Found, made: Happening, sentence: int) -> Happening:
        """Return a happening with the roles that it leaves to the sentence before; `sentence` is its number."""
        lender = implied(one, made, self._near(sentence), self.lent)
        if lender is None:
            return made
        self.lent[made.id] = self.lent.get(lender.id, lender.id)
        return taken(one, made, lender)

    def empty(self, one: Found, sentence: int) -> bool:
        """Tell whether a mention only says that there is one more, and nothing close before it settles of what."""
        if one.parts or not repeats(one):
            return False
        return len({self.lent.get(h.id, h.id) for h, told in self._near(sentence) if told.type == one.type}) != 1

    def _near(self, sentence: int) -> list[tuple[Happening, Told]]:
        """Return what was told in a sentence and in the one before, latest first."""
        latest = zip(reversed(self.happenings), reversed(self.told), strict=True)
        return list(takewhile(lambda pair: sentence - pair[1].sentence <= NEAR, latest))

    def ask(self, happening: str, about: str, span: Span) -> None:
        """Add an open question, once."""
        question = Question(happening, about, self.document, span)
        if question not in self.questions:
            self.questions.append(question)

    def _add(
        self, happening: str, span: Span, chain: tuple[str, ...], speaker: str | None, judged: Said, date: str | None
    ) -> None:
        made = Claim(
            id=digest("cl", self.document, happening, span, *chain),
            document=self.document,
            event=happening,
            span=span,
            chain=chain,
            speaker=speaker,
            stance=judged.stance,
            factuality=judged.factuality,
            attributive_only=judged.attributive_only,
            date=date,
        )
        self.claims.setdefault(made.id, made)
