"""People: public persons, and for which state or body each of them speaks when. Data: `people.toml`."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from sayso.lexicon.bodies import body_named
from sayso.lexicon.naming import name_key
from sayso.lexicon.person import Office, Person
from sayso.lexicon.states import state
from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).with_name("people.toml")
_KEYS = ("name", "aliases", "country", "offices")
_OFFICE_KEYS = ("title", "from", "to", "body")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "ß": "ss"})
_INITIALS = 3  # capitals up to which a name is initials: "MBS", but "XI" is a number and not Xi


@cache
def people() -> tuple[Person, ...]:
    """Return all persons, in the order of the file. Raises LexiconError where it is at fault."""
    return read_people(FILE)


def person_named(text: str) -> Person | None:
    """Return the person whom a name stands for by itself, None where there is none.

    Accents, hyphens, the kind of apostrophe and a possessive ending do not count; a name has a capital letter.
    """
    return _index().get(_key(text)) if text != text.lower() else None


def read_people(path: Path) -> tuple[Person, ...]:
    """Read a file of persons; LexiconError, with the line of the entry, where one is at fault."""
    table = read_table(path)
    table.only(table.data, ("person",), "the people")
    taken: dict[str, str] = {}
    found = []
    for nth, entry in enumerate(table.data.get("person", [])):
        table.only(entry, _KEYS, "[[person]]")
        fault = _fault(entry)
        if fault:
            table.fail(fault, "[[person]]", nth)
        person = _person(table, entry)
        for key in {_key(name) for name in (person.name, *person.aliases)}:
            if key in taken:
                table.fail(f"{key!r} of {person.name!r} names {taken[key]!r} already", "[[person]]", nth)
            taken[key] = person.name
        found.append(person)
    return tuple(found)


def _fault(entry: dict[str, Any]) -> str:
    """Say what is wrong with an entry, "" if nothing is."""
    name, country, offices = (entry.get(key) for key in ("name", "country", "offices"))
    if not isinstance(name, str) or not name.strip():
        return "a person needs a name"
    if not isinstance(country, str) or state(country) is None:
        return f"{country!r}, the country of {name!r}, is no alpha-3 code of a state"
    if not isinstance(offices, list) or not offices or not all(isinstance(office, dict) for office in offices):
        return f"{name!r} needs offices, each with title, from and to"
    return next((f"{fault} (an office of {name!r})" for office in offices if (fault := _office_fault(office))), "")


def _office_fault(office: dict[str, Any]) -> str:
    """Say what is wrong with an office, "" if nothing is."""
    title, start, end, body = (office.get(key, "") for key in _OFFICE_KEYS)
    if unknown := set(office) - set(_OFFICE_KEYS):
        return f"{min(unknown)!r} is not known: an office holds {', '.join(_OFFICE_KEYS)}"
    if not isinstance(title, str) or not title.strip():
        return "an office needs a title"
    if not isinstance(start, str) or not _DATE.fullmatch(start):
        return f"'from' is a date as 2012, 2012-05 or 2012-05-07, in quotation marks, and not {start!r}"
    if not isinstance(end, str) or (end and not _DATE.fullmatch(end)):
        return f"'to' is empty or a date as 2012, 2012-05 or 2012-05-07, in quotation marks, and not {end!r}"
    if end and end < start[: len(end)]:
        return f"the term ends in {end} before it starts in {start}"
    if "body" in office and (not isinstance(body, str) or body_named(body) is None):
        return f"{body!r} is not the name of a body"
    return ""


def _person(table: Table, entry: dict[str, Any]) -> Person:
    return Person(
        name=entry["name"],
        aliases=table.words(entry, "aliases"),
        country=entry["country"],
        offices=tuple(Office(o["title"], o["from"], o.get("to", ""), o.get("body")) for o in entry["offices"]),
    )


def _key(text: str) -> str:
    """Return the form under which a person's name is looked up."""
    name = name_key(text).replace("-", " ")
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return name if name.isupper() and len(name) <= _INITIALS else name.casefold()


@cache
def _index() -> dict[str, Person]:
    return {_key(name): person for person in people() for name in (person.name, *person.aliases)}
