"""Control: which verbs hand their object, and which hand nobody, to the infinitive that they govern."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import read_table

FILE = Path(__file__).parent / "control.toml"


@dataclass(frozen=True, slots=True)
class Control:
    """Lemmas of verbs."""

    by_object: frozenset[str]
    by_nobody: frozenset[str]
    ending: frozenset[str]
    ended: frozenset[str]
    renewing: frozenset[str]
    delaying: frozenset[str]
    responsibility: frozenset[str]
    answerable: frozenset[str]


@cache
def load_control(file: Path = FILE) -> Control:
    """Return the verbs of a file; LexiconError where it is not as it should be."""
    table = read_table(file)
    names = ("object", "nobody", "ending", "ended", "renewing", "delaying", "responsibility", "answerable")
    table.only(table.data, names, "the file of control")
    return Control(*(frozenset(table.words(table.data, name)) for name in names))
