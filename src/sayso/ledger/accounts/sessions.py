"""Sessions: who is signed in. The browser holds a secret, the ledger its digest, and so nobody's secret."""

import hashlib
import secrets
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from sayso.ledger.accounts.account import Account, checked_role
from sayso.ledger.storage.schema import accounts, sessions

HOURS = 12  # that a session lasts: a day of work


def begin(connection: Connection, folded: str) -> str:
    """Begin a session of an account, forget those that ended, and return its secret."""
    secret, now = secrets.token_urlsafe(32), datetime.now(UTC)
    connection.execute(delete(sessions).where(sessions.c.ends <= written(now)))
    ends = written(now + timedelta(hours=HOURS))
    connection.execute(insert(sessions).values(digest=digest(secret), account=folded, ends=ends))
    return secret


def whose(connection: Connection, secret: str) -> Account | None:
    """Return whose session has this secret, with the role that they have now; None where none goes on."""
    asked = select(accounts.c.name, accounts.c.role, accounts.c.since).join(
        sessions, sessions.c.account == accounts.c.folded
    )
    going = (sessions.c.digest == digest(secret), sessions.c.ends > written(datetime.now(UTC)))
    row = connection.execute(asked.where(*going)).one_or_none()
    return Account(row.name, checked_role(row.role), row.since) if row else None


def end(connection: Connection, secret: str) -> None:
    """End a session."""
    connection.execute(delete(sessions).where(sessions.c.digest == digest(secret)))


def end_all(connection: Connection, folded: str) -> None:
    """End every session of an account."""
    connection.execute(delete(sessions).where(sessions.c.account == folded))


def digest(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def written(moment: datetime) -> str:
    """Return a moment as it is kept, so that later ones come later in order of letters."""
    return moment.isoformat(timespec="seconds")
