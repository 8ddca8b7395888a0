"""States by their names, capitals and nationalities. Data: two libraries, and the supplements in `states.toml`."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.lexicon.countries import from_libraries
from sayso.lexicon.naming import name_key, spellings
from sayso.lexicon.state import State, once
from sayso.lexicon.tables import read_table

FILE = Path(__file__).with_name("states.toml")
_KEYS = ("code", "name", "names", "capitals", "nationalities", "drop")
_NO_PLURAL = ("ese", "sh", "ch", "s", "hman", "men", "iz", "yz", "x", "c")  # Chinese, British, Swiss, Turkmen …


@cache
def states() -> tuple[State, ...]:
    """Return all states, sorted by code. Raises LexiconError where the supplements are at fault."""
    return read_states(FILE)


def state(code: str) -> State | None:
    """Return the state of an ISO 3166-1 alpha-3 code."""
    return _codes().get(code)


def state_named(text: str) -> State | None:
    """Return the state that a name stands for; None where it is none, or settles none ("Korea").

    Case counts ("US", not "us"); a leading "the", a possessive ending, accents and the kind of apostrophe do
    not. A name that people and places bear too ("Jordan", "Georgia", "Chad") gives its state all the same:
    the context is the caller's to judge.
    """
    return _index("names").get(name_key(text))


def state_of_capital(text: str) -> State | None:
    """Return the state whose capital or seat of government has this name."""
    return _index("capitals").get(name_key(text))


def state_of_nationality(text: str) -> State | None:
    """Return the state of an adjective or of a word for its people ("Iranian", "Iranians", "Britons")."""
    return _index("nationalities").get(name_key(text))


def read_states(supplements: Path) -> tuple[State, ...]:
    """Join what the libraries know with a file of supplements; LexiconError where that is at fault."""
    found = {each.code: each for each in from_libraries()}
    table = read_table(supplements)
    table.only(table.data, ("state",), "the supplements")
    seen: set[str] = set()
    for nth, entry in enumerate(table.data.get("state", [])):
        table.only(entry, _KEYS, "[[state]]")
        code, name = entry.get("code", ""), entry.get("name", "")
        if code in seen or (code not in found and not name):
            table.fail(f"the code {code!r} is not in ISO 3166-1, or is here twice", "[[state]]", nth)
        seen.add(code)
        known = found.get(code, State(code, name, (), (), ()))
        gone = table.words(entry, "drop")
        found[code] = State(
            code,
            name or known.name,
            _joined((name, *table.words(entry, "names")), known.names, gone),
            _joined(table.words(entry, "capitals"), known.capitals, gone),
            _joined(table.words(entry, "nationalities"), known.nationalities, gone),
        )
    return tuple(_with_plurals(found[code]) for code in sorted(found))


def _joined(extra: tuple[str, ...], known: tuple[str, ...], gone: tuple[str, ...]) -> tuple[str, ...]:
    return once(word for word in (*extra, *known) if word not in gone)


def _with_plurals(each: State) -> State:
    peoples = [word for word in each.nationalities if not word.endswith(_NO_PLURAL) and word not in each.names]
    plurals = [f"{word}s" for word in peoples if f"{word}s" not in each.names]
    return replace(each, nationalities=once([*each.nationalities, *plurals]))


@cache
def _codes() -> dict[str, State]:
    return {each.code: each for each in states()}


@cache
def _index(field: str) -> dict[str, State]:
    """Map every spelling to its state; one that two states share settles neither and is left out."""
    found: dict[str, State | None] = {}
    for each in states():
        for name in getattr(each, field):
            for spelling in spellings(name):
                found[spelling] = each if found.get(spelling, each) is each else None
    return {spelling: each for spelling, each in found.items() if each}
