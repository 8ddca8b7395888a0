"""JSON: the whole ledger as one object, `sayso-ledger/1`."""

import json
import re
from typing import Any, BinaryIO

from sayso.exports.contract import FORMAT, PARTS, objects
from sayso.exports.format import Format
from sayso.ledger import Edition
from sayso.marking import HIDDEN, spelt


def line(value: Any) -> bytes:
    """Return a value as JSON on one line, in UTF-8.

    Hidden characters come out as escapes, although JSON allows them bare: a terminal or an editor would act on them.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return HIDDEN.sub(lambda found: _escaped(text, found), text).encode("utf-8")


def page_line(value: Any) -> bytes:
    """Return a value as `line` does, with no "<": in a page's script element no word of it can end that element."""
    return line(value).replace(b"<", b"\\u003c")


def _escaped(text: str, found: re.Match[str]) -> str:
    if spelt(text, found.start()):
        return found.group()
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _write(edition: Edition, stream: BinaryIO) -> None:
    stream.write(b'{"format": ' + line(FORMAT))
    for part in PARTS:
        stream.write(b',\n"' + part.encode() + b'": [')
        between = b"\n"
        for value in objects(edition, part):
            stream.write(between + line(value))
            between = b",\n"
        stream.write(b"\n]" if between != b"\n" else b"]")
    stream.write(b"}\n")


FORMAT_JSON = Format("json", "the whole ledger as one object, sayso-ledger/1", ".json", _write)
