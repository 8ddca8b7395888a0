"""Making: when a report is made, by what, and what the ledger held then."""

import os
from datetime import UTC, date, datetime
from importlib.metadata import version

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.reports.report import Making, Stock
from sayso.telling.wording import file_name

EPOCH = "SOURCE_DATE_EPOCH"  # seconds since 1970, by which builds are made alike (reproducible-builds.org)


def making(ledger: Ledger, day: str | None = None) -> Making:
    """Return how a report of a ledger is made on a day: an ISO date, that of SOURCE_DATE_EPOCH, or today's (UTC)."""
    return Making(made_on(day), version("sayso"), stock(ledger))


def made_on(day: str | None = None) -> str:
    """Return the ISO date that a report carries; SaysoError where what is given is none."""
    if day:
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            raise SaysoError(f"{day!r} is no date", mend="write it as 2024-09-06") from None
    told = os.environ.get(EPOCH, "")
    try:
        return (datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise SaysoError(f"{told!r} are no seconds since 1970", where=EPOCH, mend="unset it, or add --date") from None


def stock(ledger: Ledger) -> Stock:
    """Return what a ledger holds; of its path only the last part is told."""
    with ledger.edition() as edition:
        held = edition.tally()
    readers = ledger.readers()
    return Stock(file_name(ledger.where), held.documents, held.claims, held.events, dict(held.statuses), readers)
