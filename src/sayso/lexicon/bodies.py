"""Bodies: offices, alliances, organisations, armed groups and outlets that news text names. Data: `bodies.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

from sayso.lexicon.naming import name_key, spellings
from sayso.lexicon.states import state
from sayso.lexicon.tables import Table, read_table
from sayso.values import ActorKind

FILE = Path(__file__).with_name("bodies.toml")
KINDS: tuple[ActorKind, ...] = tuple(kind for kind in get_args(ActorKind) if kind not in ("state", "person", "unnamed"))
_KEYS = ("name", "aliases", "weak", "kind", "country", "part_of", "state_run", "seats")


@dataclass(frozen=True, slots=True)
class Body:
    """A body with its names. `country` is an alpha-3 code or None: of a `government_body` the state that it
    speaks for, of others the one where they are at home. `part_of` is the name of another body.

    `weak` are those of its names that mean something else as well ("Congress"): they count only where the
    text has settled on this body. `state_run` marks an outlet that a government owns and directs.
    `seats` are cities that stand for it where they act or speak in a text that speaks of it ("Brussels").
    """

    name: str
    aliases: tuple[str, ...]
    kind: ActorKind
    country: str | None = None
    part_of: str | None = None
    weak: tuple[str, ...] = ()
    state_run: bool = False
    seats: tuple[str, ...] = ()

    def weakly_named(self, text: str) -> bool:
        """Tell whether `text` is a name that means something else as well."""
        return name_key(text) in {spelling for name in self.weak for spelling in spellings(name)}


@cache
def bodies() -> tuple[Body, ...]:
    """Return all bodies, in the order of the file. Raises LexiconError where it is at fault."""
    return read_bodies(FILE)


def body_named(text: str) -> Body | None:
    """Return the body that a name stands for, None where there is none.

    Case counts; a leading "the", a possessive ending, accents and the kind of apostrophe do not.
    """
    return _index().get(name_key(text))


def body_seated(text: str) -> Body | None:
    """Return the body for which the name of a city may stand, None where there is none."""
    return _seats().get(name_key(text))


def read_bodies(path: Path) -> tuple[Body, ...]:
    """Read a file of bodies; LexiconError, with the line of the entry, where one is at fault."""
    table = read_table(path)
    table.only(table.data, ("body",), "the bodies")
    written: list[dict[str, Any]] = table.data.get("body", [])
    names = {str(entry.get("name")) for entry in written}
    taken: dict[str, str] = {}
    found = []
    for nth, entry in enumerate(written):
        table.only(entry, _KEYS, "[[body]]")
        fault = _fault(entry, names)
        if fault:
            table.fail(fault, "[[body]]", nth)
        body = _body(table, entry)
        for key in {name_key(name) for name in (body.name, *body.aliases)}:
            if key in taken:
                table.fail(f"{key!r} names {taken[key]!r} already", "[[body]]", nth)
            taken[key] = body.name
        found.append(body)
    return tuple(found)


def _fault(entry: dict[str, Any], names: set[str]) -> str:
    """Say what is wrong with an entry, "" if nothing is."""
    name, kind, country, part_of = (entry.get(key) for key in ("name", "kind", "country", "part_of"))
    if not isinstance(name, str) or not name.strip():
        return "a body needs a name"
    if kind not in KINDS:
        return f"{kind!r} is no kind of body: it is one of {', '.join(KINDS)}"
    if country is None and kind == "government_body":
        return f"{name!r} is a government body and needs the country that it speaks for"
    if country is not None and (not isinstance(country, str) or state(country) is None):
        return f"{country!r} is no alpha-3 code of a state"
    if part_of is not None and (not isinstance(part_of, str) or part_of not in names - {name}):
        return f"{part_of!r} is not the name of another body"
    return "" if isinstance(entry.get("state_run", False), bool) else "'state_run' is true or false"


def _body(table: Table, entry: dict[str, Any]) -> Body:
    weak = table.words(entry, "weak")
    return Body(
        name=entry["name"],
        aliases=(*table.words(entry, "aliases"), *(name for name in weak if name != entry["name"])),
        kind=entry["kind"],
        country=entry.get("country"),
        part_of=entry.get("part_of"),
        weak=weak,
        state_run=entry.get("state_run", False),
        seats=table.words(entry, "seats"),
    )


@cache
def _index() -> dict[str, Body]:
    named = (
        (spelling, body) for body in bodies() for name in (body.name, *body.aliases) for spelling in spellings(name)
    )
    found: dict[str, Body] = {}
    for spelling, body in named:
        found.setdefault(spelling, body)
    return found


@cache
def _seats() -> dict[str, Body]:
    return {name_key(seat): body for body in bodies() for seat in body.seats}
