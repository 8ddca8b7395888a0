"""A public person: the offices held, and whom they speak for. The people known are in `people.py`."""

from dataclasses import dataclass

from sayso.lexicon.bodies import Body, body_named
from sayso.lexicon.state import State
from sayso.lexicon.states import state


@dataclass(frozen=True, slots=True)
class Office:
    """An office with its term: ISO dates, inclusive, as precise as known; an empty `end` is not known.

    `body` is the name of the body that the office speaks for, None where that is the holder's state.
    """

    title: str
    start: str
    end: str = ""
    body: str | None = None

    def held_on(self, day: str) -> bool:
        """Tell whether an ISO date may lie in the term; of two dates the less precise one settles how far they go."""
        return self.start[: len(day)] <= day and (not self.end or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """A public person with all names; `country` is the alpha-3 code of the state that the offices are of."""

    name: str
    aliases: tuple[str, ...]
    country: str
    offices: tuple[Office, ...]

    def speaks_for(self, day: str | None) -> bool:
        """Tell whether the person speaks for a state or body on an ISO date; see `stands_for`."""
        return bool(self.stands_for(day))

    def stands_for(self, day: str | None) -> tuple[State | Body, ...]:
        """Return the states and bodies for which the person speaks on an ISO date, by the offices held then.

        Without a date it is the one for which all offices were held, and none where they were held for several.
        """
        if day is not None:
            return tuple(dict.fromkeys(self._holder(office) for office in self.offices if office.held_on(day)))
        wholes = {_whole(self._holder(office)) for office in self.offices}
        return tuple(wholes) if len(wholes) == 1 else ()

    def _holder(self, office: Office) -> State | Body:
        known = state(self.country) if office.body is None else body_named(office.body)
        if known is None:  # only where a person is made by hand: files are checked when they are read
            raise ValueError(f"{office.body or self.country!r}, for which {self.name} speaks, is not known")
        return known


def _whole(part: State | Body) -> State | Body:
    """Return the state of which a body is, or the body of which it is a part."""
    if isinstance(part, Body):
        if part.kind == "government_body" and (own := state(part.country or "")) is not None:
            return own
        if part.part_of is not None and (holder := body_named(part.part_of)) is not None:
            return _whole(holder)
    return part
