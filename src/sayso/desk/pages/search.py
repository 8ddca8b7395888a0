"""Search: names and full text."""

from collections.abc import Sequence

from markupsafe import Markup

from sayso.desk.addresses import actor_page, document_finding, document_page, event_page
from sayso.desk.render import render
from sayso.ledger import Hit
from sayso.marking import isolated, shown
from sayso.telling.wording import file_name

_OPEN, _SHUT = "\x02", "\x03"
KINDS = (("event", "Events"), ("actor", "Actors"), ("document", "Documents"))


def search_html(words: str, hits: Sequence[Hit], limit: int) -> str:
    """Return the page of a search; `limit` is how many hits were asked for."""
    groups = [(title, [hit for hit in hits if hit.kind == kind]) for kind, title in KINDS]
    return render(
        "search.html",
        words=words,
        groups=[(title, held) for title, held in groups if held],
        count=len(hits),
        full=len(hits) >= limit,
        excerpt=excerpt,
        address=address,
        label=label,
    )


def excerpt(hit: Hit) -> Markup:
    """Return a hit's words with what was found marked."""
    parts = []
    for at, piece in enumerate(hit.excerpt.split(_OPEN)):
        found, shut, rest = piece.partition(_SHUT)
        parts.append(Markup("<mark>{}</mark>{}").format(shown(found), shown(rest)) if at and shut else shown(piece))
    return Markup("").join(parts)


def label(hit: Hit) -> Markup:
    """Return a hit's name, marked where that is what was found; of an untitled document its file name."""
    if hit.kind != "document" and hit.excerpt.replace(_OPEN, "").replace(_SHUT, "") == hit.label:
        return excerpt(hit)
    return isolated(hit.label if " " in hit.label else file_name(hit.label))


def address(hit: Hit) -> str:
    """Return where a hit leads: a document to the place where the words stand, if the browser can."""
    if hit.kind == "event":
        return event_page(hit.id)
    if hit.kind == "actor":
        return actor_page(hit.id)
    found = hit.excerpt.partition(_OPEN)[2].partition(_SHUT)[0]
    return document_finding(hit.id, found) if found else document_page(hit.id)
