"""Documents: the list, and one text with its marks and what was read in it beside it."""

from urllib.parse import urlsplit

from sayso.desk.addresses import HERE
from sayso.desk.paging import Page
from sayso.desk.render import render
from sayso.desk.resting import grounds, shared
from sayso.desk.revising import changed, through
from sayso.ledger import DocumentDossier, DocumentRow, Grounding
from sayso.marking import Mark, passages
from sayso.telling.claimants import source
from sayso.telling.entries import entries, flat
from sayso.values import Span


def documents_html(rows: Page[DocumentRow]) -> str:
    """Return the list of documents."""
    return render("documents.html", documents=rows)


def document_html(dossier: DocumentDossier, here: Span | None = None, resting: Grounding | None = None) -> str:
    """Return a document's page; `here` is a place to be marked besides what was read, `resting` what it rests on."""
    tree = entries(dossier)
    every = {entry.key: entry for entry in flat(tree)}
    marks = [mark for entry in every.values() for mark in entry.marks]
    if here:
        marks.append(Mark(here, HERE, HERE))
    first = {entry.key: entry.marks[0] for entry in every.values() if entry.marks}
    return render(
        "document.html",
        dossier=dossier,
        document=dossier.document,
        passages=passages(dossier.document, marks),
        tree=tree,
        entries=every,
        first=first,
        headlines={row.event.id: row for row in dossier.events},
        web=web_address(dossier.document.url),
        source=source,
        changed=changed(dossier.changed),
        grounds=grounds(resting),
        shared=shared(resting),
        through=through,
        grade=dossier.grade,
        grade_headlines=dossier.headlines,
    )


def web_address(url: str | None) -> str | None:
    """Return an address that may be linked: http and https only, so that no script hides in a link."""
    try:
        return url if url and urlsplit(url).scheme.lower() in ("http", "https") else None
    except ValueError:
        return None
