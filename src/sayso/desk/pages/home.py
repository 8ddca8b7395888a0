"""The affair at a glance, what came since the last visit, and its events."""

from sayso.desk.asking import Asked
from sayso.desk.news import News, news
from sayso.desk.paging import Page
from sayso.desk.render import render
from sayso.ledger import Arrivals, EventRow, Glance, Offered
from sayso.values import Status

ORDER: tuple[Status, ...] = ("contested", "denied", "hedged", "reported", "confirmed")


def home_html(
    events: Page[EventRow],
    seen: Glance,
    offered: Offered,
    asked: Asked,
    arrivals: Arrivals | None = None,
    problem: str = "",
) -> str:
    """Return the first page: `events` are those that the filters leave; without arrivals it is a first visit."""
    told: News | None = news(arrivals) if arrivals is not None else None
    return render(
        "home.html",
        events=events,
        glance=seen,
        bar=_bar(seen),
        actors=seen.sides,
        offered=offered,
        asked=asked,
        news=told,
        problem=problem,
    )


def _bar(seen: Glance) -> list[tuple[Status, int, float, float]]:
    """Return the bar of statuses: each with its number, and where it begins and how wide it is, of 100."""
    made, at = [], 0.0
    for status in ORDER:
        wide = 100 * seen.by_status.get(status, 0) / max(seen.events, 1)
        if wide:
            made.append((status, seen.by_status[status], round(at, 2), round(wide, 2)))
            at += wide
    return made
