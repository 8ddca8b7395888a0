"""JSON Lines: one thing of the ledger on each line, `{"kind": …, "value": …}`, for streams and for grep."""

from typing import BinaryIO

from sayso.exports.contract import FORMAT, PARTS, objects
from sayso.exports.format import Format
from sayso.exports.json import line
from sayso.ledger import Edition


def _write(edition: Edition, stream: BinaryIO) -> None:
    stream.write(line({"kind": "format", "value": FORMAT}) + b"\n")
    for part in PARTS:
        for value in objects(edition, part):
            stream.write(line({"kind": part.removesuffix("s"), "value": value}) + b"\n")


FORMAT_JSONL = Format("jsonl", "one document, actor, attribution, claim, event or origin a line", ".jsonl", _write)
