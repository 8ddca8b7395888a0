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
            else:
                yield entry(told)
        except (msgspec.MsgspecError, KeyError, UnicodeError) as error:
            raise SaysoError(
                f"no ruling: {error}",
                where=f"{where}, line {number}",
                mend="take a log that `sayso rulings export` wrote",
            ) from error


def entry(told: dict[str, Any]) -> Ruling | Undoing:
    """Return an entry of a log from its JSON; msgspec's ValidationError or KeyError where it is none."""
    if told.get("kind") == "undo":
        return msgspec.convert({key: told[key] for key in ("uid", "undoes", "by", "at")}, Undoing)
    return _whole(msgspec.convert(told | {"id": 0}, Ruling))


def _whole(ruling: Ruling) -> Ruling:
    if not ruling.uid or not ruling.on or not ruling.by or not ruling.at:
        raise msgspec.ValidationError("a ruling says what it is on, by whom and when, and has an id")
    if ruling.kind in ("join", "apart") and not ruling.other:
        raise msgspec.ValidationError(f"{ruling.kind!r} names two")
    return ruling
