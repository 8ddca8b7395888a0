"""The affair at a glance, and its events."""

from collections.abc import Mapping, Sequence

from sayso.desk.asking import Asked
from sayso.desk.contest import Glance, by_contest
from sayso.desk.paging import page
from sayso.desk.render import render
from sayso.ledger import EventRow
from sayso.values import Actor

MOST_NAMES = 400  # offered while an actor's name is typed


def home_html(
    rows: Sequence[EventRow],
    seen: Glance,
    actors: Mapping[str, Actor],
    types: Sequence[str],
    asked: Asked,
    number: int = 1,
    problem: str = "",
) -> str:
    """Return the first page: `rows` are the events that the filters leave, `types` those of all events."""
    names = [actor.name for actor in actors.values() if actor.kind != "unnamed"][:MOST_NAMES]
    return render(
        "home.html",
        events=page(by_contest(rows), number),
        glance=seen,
        actors=actors,
        types=types,
        asked=asked,
        names=names,
        problem=problem,
    )
