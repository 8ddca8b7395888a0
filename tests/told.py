"""A short way for tests to have a text read, and to ask what it says."""

from sayso.reading import DEFAULT_READER, read
from sayso.values import Attribution, Block, Claim, Document, Entity, Happening, Reading, document_id, text_digest


class Told:
    """A text with its reading, and look-ups by name."""

    def __init__(self, text: str, *, published: str | None = None, reader: str = DEFAULT_READER) -> None:
        self.text = text
        blocks, start = [], 0
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Block(start, start + len(line), "body"))
            start += len(line) + 1
        data = text.encode()
        self.document = Document(
            document_id(data), "test.txt", text, text_digest(text), tuple(blocks), published=published
        )
        self.reading: Reading = read(self.document, reader)

    def entity(self, id_: str | None) -> Entity | None:
        return next((e for e in self.reading.entities if e.id == id_), None)

    def named(self, id_: str | None) -> str | None:
        found = self.entity(id_)
        return found.name if found else None

    def person(self, name: str) -> Entity:
        return next(e for e in self.reading.entities if name in (e.name, *e.aliases))

    def words(self, spans) -> list[str]:
        return [self.document.words(span) for span in spans]

    def said(self) -> list[tuple[str | None, str]]:
        """Speaker and content of each attribution, in order of their cues."""
        order = sorted(self.reading.attributions, key=lambda a: a.cue)
        return [(self.named(a.speaker), " … ".join(self.words(a.content))) for a in order]

    def by(self, speaker: str) -> list[Attribution]:
        return [a for a in self.reading.attributions if self.named(a.speaker) == speaker]

    def happening(self, claim: Claim) -> Happening:
        return next(h for h in self.reading.happenings if h.id == claim.event)

    def claims(self, type_: str) -> list[Claim]:
        return [c for c in self.reading.claims if self.happening(c).type == type_]

    def chain(self, claim: Claim) -> list[str | None]:
        by_id = {a.id: a for a in self.reading.attributions}
        return [self.named(by_id[i].speaker) for i in claim.chain]

    def fills(self, claim: Claim, role: str) -> list[str]:
        fillers = self.happening(claim).roles.get(role, ())
        return [self.named(f.actor) or f.text for f in fillers]
