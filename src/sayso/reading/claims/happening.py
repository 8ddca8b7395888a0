"""Happenings: what the search found in a passage, with its roles resolved and its time against the calendar."""

from sayso.reading.cast import Figure, Resolver
from sayso.reading.claims.record import EntityId
from sayso.reading.happenings import Found
from sayso.reading.occasions import Calendar
from sayso.reading.passage import Passage
from sayso.reading.voices import run_of
from sayso.values import Filler, Happening, Period, digest

THINGS = frozenset({"goods", "in_return", "term", "subject", "scope", "instrument", "quantity"})  # no actors fill them

Players = dict[str, list[Figure]]  # who fills which role


def happening(
    document: str, passage: Passage, one: Found, resolver: Resolver, calendar: Calendar, entity: EntityId
) -> tuple[Happening, Players]:
    """Return a happening as the document tells it, and the figures in its roles; a plural fills one for each actor."""
    roles: dict[str, list[Filler]] = {}
    cast: Players = {}
    for part in one.parts:
        span = passage.part(*part.span)
        text = passage.doc.text[slice(*part.span)]
        figures = [] if part.role in THINGS else resolver.figures(passage, part.head)
        cast.setdefault(part.role, []).extend(figures)
        actors: list[str | None] = [entity(figure) for figure in figures]
        for actor in actors or [None]:
            filler = Filler(actor, text, document, span, part.inferred)
            if filler not in roles.setdefault(part.role, []):
                roles[part.role].append(filler)
    predicate = passage.part(one.predicate.idx, one.predicate.idx + len(one.predicate))
    made = Happening(
        id=digest("hp", document, predicate, one.type),
        document=document,
        type=one.type,
        span=predicate,
        lemmas=one.lemmas,
        plover=one.plover,
        roles={role: tuple(fillers) for role, fillers in sorted(roles.items())},
        phase=one.phase,
        time=_time(passage, one, calendar),
    )
    return made, cast


def _time(passage: Passage, one: Found, calendar: Calendar) -> Period:
    if one.time is None:
        return Period()
    return calendar.at(passage, run_of(passage, *one.time)) or Period(text=passage.doc.text[slice(*one.time)])
