"""Either: what two ledgers, or two dates of one ledger, differ in, as a person names them."""

import re
from pathlib import Path

from sayso.errors import SaysoError
from sayso.ledger.differing.difference import LedgerDiff
from sayso.ledger.ledger import Ledger

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def diff(
    before: Ledger | str | Path, after: Ledger | str | Path | None = None, *, ledger: Ledger | str | Path | None = None
) -> LedgerDiff:
    """Return what two ledgers, or two dates of one, differ in.

    `before` and `after` are both dates (ISO, cut short or not) of `ledger`, or both ledgers (open ones, paths or URLs).
    Without `after` it is today, or `ledger`. `ledger` is the usual one where it is None. SaysoError where one is a date
    and the other a ledger; a ledger whose file is named like a date is written with its folder ("./2024").
    """
    dates = [_is_date(one) for one in (before, after) if one is not None]
    if len(set(dates)) > 1:
        raise SaysoError(
            f"{before} and {after} are a date and a ledger", mend="give two dates of one ledger, or two ledgers"
        )
    if dates[0]:
        days = (str(before), None if after is None else str(after))
        if isinstance(ledger, Ledger):
            return ledger.between(*days)
        with Ledger(ledger, create=False) as book:
            return book.between(*days)
    last = ledger if after is None else after
    if isinstance(before, Ledger):
        return _to(before, last)
    with Ledger(before, create=False) as first:
        return _to(first, last)


def _to(before: Ledger, after: Ledger | str | Path | None) -> LedgerDiff:
    if after is not None:
        return before.diff(after)
    with Ledger(create=False) as usual:
        return before.diff(usual)


def _is_date(one: Ledger | str | Path) -> bool:
    return isinstance(one, str) and bool(_DATE.fullmatch(one))
