"""Correcting: what a person corrected of a claim, put into a reading without a change of the reading itself."""

from dataclasses import dataclass, field, replace

from sayso.ledger.rulings.anchor import Words
from sayso.ledger.rulings.ruling import Correction, Filling, Person
from sayso.lexicon.frames import frame_named
from sayso.linking.decisions import fold
from sayso.values import (
    CLAIMING,
    Attribution,
    Claim,
    Document,
    Entity,
    Factuality,
    Filler,
    Happening,
    Reading,
    Span,
    Stance,
    digest,
    slug,
)

FACTUALITY: dict[Stance, Factuality] = {
    "affirms": "CT+", "denies": "CT-", "hedges": "PS+", "conditional": "UU", "questions": "UU", "predicts": "UU",
    "mentions": "UU",
}  # fmt: skip


@dataclass(slots=True)
class Draft:
    """A reading under correction: what it holds by id, in the order of the reading."""

    document: Document
    entities: dict[str, Entity]
    attributions: dict[str, Attribution]
    happenings: dict[str, Happening]
    spans: list[Span] = field(default_factory=list)

    def correct(self, claim: Claim, correction: Correction) -> Claim:
        """Return a claim as it was corrected; words that the document does not have correct nothing."""
        span = self.find(correction.words)
        changed = replace(claim, span=span or claim.span)
        if correction.stance or correction.factuality:
            changed = _taking(changed, correction)
        if correction.date is not None:
            changed = replace(changed, date=correction.date or None)
        if correction.speaker is not None or (span and not self._within(changed)):
            changed = self._spoken(changed, correction.speaker)
        if correction.roles or correction.type:
            self._happen(claim.event, correction)
        return changed

    def find(self, words: Words | None) -> Span | None:
        """Return where words stand in one title or body block, or None."""
        span = words.locate(self.document.text) if words else None
        return span if span and any(block.holds(span) for block in self.spans) else None

    def _within(self, claim: Claim) -> bool:
        """Tell whether a claim's words stand in the content of its last attribution."""
        return not claim.chain or any(part.holds(claim.span) for part in self.attributions[claim.chain[-1]].content)

    def _spoken(self, claim: Claim, who: Person | None) -> Claim:
        """Return a claim with its own last attribution, in which it has another speaker or stands in other words."""
        if who is not None and not who.name:
            return replace(claim, chain=(), speaker=None)
        speaker = self._entity(who) if who else None
        if claim.chain:
            last = self.attributions[claim.chain[-1]]
            content = last.content if self._within(claim) else tuple(sorted({*last.content, claim.span}))
            said = replace(last, content=content)
            if speaker:
                said = replace(said, speaker=speaker, hearsay=False)
        else:
            said = Attribution("", claim.document, (), (), (claim.span,), speaker, None, "indirect", "asserts")
        said = replace(said, id=digest("at", claim.id, *claim.chain[-1:], "ruled"))
        self.attributions[said.id] = said
        return replace(claim, chain=(*claim.chain[:-1], said.id), speaker=speaker or claim.speaker)

    def _entity(self, who: Person) -> str:
        """Return the id of the entity of a person in this document; one that it does not name is added."""
        wanted = fold(who.name)
        for entity in self.entities.values():
            if wanted in map(fold, (entity.name, *entity.aliases)):
                return entity.id
            if who.kind == "state" and entity.kind == "state" and entity.country == who.country:
                return entity.id
        id = f"{self.document.id}/ruled/{slug(who.name)}"
        self.entities[id] = Entity(id, who.kind, who.name, country=who.country, sides=who.sides)  # type: ignore[arg-type]
        return id

    def _happen(self, id: str, correction: Correction) -> None:
        """Correct what a claim is about, for all claims of the document that are about it."""
        told = self.happenings[id]
        roles = dict(told.roles)
        for role, fillings in (correction.roles or {}).items():
            filled = tuple(filler for filling in fillings if (filler := self._filler(filling)))
            roles = {key: value for key, value in roles.items() if key != role} | ({role: filled} if filled else {})
        told = replace(told, roles=roles)
        if correction.type:
            frame = frame_named(correction.type)
            told = replace(told, type=correction.type, plover=frame.plover if frame else told.plover)
        self.happenings[id] = told

    def _filler(self, filling: Filling) -> Filler | None:
        span = self.find(filling.words)
        if span is None:
            return None
        actor = self._entity(filling.who) if filling.who else self._named_at(span)
        return Filler(actor, self.document.words(span), self.document.id, span)

    def _named_at(self, span: Span) -> str | None:
        """Return the entity that the words at a span mention, the one mentioned by most of them."""
        there = [
            (-(mention.span.end - mention.span.start), entity.id)
            for entity in self.entities.values()
            for mention in entity.mentions
            if span.holds(mention.span)
        ]
        return min(there)[1] if there else None


def draft(document: Document, reading: Reading) -> Draft:
    """Return a reading ready to be corrected."""
    return Draft(
        document,
        {entity.id: entity for entity in reading.entities},
        {attribution.id: attribution for attribution in reading.attributions},
        {happening.id: happening for happening in reading.happenings},
        [block.span for block in document.blocks if block.kind in CLAIMING],
    )


def _taking(claim: Claim, correction: Correction) -> Claim:
    """Return a claim that takes another stand; a factuality that is not told follows from the stance."""
    stance = correction.stance or claim.stance
    return replace(
        claim,
        stance=stance,
        factuality=correction.factuality or FACTUALITY[stance],
        attributive_only=stance == "mentions",
    )
