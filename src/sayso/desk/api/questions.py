"""Questions: the affair at a glance, what it rests on, what came in, and where words and claims are found."""

from sayso.desk.api.objects import glance_object, hit_object, part
from sayso.desk.api.operation import Asked, Operation
from sayso.desk.api.parameters import PAGE, mark, text
from sayso.errors import NotFoundError, SaysoError
from sayso.exports import arrivals_object, checked_object, grounding_object
from sayso.exports.objects.objects import Json
from sayso.ledger import Ledger

HITS = 200  # finds of a search that are looked at
REPORTS = 1000  # that are asked all together on whose word they rest
NOTHING: Json = {"documents": 0, "listed": [], "rulings": 0, "events": 0, "changes": []}


def glance(ledger: Ledger, _asked: Asked) -> Json:
    """Return the affair at a glance."""
    mark = ledger.mark()
    return glance_object(ledger.glance(), ledger.offered(), mark)


def arrivals(ledger: Ledger, asked: Asked) -> Json:
    """Return what came in since a mark."""
    since, now = asked["since"], ledger.mark()
    if since is None:
        return {"mark": now} | NOTHING
    found = ledger.arrivals(since)
    if found is None:
        raise NotFoundError(f"this ledger gave no mark {since}", mend="take one that it gave")
    return {"mark": now} | arrivals_object(found)


def origins(ledger: Ledger, asked: Asked) -> Json:
    """Return on whose word reports rest; of all of them only where they may be those of one affair."""
    if asked["of"] is None and (total := ledger.list_documents(most=1).total) > REPORTS:
        what = f"{total} reports are too many to be those of one affair"
        raise SaysoError(what, where="of", mend="name an event, or a document")
    return grounding_object(ledger.origins(asked["of"]))


def search(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of what a search finds."""
    return part(asked, [hit_object(hit) for hit in ledger.search(asked["q"], HITS)])


def check(ledger: Ledger, asked: Asked) -> Json:
    """Return a page of the documents that bear on a claim in somebody's own words."""
    return part(asked, checked_object(ledger.check(asked["claim"]))["documents"])


QUESTIONS = (
    Operation("get_glance", "/glance", "The affair at a glance.", glance, "glance"),
    Operation(
        "get_arrivals", "/arrivals", "What came in since a mark, and which events stand otherwise for it.", arrivals,
        "arrivals", (mark("since", "The mark, as an earlier answer gave it; without it only today's is told."),),
    ),
    Operation(
        "get_origins", "/origins", "On whose word reports rest, and what is not known of that.", origins, "grounding",
        (text("of", "The event or the document whose reports are meant; without it all, up to a thousand."),),
    ),
    Operation(
        "search", "/search", f"Where words stand, in documents and names, best first; {HITS} finds at most.", search,
        "hit_page",
        (text("q", "The words; those in double quotation marks stand together.", needed=True), *PAGE),
    ),
    Operation(
        "check_claim", "/check", "Which documents agree with a claim in your own words, disagree, or only discuss it.",
        check, "check_page", (text("claim", "The claim, in a sentence.", needed=True), *PAGE),
    ),
)  # fmt: skip
