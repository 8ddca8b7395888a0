"""An invented affair as dossiers made by hand: Sudria is said to ship tractors to Westmark."""

from sayso.ledger import ActorDossier, DocumentDossier, DocumentRow, EventDossier, EventRow, Voice
from sayso.values import (
    Actor,
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
    text_digest,
)

EVENT = "event:0000000000000001"


def document(key, paragraphs, **facts):
    """Return a document of (kind, text) paragraphs parted by blank lines."""
    text, blocks = "", []
    for kind, words in paragraphs:
        if text:
            text += "\n\n"
        blocks.append(Block(len(text), len(text) + len(words), kind))
        text += words
    return Document(key, f"{key.partition(':')[2]}.txt", text, text_digest(text), tuple(blocks), **facts)


def at(document, words, nth=0):
    """Return the span of the nth place of some words."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


SUDRIA = Actor("state:SUD", "state", "Sudria", ("Sudrians",), "SUD", ("state:SUD",))
WESTMARK = Actor("state:WES", "state", "Westmark", (), "WES", ("state:WES",))
MINISTER = Actor(
    "person:ada-orlo", "person", "Ada Orlo", ("Orlo",), "SUD", ("state:SUD",), (), (Role("minister", "Sudria", "2018"),)
)
ENVOY = Actor("person:bela-quint", "person", "Bela Quint", (), "SUD", ("state:SUD",), ("state:SUD",))
RADIO = Actor("org:norland-radio", "outlet", "Norland Radio")
POST = Actor("org:easthaven-post", "outlet", "Easthaven Post")
ANALYST = Actor("unnamed:doc:03:an-analyst", "unnamed", "an analyst in the port")
ACTORS = {one.id: one for one in (SUDRIA, WESTMARK, MINISTER, ENVOY, RADIO, POST, ANALYST)}

TOLD_ON_AIR = "Norland Radio said Ada Orlo told it that Sudria had shipped tractors to Westmark in return for grain."

FIRST = document(
    "doc:01",
    [
        ("title", "Tractors for grain"),
        ("body", TOLD_ON_AIR),
        ("body", "Sudria's envoy, Bela Quint, denied it on Friday. It is not clear when the tractors left."),
        ("promotion", "Sign up for our letter."),
    ],
    title="Tractors for grain",
    publisher="Easthaven Post",
    published="2020-05-11",
    genre="report",
    url="https://post.example/tractors",
)
SECOND = document(
    "doc:02",
    [
        ("dateline", "EASTHAVEN, May 12"),
        ("body", "An analyst in the port said Sudria may have sent tractors to Westmark in April."),
        ("caption", "A tractor stands in the port. (Photo: A. Person)"),
    ],
    title="What the port saw",
    publisher="Norland Radio",
    published="2020-05-12",
    genre="report",
)
COPY = document(
    "doc:03",
    [("body", TOLD_ON_AIR)],
    publisher="Westmark Daily",
    published="2020-05-12",
)

SAID = Attribution(
    "attr:01", "doc:01", (at(FIRST, "Norland Radio"),), (at(FIRST, "said"),),
    (at(FIRST, "Ada Orlo told it that Sudria had shipped tractors to Westmark in return for grain"),),
    RADIO.id, None, "indirect", "asserts", date="2020-05-10",
)  # fmt: skip
TOLD = Attribution(
    "attr:02", "doc:01", (at(FIRST, "Ada Orlo"),), (at(FIRST, "told it"),),
    (at(FIRST, "that Sudria had shipped tractors to Westmark in return for grain"),),
    MINISTER.id, "attr:01", "indirect", "asserts",
)  # fmt: skip
DENIED = Attribution(
    "attr:03", "doc:01", (at(FIRST, "Sudria's envoy, Bela Quint"),), (at(FIRST, "denied"),), (at(FIRST, "it on"),),
    ENVOY.id, None, "indirect", "denies", date="2020-05-08",
)  # fmt: skip
HEDGED = Attribution(
    "attr:04", "doc:02", (at(SECOND, "An analyst in the port"),), (at(SECOND, "said"),),
    (at(SECOND, "Sudria may have sent tractors to Westmark in April"),),
    ANALYST.id, None, "indirect", "asserts",
)  # fmt: skip
SAID_AGAIN = Attribution(
    "attr:05", "doc:03", (at(COPY, "Norland Radio"),), (at(COPY, "said"),),
    (at(COPY, "Ada Orlo told it that Sudria had shipped tractors to Westmark in return for grain"),),
    RADIO.id, None, "indirect", "asserts",
)  # fmt: skip

AFFIRMS = Claim("claim:01", "doc:01", EVENT, at(FIRST, "Sudria had shipped tractors to Westmark in return for grain"),
    ("attr:01", "attr:02"), MINISTER.id, "affirms", "CT+", date="2020-05-10")  # fmt: skip
DENIES = Claim("claim:02", "doc:01", EVENT, at(FIRST, "it on"), ("attr:03",), ENVOY.id, "denies", "CT-",
    date="2020-05-08")  # fmt: skip
HEDGES = Claim("claim:03", "doc:02", EVENT, at(SECOND, "Sudria may have sent tractors to Westmark in April"),
    ("attr:04",), ANALYST.id, "hedges", "PS+", date="2020-05")  # fmt: skip
AGAIN = Claim("claim:04", "doc:03", EVENT, at(COPY, "Sudria had shipped tractors to Westmark in return for grain"),
    ("attr:05",), MINISTER.id, "affirms", "CT+")  # fmt: skip

ORIGINS = (
    Origin("origin:01", MINISTER.id, (RADIO.id, "doc:01", "doc:03"), ("claim:01", "claim:04")),
    Origin("origin:02", ENVOY.id, ("doc:01",), ("claim:02",)),
    Origin("origin:03", ANALYST.id, ("doc:02",), ("claim:03",)),
)


def voice(claim, document, speaker, chain, speakers, origin):
    """Return a voice with its words and paragraph."""
    block = next(block for block in document.blocks if block.span.holds(claim.span))
    words, paragraph = document.words(claim.span), document.words(block.span)
    return Voice(claim, speaker, chain, speakers, document, words, paragraph, origin)


VOICES = (
    voice(DENIES, FIRST, ENVOY, (DENIED,), (ENVOY,), ORIGINS[1]),
    voice(AFFIRMS, FIRST, MINISTER, (SAID, TOLD), (RADIO, MINISTER), ORIGINS[0]),
    voice(HEDGES, SECOND, ANALYST, (HEDGED,), (None,), ORIGINS[2]),
    voice(AGAIN, COPY, MINISTER, (SAID_AGAIN,), (RADIO,), ORIGINS[0]),
)
TRANSFER = Event(
    EVENT, "transfer", ("happening:01",), "AID",
    {
        "agent": (Filler(SUDRIA.id, "Sudria", "doc:01", at(FIRST, "Sudria")),),
        "recipient": (Filler(WESTMARK.id, "Westmark", "doc:01", at(FIRST, "Westmark")),),
        "goods": (Filler(None, "tractors", "doc:01", at(FIRST, "tractors")),),
        "in_return": (Filler(None, "grain", "doc:01", at(FIRST, "grain", 1)),),
    },
    "done", Period("2020-04-01", "2020-04-30", "in April"),
    (Question(EVENT, "when", "doc:01", at(FIRST, "It is not clear when the tractors left")),),
    "the same frame with the same agent, recipient and goods",
)  # fmt: skip
ROW = EventRow(
    TRANSFER,
    Assessment(
        EVENT, "contested", ("state:SUD",), (MINISTER.id,), (ENVOY.id,), (ANALYST.id,), 1,
        "contested: claim:01 affirms and claim:02 denies; one origin affirms (claim:01, claim:04 rest on Ada Orlo)",
    ),
    "Sudria ships tractors to Westmark", (MINISTER,), (ENVOY,), (ANALYST,), 3, 4,
)  # fmt: skip
MEETING = EventRow(
    Event("event:0000000000000002", "meeting", ("happening:02",), roles={"agent": TRANSFER.roles["agent"]}),
    Assessment("event:0000000000000002", "reported", (), (RADIO.id,), (), (), 1, "reported: claim:09 affirms"),
    "Sudria meets Westmark", (RADIO,), (), (), 1, 1,
)  # fmt: skip

EVENT_DOSSIER = EventDossier(ROW, VOICES, ORIGINS, ACTORS, (MEETING,))
DOCUMENT_DOSSIER = DocumentDossier(
    FIRST, None, (COPY,), "rules/1", (SAID, TOLD, DENIED), (VOICES[1], VOICES[0]), (ROW,), ACTORS
)
SECOND_DOSSIER = DocumentDossier(SECOND, None, (), "rules/1", (HEDGED,), (VOICES[2],), (ROW,), ACTORS)
COPY_DOSSIER = DocumentDossier(COPY, FIRST, (), "rules/1", (SAID_AGAIN,), (VOICES[3],), (ROW,), ACTORS)
ACTOR_DOSSIER = ActorDossier(MINISTER, (VOICES[1], VOICES[3]), (), (), ACTORS)
STATE_DOSSIER = ActorDossier(SUDRIA, (), (ROW, MEETING), (MINISTER, ENVOY), ACTORS)
ROWS = (DocumentRow(FIRST, None, 2, 1), DocumentRow(SECOND, None, 1, 1), DocumentRow(COPY, "doc:01", 1, 1))
