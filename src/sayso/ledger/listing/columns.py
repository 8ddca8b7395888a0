"""The columns of every table that a ledger answers with. They stay: a new one comes last, a kind does not change."""

from typing import get_args

from sayso.ledger.listing.column import Column, day, flag, number, text, word
from sayso.values import ActorKind, Factuality, Genre, Phase, Stance, Status
from sayso.values.ground import GroundKind, Link
from sayso.weighing.legs import Part
from sayso.weighing.regimes import STANDINGS

EVENT = (
    text("id", "the event's id"),
    text("what", "its headline"),
    text("type", "the frame's name, of an open frame the lemma of its predicate"),
    word("status", "what its voices come to", get_args(Status)),
    word("phase", "how far it is, by the texts", get_args(Phase)),
    text("start", "when it began, an ISO date as precise as the texts: `2012`, `2012-05`"),
    text("end", "when it ended, likewise"),
    text("affirmed_by", "names of those whose latest word affirms it"),
    text("denied_by", "names of those whose latest word denies it"),
    text("hedged_by", "names of those who hedge"),
    number("origins", "independent origins that affirm it"),
    number("documents", "documents that tell of it"),
    number("claims", "claims on it"),
    day("first_day", "the first day that `start` may mean"),
    day("last_day", "the last day that `end` may mean"),
)
DOCUMENT = (
    text("id", "the document's id"),
    text("title", "its title"),
    text("publisher", "the outlet"),
    text("author", "who signed it"),
    day("published", "when it came out"),
    word("genre", "a report, or an opinion that a named author argues", get_args(Genre)),
    text("locator", "where it was added from"),
    text("copy_of", "id of the document that it repeats"),
    number("claims", "claims that it makes"),
    number("events", "events that it tells of"),
)
VOICE = (
    text("id", "the claim's id"),
    text("event", "id of the event that it is on"),
    text("speaker", "who says so: the innermost voice"),
    word("stance", "what the voice does", get_args(Stance)),
    word("factuality", "how surely, in FactBank's values", get_args(Factuality)),
    day("date", "when the voice spoke"),
    text("words", "the exact words that state it"),
    text("through", "who passed it on, the outermost first, ` > ` between them"),
    text("document", "id of the document that it stands in"),
    day("published", "when the document came out"),
    number("start", "where the words begin in the document's text, in code points"),
    number("end", "where they end, exclusive"),
    flag("attributive_only", "the voice speaks about the event without vouching for it"),
)
ACTOR = (
    text("id", "the actor's id"),
    text("name", "the fullest name"),
    word("kind", "what it is", get_args(ActorKind)),
    text("country", "ISO 3166-1 alpha-3"),
    text("sides", "ids of the states that it speaks or acts for"),
    text("part_of", "ids of the bodies that it belongs to"),
    text("aliases", "its other names, `; ` between them"),
    text("roles", "offices that it holds or held, `; ` between them"),
)
FLOW = (
    text("deal", "id of the deal that it belongs to"),
    word("part", "given, or given in return", get_args(Part)),
    text("from", "who gives"),
    text("to", "who receives"),
    text("goods", "what"),
    text("in_return", "in return for what"),
    text("via", "by which way"),
    text("place", "where"),
    text("start", "when it began, an ISO date as precise as the texts"),
    text("end", "when it ended, likewise"),
    text("speaker", "who says so"),
    word("stance", "what the voice does", get_args(Stance)),
    word("factuality", "how surely", get_args(Factuality)),
    day("date", "when the voice spoke"),
    word("status", "the event's status", get_args(Status)),
    text("agreement", "headlines of the agreements that it is part of"),
    text("words", "the exact words"),
    text("through", "who passed it on, the outermost first"),
    text("document", "where the document was added from"),
    day("published", "when the document came out"),
    text("event", "id of the event"),
    text("claim", "id of the claim"),
    day("first_day", "the first day that `start` may mean"),
    day("last_day", "the last day that `end` may mean"),
)
REGIME = (
    text("id", "the rule's id"),
    text("what", "its headline"),
    text("rule", "embargo, sanction, waiver and the like"),
    text("issuer", "who made it"),
    text("target", "whom it binds"),
    text("scope", "what it is about"),
    text("at", "the days that were asked for"),
    word("standing", "how it stood on them", STANDINGS),
    text("reason", "by which rule of reading"),
    text("begins", "when it began, by the voices"),
    text("ends", "when it ended, by the voices"),
    text("says_yes", "who says that it was in force on these days"),
    text("says_no", "who says that it was not"),
    number("claims", "claims that tell of its turns"),
)
ORIGIN = (
    text("origin", "the voice that the report rests on"),
    text("key", "the actor's id, a document's for its own voice, or words for who is not named"),
    word("kind", "what kind of voice it is", get_args(GroundKind)),
    flag("denies", "it speaks against what the others tell"),
    text("report", "id of the report"),
    text("title", "the report's title"),
    text("publisher", "its outlet"),
    day("published", "when it came out"),
    word("link", "by which link it hangs on the origin", get_args(Link)),
    flag("first", "this is the voice that it rests on most"),
    text("words", "the exact words that show the link"),
    text("reason", "the link in words"),
    text("locator", "where the report was added from"),
)
CLAIMANT = (  # the first columns of a matrix; one for each event follows
    text("side", "names of the states that the claimant speaks for, `, ` between them"),
    text("claimant", "who speaks"),
    text("actor", "the claimant's id"),
)
STAND = (
    *CLAIMANT,
    text("event", "the event's id"),
    text("what", "the event's headline"),
    word("status", "the event's status", get_args(Status)),
    word("stand", "what the claimant's latest word does", ("affirms", "denies", "hedges", "takes no side")),
)
DOUBTFUL = (
    text("claim", "the claim's id"),
    number("doubt", "how uncertain it is: the weights of all reasons"),
    text("why", "the reasons"),
    text("speaker", "who says so"),
    word("stance", "what the voice does", get_args(Stance)),
    text("words", "the exact words"),
    text("event", "the event's headline"),
    text("document", "where the document was added from"),
)

TABLES: dict[str, tuple[Column, ...]] = {
    "events": EVENT,
    "claims": VOICE,
    "actors": ACTOR,
    "documents": DOCUMENT,
    "flows": FLOW,
    "regimes": REGIME,
    "origins": ORIGIN,
    "matrix": CLAIMANT,
    "stands": STAND,
    "queue": DOUBTFUL,
}
