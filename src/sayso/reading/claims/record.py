"""The record: the happenings, claims and open questions of one document while it is being read."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sayso.reading.cast import Figure
from sayso.reading.claims.anaphora import Told
from sayso.reading.claims.stances import Said
from sayso.reading.voices import Voices
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
