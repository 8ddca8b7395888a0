"""The scale: the thresholds of the grades, from `grades.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).parents[1] / "grades.toml"
LETTERS = ("A", "B", "C", "D", "E")
_NUMBER = ("confirmed", "improbable", "direct", "lowest")
_GRADE = ("name", "share", "events", "first")


@dataclass(frozen=True, slots=True)
class Step:
    """What a letter takes: the share of a source's word that was borne out, of how many events, and how often first."""

    name: str
    share: float
    events: int
    first: int


@dataclass(frozen=True, slots=True)
class Scale:
    """What `grades.toml` says; `steps` from the best letter down."""

    confirmed: int
    improbable: int
    direct: int
    lowest: int
    least: int
    steps: tuple[Step, ...]


@cache
def scale(file: Path = FILE) -> Scale:
    """Return the thresholds in a file, loaded once; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, ("number", "letter"), "the grades")
    number, letter = _section(table, "number"), _section(table, "letter")
    table.only(number, _NUMBER, "[number]")
    table.only(letter, ("least", "grade"), "[letter]")
    steps = letter.get("grade")
    if not isinstance(steps, list) or tuple(step.get("name") for step in steps) != LETTERS:
        table.fail(f"[[letter.grade]] has to name {', '.join(LETTERS)}, in this order", "letter.grade")
    return Scale(
        **{key: _whole(table, number, key) for key in _NUMBER},
        least=_whole(table, letter, "least"),
        steps=tuple(_step(table, step) for step in steps),
    )


def _section(table: Table, name: str) -> dict[str, Any]:
    found = table.data.get(name)
    if not isinstance(found, dict):
        table.fail(f"[{name}] is missing, or no table", name)
    return found


def _whole(table: Table, owner: dict[str, Any], key: str) -> int:
    value = owner.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        table.fail(f"{key!r} has to be a whole number, 0 or more", key)
    return value


def _step(table: Table, step: dict[str, Any]) -> Step:
    table.only(step, _GRADE, "[[letter.grade]]")
    share = step.get("share")
    if isinstance(share, bool) or not isinstance(share, int | float) or not 0 <= share <= 1:
        table.fail("'share' has to be a number from 0 to 1", "share")
    return Step(str(step["name"]), float(share), _whole(table, step, "events"), _whole(table, step, "first"))
