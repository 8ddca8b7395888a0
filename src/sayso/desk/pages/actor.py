"""Actors: the list with what each says, and one actor's own page."""

from sayso.desk.contest import by_contest
from sayso.desk.paging import Page, paged
from sayso.desk.quotations import quote
from sayso.desk.render import render
from sayso.ledger import ActorTally, Sayings, Voice
from sayso.telling.claimants import links
from sayso.telling.spoken import spoken


def actors_html(tallies: Page[ActorTally]) -> str:
    """Return the list of actors, those with most to say first."""
    return render("actors.html", actors={one.actor.id: one.actor for one in tallies.items}, tallies=tallies)


def actor_html(found: Sayings, size: int) -> str:
    """Return an actor's page; `size` is of how many events a page tells what the actor says."""
    dossier, rows = found.dossier, {row.event.id: row for row in found.spoken.items}
    held: dict[str, list[Voice]] = {id: [] for id in rows}
    for voice in dossier.voices:
        held[voice.claim.event].append(voice)
    return render(
        "actor.html",
        dossier=dossier,
        actor=dossier.actor,
        actors=dossier.actors,
        sayings=[(id, voices) for id, voices in held.items() if voices],
        spoken_of=paged(found.spoken, size),
        events=by_contest(dossier.events),
        acts=found.acts,
        headlines=rows,
        quote=quote,
        links=links,
        spoken=spoken,
        grade=dossier.grade,
        grade_headlines=dossier.headlines,
    )
