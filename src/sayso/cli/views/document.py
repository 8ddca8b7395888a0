"""A document's dossier: its data, its words with the marks over them, and every voice read in it."""

from collections.abc import Iterator

from rich.console import Group, RenderableType

from sayso.cli.views.copying import copy_changes
from sayso.cli.views.marks import legend, marked
from sayso.cli.views.rulings import ruled
from sayso.cli.views.table import event_table
from sayso.cli.views.voice import voice
from sayso.cli.views.weighed import source_grade
from sayso.cli.views.words import facts, heading, on_one_line
from sayso.ledger import DocumentDossier
from sayso.values import Document


def document_dossier(found: DocumentDossier, width: int = 100) -> RenderableType:
    """Return a document with its words, its voices and the events that it speaks of."""
    return Group(*_parts(found, width))


def document_facts(document: Document) -> list[tuple[str, str | None]]:
    """Return what is known of a document, as names and values."""
    return [
        ("published", document.published or "not known"),
        ("publisher", document.publisher),
        ("author", document.author),
        ("genre", document.genre),
        ("url", document.url),
        ("locator", document.locator),
        ("id", document.id),
    ]


def _parts(found: DocumentDossier, width: int) -> Iterator[RenderableType]:
    document = found.document
    yield on_one_line(document.title or document.locator, "bold")
    copies = ", ".join(copy.locator for copy in found.copies)
    yield facts(
        [
            *document_facts(document),
            ("copy of", found.copy_of.locator if found.copy_of else None),
            ("copied by", copies),
            ("read by", found.reader),
        ]
    )
    yield heading("Words")
    yield legend()
    yield from marked(document, found.attributions, [v.claim.span for v in found.voices])
    if found.changed:
        is_copy = bool(found.copy_of) and found.copy_of == found.changed.original
        yield from copy_changes(found.changed, is_copy=is_copy)
    yield heading(f"Voices ({len(found.voices)})")
    yield from map(voice, found.voices)
    yield from ruled(found.rulings, found.rejected)
    if found.events:
        yield heading("Events")
        yield event_table(found.events, width)
    yield from source_grade(found.grade, found.headlines)
