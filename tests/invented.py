"""An invented affair, made by hand: Ostrin's minister says that tractors went to Kelmar, its ambassador denies it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from invented_edition import InventedEdition
from sayso.ledger.inquiring.dossiers import ActorDossier, DocumentDossier, EventDossier, EventRow, Voice
from sayso.ledger.inquiring.weighed import weighed
from sayso.values import (
    Actor,
    Affair,
    Assessment,
    Attribution,
    Block,
    Claim,
    Document,
    Event,
    Filler,
    Origin,
    Period,
    Question,
    Role,
    Span,
    digest,
    document_id,
    text_digest,
)

TITLE = "Tractors for grain"
FIRST = (
    "Varda Radio said an Ostrin minister told it that Ostrin had shipped tractors to Kelmar in return for grain. "
    "Ostrin's ambassador denied it on Friday."
)
SECOND = "It is not clear when the tractors arrived."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n"

OSTRIN = Actor("state:OST", "state", "Ostrin", ("the republic",), "OST", ("state:OST",))
KELMAR = Actor("state:KEL", "state", "Kelmar", (), "KEL", ("state:KEL",))
RADIO = Actor("org:varda-radio", "outlet", "Varda Radio", ("the radio",))
AMBASSADOR = Actor(
    "person:lena-moor",
    "person",
    "Lena Moor",
    ("Ostrin's ambassador",),
    "OST",
    ("state:OST",),
    ("state:OST",),
    (Role("ambassador", "Ostrin", "2012"),),
)


def span(words: str, text: str = TEXT, after: str = "") -> Span:
    """Return where the words stand, behind the first `after`."""
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def document(text: str = TEXT, locator: str = "reports/tractors.txt", **given: str | None) -> Document:
    """Return a document whose paragraphs are a title and bodies."""
    blocks, start = [], 0
    for number, paragraph in enumerate(text.rstrip("\n").split("\n\n")):
        start = text.index(paragraph, start)
        blocks.append(Block(start, start + len(paragraph), "body" if number else "title"))
        start += len(paragraph)
    found = Document(document_id(text.encode()), locator, text, text_digest(text), tuple(blocks), title=TITLE)
    return replace(found, publisher="Varda Post", published="2020-05-11", genre="report", **given)


@dataclass
class Invented:
    """A stand-in for a ledger that holds the invented affair, in the questions that exports and views ask."""

    documents: tuple[Document, ...]
    whole: Affair
    row: EventRow
    voices: tuple[Voice, ...]

    @contextmanager
    def edition(self) -> Iterator[InventedEdition]:
        heads = {event.id: self.row.headline for event in self.whole.events}
        yield InventedEdition(self.documents, self.whole, heads, weighed(self.documents, self.whole, {}))

    def events(self) -> tuple[EventRow, ...]:
        return (self.row,)

    def event(self, _id: str) -> EventDossier:
        return EventDossier(self.row, self.voices, self.whole.origins, {a.id: a for a in self.whole.actors})

    def document(self, _id: str) -> DocumentDossier:
        actors = {a.id: a for a in self.whole.actors}
        first = self.documents[0]
        links = tuple(a for a in self.whole.attributions if a.document == first.id)
        voices = tuple(v for v in self.voices if v.document.id == first.id)
        return DocumentDossier(first, None, self.documents[1:], "rules/1", links, voices, (self.row,), actors)

    def actor(self, id: str) -> ActorDossier:
        actors = {a.id: a for a in self.whole.actors}
        voices = tuple(v for v in self.voices if v.speaker.id == id)
        parts = tuple(a for a in self.whole.actors if id in a.part_of)
        return ActorDossier(actors[id], voices, (self.row,), parts, actors)


def invented(original: Document | None = None) -> Invented:
    """Return the affair of one document (its text must hold `FIRST` and `SECOND`) and a wire copy of it."""
    doc = original or document()
    copy = replace(doc, id="doc:copy", locator="reports/copy.txt", publisher=None, published=None)
    minister = Actor(f"unnamed:{doc.id}:minister", "unnamed", "an Ostrin minister", (), "OST", ("state:OST",))
    links = _attributions(doc, minister)
    event = _event(doc)
    claims = _claims(doc, event, links, minister)
    origins = (
        Origin(digest("origin", "a"), minister.id, (RADIO.id, doc.id), (claims[0].id,), "nobody is cited further back"),
        Origin(digest("origin", "b"), AMBASSADOR.id, (doc.id,), (claims[1].id,), "nobody is cited further back"),
    )
    assessment = Assessment(
        event.id,
        "contested",
        (OSTRIN.id,),
        (minister.id,),
        (AMBASSADOR.id,),
        (),
        1,
        f"contested: {claims[0].id} affirms and {claims[1].id} denies",
    )
    actors = tuple(sorted((OSTRIN, KELMAR, RADIO, AMBASSADOR, minister), key=lambda a: a.id))
    affair = Affair(actors, links, claims, (event,), origins, {copy.id: doc.id}, {event.id: assessment})
    row = EventRow(event, assessment, "Ostrin transfers tractors to Kelmar", (minister,), (AMBASSADOR,), (), 1, 2)
    return Invented((doc, copy), affair, row, _voices(doc, affair))


def _attributions(doc: Document, minister: Actor) -> tuple[Attribution, ...]:
    def at(words: str, after: str = "") -> tuple[Span, ...]:
        return (span(words, doc.text, after),)

    told = "that Ostrin had shipped tractors to Kelmar in return for grain"
    said = f"an Ostrin minister told it {told}"
    return (
        Attribution("attr:1", doc.id, at("Varda Radio"), at("said"), at(said), RADIO.id, None, "indirect", "asserts"),
        Attribution(
            "attr:2",
            doc.id,
            at("an Ostrin minister"),
            at("told"),
            at(told),
            minister.id,
            "attr:1",
            "indirect",
            "asserts",
        ),
        Attribution(
            "attr:3",
            doc.id,
            at("Ostrin's ambassador"),
            at("denied"),
            at("it", "denied"),
            AMBASSADOR.id,
            None,
            "indirect",
            "denies",
            date="2020-05-08",
        ),
    )


def _event(doc: Document) -> Event:
    def filler(actor: str | None, words: str, after: str = "") -> tuple[Filler, ...]:
        return (Filler(actor, words, doc.id, span(words, doc.text, after)),)

    return Event(
        digest("event", "tractors"),
        "transfer",
        ("happening:1",),
        "AID",
        {
            "recipient": filler(KELMAR.id, "Kelmar"),
            "agent": filler(OSTRIN.id, "Ostrin", "that Ostrin"),
            "goods": filler(None, "tractors", "shipped"),
            "in_return": filler(None, "grain", "return for"),
        },
        "done",
        Period(None, None, None),
        (Question("event", "when", doc.id, span(SECOND, doc.text)),),
        "told once",
    )


def _claims(doc: Document, event: Event, links: tuple[Attribution, ...], minister: Actor) -> tuple[Claim, ...]:
    shipped = span("Ostrin had shipped tractors to Kelmar in return for grain", doc.text)
    return (
        Claim("claim:1", doc.id, event.id, shipped, ("attr:1", "attr:2"), minister.id, "affirms", "CT+"),
        Claim(
            "claim:2",
            doc.id,
            event.id,
            links[2].content[0],
            ("attr:3",),
            AMBASSADOR.id,
            "denies",
            "CT-",
            date="2020-05-08",
        ),
    )


def _voices(doc: Document, affair: Affair) -> tuple[Voice, ...]:
    actors = {a.id: a for a in affair.actors}
    links = {a.id: a for a in affair.attributions}
    origins = {claim: origin for origin in affair.origins for claim in origin.claims}
    return tuple(
        Voice(
            claim,
            actors[claim.speaker or ""],
            tuple(links[link] for link in claim.chain),
            tuple(actors.get(links[link].speaker or "") for link in claim.chain),
            doc,
            doc.words(claim.span),
            FIRST,
            origins[claim.id],
        )
        for claim in affair.claims
    )
