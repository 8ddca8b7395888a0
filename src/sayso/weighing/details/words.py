"""The words of amounts and places, from `details.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).parents[1] / "details.toml"
SECTIONS = ("numbers", "scales", "vague", "beside", "shares", "units", "places")
BESIDE = ("about", "below", "least", "most")


@dataclass(frozen=True, slots=True)
class DetailWords:
    """What `details.toml` says; `beside` maps words beside a number to what they make of it."""

    numbers: dict[str, float]
    scales: dict[str, float]
    vague: dict[str, tuple[float, float]]
    beside: dict[str, str]
    shares: dict[str, float]
    units: dict[str, str]
    inside: frozenset[str]
    kinds: frozenset[str]
    wide: frozenset[str]


@cache
def detail_words(file: Path = FILE) -> DetailWords:
    """Return the words in a file, loaded once; LexiconError where it is not as it should be."""
    table = read_table(file)
    table.only(table.data, SECTIONS, "the words of details")
    parts = {name: _section(table, name) for name in SECTIONS}
    table.only(parts["beside"], BESIDE, "[beside]")
    table.only(parts["shares"], ("about", "below"), "[shares]")
    table.only(parts["places"], ("inside", "kinds", "wide"), "[places]")
    return DetailWords(
        numbers=_figures(table, parts["numbers"]),
        scales=_figures(table, parts["scales"]),
        vague={words: _range(table, words, bounds) for words, bounds in parts["vague"].items()},
        beside={words: kind for kind in BESIDE for words in table.words(parts["beside"], kind)},
        shares=_figures(table, parts["shares"]),
        units={sign: str(name) for sign, name in parts["units"].items()},
        inside=frozenset(table.words(parts["places"], "inside")),
        kinds=frozenset(table.words(parts["places"], "kinds")),
        wide=frozenset(table.words(parts["places"], "wide")),
    )


def _section(table: Table, name: str) -> dict[str, Any]:
    found = table.data.get(name)
    if not isinstance(found, dict):
        table.fail(f"[{name}] is missing, or no table", name)
    return found


def _figures(table: Table, section: dict[str, Any]) -> dict[str, float]:
    for word, figure in section.items():
        if isinstance(figure, bool) or not isinstance(figure, int | float) or figure <= 0:
            table.fail(f"{word!r} is no number above 0", word)
    return {word: float(figure) for word, figure in section.items()}


def _range(table: Table, words: str, bounds: object) -> tuple[float, float]:
    two = isinstance(bounds, list) and len(bounds) == 2 and all(isinstance(one, int) for one in bounds)
    if not isinstance(bounds, list) or not two or not 0 <= bounds[0] <= bounds[1]:
        table.fail(f"{words!r} has to be two numbers, the smaller first", words)
    return float(bounds[0]), float(bounds[1])
