"""Terms: what N-Triples are written of: IRIs, texts, numbers, days (https://www.w3.org/TR/n-triples/)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from sayso.exports.web.iri import TERMS, iri
from sayso.marking import HIDDEN, spelt

XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'[\\"\n\r\t]')
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHAPES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "", "date"),
    (re.compile(r"\d{4}-\d\d"), "-01", "gYearMonth"),
    (re.compile(r"\d{4}"), "-01-01", "gYear"),
)

Facts = Iterable[tuple[str, str | None]]


def ref(address: str) -> str:
    """Return an IRI as a term."""
    return f"<{address}>"


def node(*parts: object) -> str:
    """Return the term for a thing of the ledger, by its id."""
    return ref(iri(*parts))


def own(name: str) -> str:
    """Return a term of sayso's vocabulary: `urn:sayso:terms#stance`."""
    return ref(TERMS + name)


def text(value: str) -> str:
    """Return a text as a term; hidden characters are escaped, what no UTF-8 can hold (lone surrogates) is U+FFFD."""
    whole = _SPECIAL.sub(lambda found: _ESCAPED[found.group()], _SURROGATE.sub("\ufffd", value))
    return f'"{HIDDEN.sub(lambda found: _escaped(whole, found), whole)}"'


def typed(value: str, kind: str) -> str:
    """Return a value of an XML Schema datatype as a term; `kind` is the name of the type."""
    return f"{text(value)}^^<{XSD}{kind}>"


def number(value: int) -> str:
    """Return a whole number as a term."""
    return typed(str(value), "integer")


def flag(value: bool) -> str:
    """Return a truth value as a term."""
    return typed("true" if value else "false", "boolean")


def day(value: str) -> str:
    """Return a date as a term, as precise as it is known; what is no date is a text."""
    for shape, rest, kind in _SHAPES:
        if shape.fullmatch(value) and _is_day(value + rest):
            return typed(value, kind)
    return text(value)


def lines(subject: str, facts: Facts) -> Iterator[str]:
    """Yield facts of a subject as lines of N-Triples; those without a value are not known, and left out."""
    for predicate, value in facts:
        if value:
            yield f"{subject} {predicate} {value} .\n"


def _escaped(whole: str, found: re.Match[str]) -> str:
    if spelt(whole, found.start()):
        return found.group()
    code = ord(found.group())
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
