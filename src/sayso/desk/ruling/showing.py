"""Showing: the queue, a claim to correct, and events that may be one with another."""

from typing import get_args

from starlette.requests import Request

from sayso.desk.quotations import quote
from sayso.desk.render import render
from sayso.desk.ruling.making import ROLE, back
from sayso.ledger import Ledger
from sayso.telling.claimants import links
from sayso.values import ActorKind, Factuality, Stance

SHOWN = 30  # claims of the queue on one page
FOUND = 8  # events that a search offers


def queue(ledger: Ledger, _request: Request) -> str:
    """Show the least certain claims that wait for a ruling."""
    return render(
        "ruling/queue.html", rows=ledger.queue(limit=SHOWN), waiting=ledger.waiting(), quote=quote, links=links
    )


def claim(ledger: Ledger, request: Request) -> str:
    """Show a claim with its whole text, to be corrected."""
    found = ledger.claim(request.path_params["key"])
    beside = ledger.claims(document=found.voice.document.id)
    return render(
        "ruling/claim.html",
        found=found,
        voice=found.voice,
        document=found.voice.document,
        speakers=sorted({actor.name for one in beside for actor in (one.speaker, *one.chain_speakers) if actor}),
        stances=get_args(Stance),
        factualities=get_args(Factuality),
        kinds=get_args(ActorKind),
        role=ROLE,
        links=links,
        back=back(request.query_params.get("back", "")),
    )


def merging(ledger: Ledger, request: Request) -> str:
    """Show events that may be one with another: those of the same actors, and what a search finds."""
    found, words = ledger.event(request.query_params.get("event", "")), request.query_params.get("q", "").strip()
    hits = [hit for hit in ledger.search(words, FOUND * 5) if hit.kind == "event"] if words else []
    others = [hit.id for hit in hits if hit.id != found.row.event.id][:FOUND]
    rows = [ledger.event(id).row for id in others] if words else list(found.related)
    return render(
        "ruling/merge.html", row=found.row, rows=rows, words=words, back=back(request.query_params.get("back", ""))
    )
