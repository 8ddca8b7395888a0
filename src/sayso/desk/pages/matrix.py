"""The matrix: who affirms, denies and hedges what, side by side."""

from collections.abc import Mapping, Sequence

from sayso.desk.asking import Asked
from sayso.desk.paging import paged
from sayso.desk.quotations import quote
from sayso.desk.render import render
from sayso.ledger import EventRow, Matrix, Offered, Voice
from sayso.ledger.listing.grid import SPOKEN, blocks
from sayso.telling.claimants import links
from sayso.telling.spoken import spoken
from sayso.values import Actor


def matrix_html(found: Matrix, offered: Offered, asked: Asked, size: int, problem: str = "") -> str:
    """Return the page of the matrix; `size` is how many events a page holds."""
    return render(
        "matrix.html",
        events=paged(found.events, size),
        blocks=blocks(found),
        actors=found.actors,
        offered=offered,
        asked=asked,
        spoken=SPOKEN,
        problem=problem,
    )


def words_html(row: EventRow, actor: Actor, voices: Sequence[Voice], actors: Mapping[str, Actor]) -> str:
    """Return what one actor says of one event: the words that a cell of the matrix opens."""
    shown = {"links": links, "quote": quote, "spoken": spoken}
    return render("words.html", row=row, actor=actor, voices=voices, actors=actors, **shown)
