"""Actors: the list with what each says, and one actor's own page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.desk.claimants import links
from sayso.desk.contest import by_contest
from sayso.desk.paging import page
from sayso.desk.quotations import quote
from sayso.desk.render import render
from sayso.desk.timeline import spoken
from sayso.ledger import ActorDossier, EventRow, Voice
from sayso.values import Actor


@dataclass(frozen=True, slots=True)
class Tally:
    """An actor with the number of events that it affirms, denies, hedges, and acts in."""

    actor: Actor
    affirms: int
    denies: int
    hedges: int
    acts: int


def actors_html(actors: Sequence[Actor], rows: Iterable[EventRow], number: int = 1) -> str:
    """Return the list of actors, those with most to say first."""
    names = {actor.id: actor for actor in actors}
    return render("actors.html", actors=names, tallies=page(tallies(actors, rows), number))


def tallies(actors: Iterable[Actor], rows: Iterable[EventRow]) -> list[Tally]:
    """Return each actor's tally over these events, the most active first; the unnamed last."""
    says: dict[str, Counter[str]] = {name: Counter() for name in ("affirms", "denies", "hedges", "acts")}
    for row in rows:
        says["affirms"].update(row.assessment.affirmed_by)
        says["denies"].update(row.assessment.denied_by)
        says["hedges"].update(row.assessment.hedged_by)
        says["acts"].update(_acting(row))
    counted = [Tally(actor, *(count[actor.id] for count in says.values())) for actor in actors]
    return sorted(counted, key=_activity)


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


def _acting(row: EventRow) -> set[str]:
    return {filler.actor for fillers in row.event.roles.values() for filler in fillers if filler.actor}


def _by_event(voices: Iterable[Voice], rows: Mapping[str, EventRow]) -> list[tuple[str, list[Voice]]]:
    held: dict[str, list[Voice]] = {}
    for voice in voices:
        held.setdefault(voice.claim.event, []).append(voice)
    known = by_contest(rows[key] for key in held if key in rows)
    return [(key, held[key]) for key in dict.fromkeys([*(row.event.id for row in known), *held])]


def _activity(tally: Tally) -> tuple[bool, int, str, str]:
    said = tally.affirms + tally.denies + tally.hedges
    return (tally.actor.kind == "unnamed", -(2 * said + tally.acts), tally.actor.name, tally.actor.id)
