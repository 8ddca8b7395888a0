"""Objects of STIX 2.1: ids that follow from what they are of, and times that follow from dates in the ledger."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sayso.telling.plain import plain

Object = dict[str, Any]

_EXACT = ("content", "extensions", "schema")

_SPACE = uuid5(NAMESPACE_URL, "urn:sayso:stix")
_DAY = timedelta(hours=8)  # from 08:00 UTC on: most of the world has the same date then
_WEEKS = timedelta(weeks=4)
_DEFINED = datetime(2026, 11, 22)  # when this mapping was defined, UTC as all times here
UNDATED = "1970-01-01"  # the day that an undated report is said to be published on, as STIX wants one


def stix_id(type: str, *of: str) -> str:
    """Return the id of an object of a type, of what the ledger calls so: the same on every machine."""
    return f"{type}--{uuid5(_SPACE, '|'.join((type, *of)))}"


def moment(date: str | None, of: str = "") -> str:
    """Return an instant (UTC) of an ISO date, of its first day where it is no whole one.

    Where no date is known it is in the four weeks from the day on which this mapping was defined.

    `of` settles the time of day, which nobody knows: OpenCTI takes opinions of one instant for one, notes of the same
    words too, and reports of the same name.
    """
    start = datetime.fromisoformat(f"{(date + '-01-01')[:10]}T08:00:00") if date else _DEFINED
    part = int.from_bytes(hashlib.sha256(of.encode("utf-8", "surrogatepass")).digest()[:8], "big") / 2**64 if of else 0
    return (start + (_DAY if date else _WEEKS) * part).isoformat(timespec="milliseconds") + "Z"


def made(type: str, of: str, dates: Iterable[str | None] = (), **told: Any) -> Object:
    """Return an object of what the ledger calls so; the first of its dates created it, and the last one modified it.

    What is None or empty is left out. What people read is made plain; `content` and extensions keep their exact words.
    """
    known = sorted(date for date in dates if date)
    head = {
        "type": type,
        "spec_version": "2.1",
        "id": stix_id(type, of),
        "created_by_ref": SAYSO,
        "created": moment(known[0] if known else None, of),
        "modified": moment(known[-1] if known else None, of),
    }
    shown = {key: value if key in _EXACT else _plain(value) for key, value in told.items()}
    return head | {key: value for key, value in shown.items() if value not in (None, "", [], {})}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return plain(value) if isinstance(value, str) else value


SAYSO = stix_id("identity", "sayso")
