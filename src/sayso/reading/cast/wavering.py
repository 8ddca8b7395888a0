"""Wavering names: the parse takes one name for a person's here and for an organisation's there."""

from dataclasses import replace

from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import looks_personal


def join_wavering(cast: Cast) -> None:
    """Make an organisation with a person's full name, or with a full name to a person's surname, that person."""
    for organisation in [figure for figure in cast.figures if figure.kind == "organisation"]:
        if not looks_personal(organisation.name) or _is_body(organisation.name):
            continue
        person = next((f for f in cast.figures if f.kind == "person" and _bears(f, organisation.name)), None)
        if person is not None:
            _join(cast, organisation, person)


def _bears(person: Figure, name: str) -> bool:
    known, full = person.name.casefold().split(), name.casefold().split()
    return known == full or (len(known) == 1 and known[0] == full[-1])


def _is_body(name: str) -> bool:
    word = name.casefold().split()[-1]
    return offices().is_body(word) or word in offices().outlets


def _join(cast: Cast, organisation: Figure, person: Figure) -> None:
    person.named(organisation.name)
    for name in organisation.aliases:
        person.named(name)
    person.mentions |= organisation.mentions
    cast.figures.remove(organisation)
    cast.by_name = {name: person if f is organisation else f for name, f in cast.by_name.items()}
    cast.appearances = [replace(a, figure=person) if a.figure is organisation else a for a in cast.appearances]
    for figure in cast.figures:
        figure.part_of = [body for body in figure.part_of if body is not organisation]
