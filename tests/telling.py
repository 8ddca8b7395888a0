"""Readings made by hand: a document whose words are written as its entities, happenings and claims are told."""

from dataclasses import dataclass, field, replace

from sayso.values import (
    Attribution,
    Block,
    Claim,
    Document,
    Entity,
    Filler,
    Happening,
    Mention,
    Period,
    Question,
    Reading,
    Role,
    Span,
    check_reading,
    digest,
    document_id,
    text_digest,
)

UNTOLD = Period()
Said = str | Entity


@dataclass
class Telling:
    """One document under way; `prose` is text that claims nothing."""

    name: str
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    genre: str = "report"
    prose: str = ""
    words: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    @property
    def id(self) -> str:
        return document_id(self.name.encode())

    def write(self, words: str) -> Span:
        start = len(" ".join(self.words)) + bool(self.words)
        self.words.append(words)
        return Span(start, start + len(words))

    def actor(self, name: str, kind: str = "person", country: str | None = None, **more: object) -> Entity:
        id = f"{self.id}/entity/{len(self.entities)}"
        entity = Entity(id, kind, name, (Mention(self.write(name), "name"),), country=country, **more)  # type: ignore[arg-type]
        self.entities.append(entity)
        return entity

    def state(self, code: str, name: str, *aliases: str) -> Entity:
        return self.actor(name, "state", code, sides=(code,), aliases=aliases)

    def person(self, name: str, side: str | None = None, role: str | None = None) -> Entity:
        roles = (Role(role),) if role else ()
        return self.actor(name, "person", side, sides=(side,) if side else (), roles=roles)

    def outlet(self, name: str) -> Entity:
        return self.actor(name, "outlet")

    def unnamed(self, words: str, side: str | None = None) -> Entity:
        return self.actor(words, "unnamed", side, sides=(side,) if side else ())

    def event(
        self, type: str, predicate: str = "", *, phase: str = "done", time: Period = UNTOLD, **roles: object
    ) -> str:
        predicate = predicate or type
        span = self.write(predicate)
        id = digest("happening", self.id, len(self.happenings))
        filled = {}
        for role, given in roles.items():
            every = given if isinstance(given, list | tuple) else [given]
            filled[role] = tuple(self._filler(one) for one in every)
        told = Happening(id, self.id, type, span, (predicate.split()[0],), None, filled, phase, time)  # type: ignore[arg-type]
        self.happenings.append(told)
        return id

    def _filler(self, given: Said) -> Filler:
        words = given if isinstance(given, str) else given.name
        return Filler(None if isinstance(given, str) else given.id, words, self.id, self.write(words))

    def says(
        self, event: str, *chain: Said | None, stance: str = "affirms", date: str | None = None, about: bool = False
    ) -> str:
        """Claim an event; a voice of the chain is an entity, words that are nobody's word, or None (unresolved)."""
        ids: list[str] = []
        for voice in chain:
            words = voice if isinstance(voice, str) else voice.name if voice else "somebody"
            speaker = voice.id if isinstance(voice, Entity) else None
            id = digest("attribution", self.id, len(self.attributions))
            made = Attribution(
                id, self.id, (self.write(words),), (self.write("said"),), (), speaker, ids[-1] if ids else None,
                "indirect", "asserts", isinstance(voice, str), date,
            )  # fmt: skip
            self.attributions.append(made)
            ids.append(id)
        span = self.write("that it was so")
        self.attributions = [replace(a, content=(span,)) if a.id in ids else a for a in self.attributions]
        last = chain[-1] if chain else None
        factuality = {"affirms": "CT+", "denies": "CT-", "hedges": "PS+"}.get(stance, "UU")
        id = digest("claim", self.id, len(self.claims))
        speaker = last.id if isinstance(last, Entity) else None
        self.claims.append(Claim(id, self.id, event, span, tuple(ids), speaker, stance, factuality, about, date))  # type: ignore[arg-type]
        return id

    def asks(self, event: str, about: str, words: str) -> None:
        self.questions.append(Question(event, about, self.id, self.write(words)))

    def pair(self) -> tuple[Document, Reading]:
        """Return the document and its reading, checked."""
        told = " ".join(self.words)
        text = f"{told}\n\n{self.prose}" if self.prose else told
        blocks = [Block(0, len(told), "body")] if told else []
        if self.prose:
            blocks.append(Block(len(text) - len(self.prose), len(text), "body"))
        document = Document(
            self.id, f"{self.name}.txt", text, text_digest(text), tuple(blocks), None, self.author,
            self.publisher, None, self.published, self.genre,  # type: ignore[arg-type]
        )  # fmt: skip
        parts = (self.entities, self.attributions, self.happenings, self.claims, self.questions)
        reading = Reading(self.id, "by hand/1", *(tuple(part) for part in parts))  # type: ignore[arg-type]
        check_reading(document, reading)
        return document, reading
