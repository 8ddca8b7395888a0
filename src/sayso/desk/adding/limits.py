"""Limits: how much may be added at once from the desk, from a data file."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

from sayso.desk.bodies import Bounds
from sayso.errors import SaysoError

FILE = "bounds.toml"


@dataclass(frozen=True, slots=True)
class Limits:
    """What `bounds.toml` says: see there."""

    megabytes: int
    files: int
    letters: int
    seconds: int
    waiting: int
    silent: int
    kept: int

    @property
    def bounds(self) -> Bounds:
        """Return the bounds of the form."""
        return Bounds(self.megabytes * 1024**2, self.files, 20, 4 * self.letters, self.seconds)


@cache
def limits() -> Limits:
    """Return the limits; SaysoError where the file does not say them."""
    try:
        told = tomllib.loads(files(__package__).joinpath(FILE).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SaysoError(str(error), where=FILE, mend="mend the line, or install sayso again") from error
    names = [field.name for field in fields(Limits)]
    wrong = [name for name in names if type(told.get(name)) is not int or told[name] < 1]
    if wrong or set(told) != set(names):
        what = ", ".join(wrong or sorted(set(told) ^ set(names)))
        raise SaysoError(f"{what}: whole numbers from 1 are wanted, of {', '.join(names)}", where=FILE, mend="mend it")
    return Limits(**told)
