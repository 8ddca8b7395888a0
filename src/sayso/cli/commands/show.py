"""`sayso show`: the dossier of an event, a document or an actor."""

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

if TYPE_CHECKING:
    from sayso.ledger import ActorDossier, DocumentDossier, EventDossier, Ledger


class DossierFormat(StrEnum):
    """How a dossier is written."""

    TEXT = "text"
    JSON = "json"


def run(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="EVENT|DOCUMENT|ACTOR", help="An id or the start of one, a name, a file, or words of a headline."
        ),
    ],
    beside: Annotated[
        str | None,
        typer.Option(metavar="DOCUMENT", help="Of a document: say what it made of this one, copy or not."),
    ] = None,
    format: Annotated[DossierFormat, typer.Option(help="How to write it.")] = DossierFormat.TEXT,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Show a dossier: every voice with its chain and exact words. Of a document also on whose word it rests, and of a
    copy what it changed.
    """
    from sayso.cli.screen import out, raw
    from sayso.cli.views import actor_dossier, document_dossier, event_dossier, rests_on
    from sayso.exports import dossier_object, grounding_object, line
    from sayso.ledger import ActorDossier, DocumentDossier, EventDossier, Ledger

    with Ledger(ledger, create=False) as book:
        found = _found(book, " ".join(what), beside)
        resting = book.origins(found.document.id) if isinstance(found, DocumentDossier) else None
    if format is DossierFormat.JSON:
        origins = {"rests_on": grounding_object(resting)} if resting else {}
        raw(line(dossier_object(found) | origins) + b"\n")
        return
    console = out()
    if isinstance(found, EventDossier):
        console.print(event_dossier(found))
    elif isinstance(found, ActorDossier):
        console.print(actor_dossier(found, console.width))
    else:
        console.print(document_dossier(found, console.width))
    if resting:
        console.print(rests_on(resting))


def _found(book: "Ledger", key: str, beside: str | None) -> "EventDossier | DocumentDossier | ActorDossier":
    if beside is None:
        return book.find(key)
    dossier = book.document(key)
    return replace(dossier, changed=book.revision(dossier.document.id, beside))
