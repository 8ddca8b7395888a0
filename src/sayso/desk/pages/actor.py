"""Actors: the list with what each says, and one actor's own page."""

from collections.abc import Iterable, Mapping

from sayso.desk.claimants import links
from sayso.desk.contest import by_contest
from sayso.desk.paging import Page, page
from sayso.desk.quotations import quote
from sayso.desk.render import render
from sayso.desk.timeline import spoken
from sayso.ledger import ActorDossier, ActorTally, EventRow, Voice


def actors_html(tallies: Page[ActorTally]) -> str:
    """Return the list of actors, those with most to say first."""
    return render("actors.html", actors={one.actor.id: one.actor for one in tallies.items}, tallies=tallies)


def actor_html(dossier: ActorDossier, rows: Iterable[EventRow] = (), number: int = 1) -> str:
    """Return an actor's page; `rows` are the events that its voices may speak of."""
    headlines = {row.event.id: row for row in (*rows, *dossier.events)}
    return render(
        "actor.html",
        dossier=dossier,
        actor=dossier.actor,
        actors=dossier.actors,
        voices=page(_by_event(dossier.voices, headlines), number, size=40),
        events=by_contest(dossier.events),
        headlines=headlines,
        quote=quote,
        links=links,
        spoken=spoken,
        grade=dossier.grade,
        grade_headlines=dossier.headlines,
    )


def _by_event(voices: Iterable[Voice], rows: Mapping[str, EventRow]) -> list[tuple[str, list[Voice]]]:
    held: dict[str, list[Voice]] = {}
    for voice in voices:
        held.setdefault(voice.claim.event, []).append(voice)
    known = by_contest(rows[key] for key in held if key in rows)
    return [(key, held[key]) for key in dict.fromkeys([*(row.event.id for row in known), *held])]
