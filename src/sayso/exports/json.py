"""JSON: the whole ledger as one object, `sayso-ledger/1`."""

import json
import re
from typing import Any, BinaryIO

from sayso.exports.contract import FORMAT, PARTS, objects
from sayso.exports.folio import Folio
from sayso.exports.format import Format

# Escaped although JSON allows them bare: a terminal or an editor would act on them.
_ACTIVE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def line(value: Any) -> bytes:
    """Return a value as JSON on one line, in UTF-8; lone surrogates of file names come out as JSON escapes."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _ACTIVE.sub(lambda c: f"\\u{ord(c.group()):04x}", text).encode("utf-8", "backslashreplace")


def _write(folio: Folio, stream: BinaryIO) -> None:
    stream.write(b'{"format": ' + line(FORMAT))
    for part in PARTS:
        rows = b",\n".join(line(value) for value in objects(folio, part))
        stream.write(b',\n"' + part.encode() + b'": [' + (b"\n" + rows + b"\n" if rows else b"") + b"]")
    stream.write(b"}\n")


FORMAT_JSON = Format("json", "the whole ledger as one object, sayso-ledger/1", ".json", _write)
