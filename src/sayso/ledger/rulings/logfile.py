"""Log files: a log of rulings as lines of JSON, read."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from sayso.errors import SaysoError
from sayso.ledger.rulings.log import Undoing
from sayso.ledger.rulings.ruling import Ruling

LOG_FORMAT = "sayso-rulings/1"


def read_log(lines: Iterable[bytes | str], where: str = "the log") -> Iterator[Ruling | Undoing]:
    """Yield the entries of a log; SaysoError, with the line, where one is none of this format."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            told = msgspec.json.decode(line, type=dict[str, Any])
            if number == 1:
                if told.get("format") != LOG_FORMAT:
                    raise msgspec.ValidationError(f"the first line names no format {LOG_FORMAT!r}")
            elif told.get("kind") == "undo":
                yield msgspec.convert({key: told[key] for key in ("uid", "undoes", "by", "at")}, Undoing)
            else:
                yield _whole(msgspec.convert(told | {"id": 0}, Ruling))
        except (msgspec.MsgspecError, KeyError, UnicodeError) as error:
            raise SaysoError(
                f"no ruling: {error}",
                where=f"{where}, line {number}",
                mend="take a log that `sayso rulings export` wrote",
            ) from error


def _whole(ruling: Ruling) -> Ruling:
    if not ruling.uid or not ruling.on or not ruling.by or not ruling.at:
        raise msgspec.ValidationError("a ruling says what it is on, by whom and when, and has an id")
    if ruling.kind in ("join", "apart") and not ruling.other:
        raise msgspec.ValidationError(f"{ruling.kind!r} names two")
    return ruling
