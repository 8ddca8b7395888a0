"""Parameters: what an address may say, each with its schema and the function that reads it by that schema."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sayso.exports.objects.objects import Json

LONGEST = 400  # letters of a name or words
LONGEST_KEY = 2000  # an id is as long as the name that it is made of, and the start of it will do
FURTHEST = 10**9  # place in a list
MOST, USUAL = 200, 50  # items of a page
_WHOLE = re.compile(r"0|[1-9][0-9]{0,11}")
_DAY = (
    r"^[12][0-9]{3}(-(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|-(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
    r"|-02(-(0[1-9]|[12][0-9]))?)?$"
)
_MARK = r"^[0-9]{1,12}\.[0-9]{1,12}$"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation. `read` turns its letters into a value; ValueError says what it should be."""

    name: str
    about: str
    schema: Json
    read: Callable[[str], Any]
    place: Literal["query", "path"] = "query"
    needed: bool = False
    usual: Any = None  # its value where an address does not say it


def text(name: str, about: str, *, needed: bool = False, longest: int = LONGEST) -> Parameter:
    """Return a parameter of free words."""
    schema: Json = {"type": "string", "minLength": 1, "maxLength": longest}
    return Parameter(name, about, schema, _text(longest), needed=needed)


def key(name: str, about: str) -> Parameter:
    """Return the part of a path that names a thing."""
    schema: Json = {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY}
    return Parameter(name, about, schema, _text(LONGEST_KEY), "path", needed=True)


def day(name: str, about: str) -> Parameter:
    """Return a parameter of a date, cut short or not."""
    return Parameter(name, about, {"type": "string", "pattern": _DAY, "examples": ["2024-09-06", "2024"]}, _day)


def mark(name: str, about: str) -> Parameter:
    """Return a parameter of a ledger's mark."""

    def read(said: str) -> str:
        if not re.fullmatch(_MARK, said, re.ASCII):
            raise ValueError("take a mark as an answer gave it")
        return said

    return Parameter(name, about, {"type": "string", "pattern": _MARK, "examples": ["12.3"]}, read)


def choice(name: str, about: str, values: Sequence[str], usual: str | None = None) -> Parameter:
    """Return a parameter with some values."""
    schema: Json = {"type": "string", "enum": list(values)} | ({} if usual is None else {"default": usual})

    def read(said: str) -> str:
        if said not in values:
            raise ValueError(f"take one of {', '.join(values)}")
        return said

    return Parameter(name, about, schema, read, usual=usual)


def flag(name: str, about: str) -> Parameter:
    """Return a parameter that is true or false."""

    def read(said: str) -> bool:
        if said not in ("true", "false"):
            raise ValueError("take true or false")
        return said == "true"

    return Parameter(name, about, {"type": "boolean", "default": False}, read, usual=False)


def whole(name: str, about: str, low: int, high: int, usual: int) -> Parameter:
    """Return a parameter of a whole number."""
    schema: Json = {"type": "integer", "minimum": low, "maximum": high, "default": usual}

    def read(said: str) -> int:
        if not _WHOLE.fullmatch(said) or not low <= int(said) <= high:
            raise ValueError(f"take a whole number from {low} to {high}")
        return int(said)

    return Parameter(name, about, schema, read, usual=usual)


PAGE = (
    whole("first", "The place in the whole list of the first item that is wanted, from 0.", 0, FURTHEST, 0),
    whole("most", "How many items are wanted at most.", 1, MOST, USUAL),
)


def _text(longest: int) -> Callable[[str], str]:
    def read(said: str) -> str:
        if not 1 <= len(said) <= longest:
            raise ValueError(f"write 1 to {longest} letters")
        return said.replace("\x00", "\ufffd")  # which no database takes, and no name holds

    return read


def _day(said: str) -> str:
    if not re.fullmatch(_DAY, said, re.ASCII):
        raise ValueError("write it as 2024-09-06, 2024-09 or 2024")
    return said
