"""Credits: whose words a report says it carries. What an agency only contributed to is the outlet's own."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.errors import LexiconError
from sayso.linking.names import Form, body_tokens
from sayso.values import Document

FILE = "wire.toml"
EDGE = 400  # characters from the start, and from the end, in which a credit may stand
_AND = r"(?:\s*/\s*|\s*,\s*|\s+and\s+|\s*&\s*)"


@dataclass(frozen=True, slots=True)
class Wire:
    """What `wire.toml` says: an agency's names as its first one, and the forms of credits as patterns."""

    known: dict[Form, Form]
    contributed: tuple[re.Pattern[str], ...]
    copied: tuple[re.Pattern[str], ...]
    signs: tuple[tuple[Form, re.Pattern[str]], ...]


def credits(document: Document) -> frozenset[Form]:
    """Return the agencies and outlets whose words a document says it carries, each as `outlet` returns it."""
    text = document.text
    edges = [text[:EDGE], text[-EDGE:] if len(text) > EDGE else "", *_bylines(document)]
    return frozenset(found for edge in edges for found in _credited(edge))


def outlet(name: str) -> Form:
    """Return an outlet's name as names of outlets are compared: of an agency the same for each of its names."""
    form = body_tokens(name, outlet=True)
    return wire().known.get(form, form)


def is_agency(name: str) -> bool:
    """Tell whether a name is an agency's: what others carry, and not where a report was read."""
    return body_tokens(name, outlet=True) in wire().known


def _bylines(document: Document) -> Iterator[str]:
    if document.author:
        yield f"By {document.author}"[:EDGE]
    yield from (document.words(block.span) for block in document.blocks if block.kind in ("byline", "dateline"))


def _credited(text: str) -> Iterator[Form]:
    for pattern in wire().contributed:
        text = pattern.sub(" ", text)
    for pattern in wire().copied:
        for found in pattern.finditer(text):
            for name in re.split(_AND, found[1]):
                yield outlet(name)
    yield from (agency for agency, pattern in wire().signs if pattern.search(text))


@cache
def wire() -> Wire:
    """Return what is known of agencies, loaded once; LexiconError where the file is not as it should be."""
    return parse_wire((files("sayso.linking") / FILE).read_text(encoding="utf-8"))


def parse_wire(text: str) -> Wire:
    """Return what a TOML text says of agencies; LexiconError names the line or the entry that is wrong."""
    try:
        raw = tomllib.loads(text)
        groups = [[body_tokens(name, outlet=True) for name in group] for group in raw["agencies"]]
        agency = _agencies([name for group in raw["agencies"] for name in group])
        return Wire(
            known={name: group[0] for group in groups for name in group},
            contributed=tuple(re.compile(form.replace("AGENCY", agency)) for form in raw["contributed"]),
            copied=tuple(_one_group(form.replace("AGENCY", f"({agency})")) for form in raw["copied"]),
            signs=tuple((body_tokens(name, outlet=True), re.compile(form)) for name, form in raw["signs"].items()),
        )
    except tomllib.TOMLDecodeError as problem:
        raise LexiconError(str(problem), where=FILE, mend="mend that line") from problem
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, re.error) as problem:
        raise LexiconError(f"missing or of the wrong kind: {problem}", where=FILE, mend="see the others") from problem


def _agencies(names: list[str]) -> str:
    """Return a pattern of one agency's name or several, as written in the list or all in capitals."""
    spelt = sorted({*names, *map(str.upper, names)}, key=lambda name: (-len(name), name))
    one = rf"(?:(?i:the )?(?:{'|'.join(map(re.escape, spelt))})\b)"
    return f"{one}(?:{_AND}{one})*"


def _one_group(form: str) -> re.Pattern[str]:
    pattern = re.compile(form)
    if pattern.groups != 1:
        raise ValueError(f"{form!r} has to hold AGENCY or (?P<any>…) once")
    return pattern
