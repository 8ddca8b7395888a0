"""Tokens: by which programs act in the name of an account. A program holds a secret, the ledger its digest."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger.accounts.account import ROLES, Account, Role, checked_role
from sayso.ledger.accounts.naming import checked_name
from sayso.ledger.accounts.sessions import digest, written
from sayso.ledger.storage.schema import accounts, tokens

PREFIX = "sayso_"  # so that whoever looks for leaked secrets knows one
DAYS, MOST_DAYS = 90, 3660


@dataclass(frozen=True, slots=True)
class Token:
    """A token without its secret: whose it is, what it is called, what it may do, and from when until when (UTC)."""

    account: str
    label: str
    role: Role
    since: str
    ends: str

    @property
    def ended(self) -> bool:
        """Tell whether it opens nothing any more."""
        return self.ends <= written(datetime.now(UTC))


def make(connection: Connection, account: Row[Any], label: str, role: Role | None, days: int) -> tuple[Token, str]:
    """Make a token of an account; return it with its secret. One of the same label that ended gives way to it."""
    label, its, now = checked_name(label), checked_role(account.role), datetime.now(UTC)
    role = its if role is None else checked_role(role)
    if ROLES.index(role) > ROLES.index(its):
        raise SaysoError(f"{account.name} is {its}, and a token may do no more", mend=f"take the role of {its}")
    if not 1 <= days <= MOST_DAYS:
        raise SaysoError(f"a token lasts from 1 to {MOST_DAYS} days", mend="give a number of days")
    same = (tokens.c.account == account.folded, tokens.c.label == label)
    connection.execute(delete(tokens).where(*same, tokens.c.ends <= written(now)))
    if connection.execute(select(tokens.c.digest).where(*same)).first():
        raise SaysoError(f"{account.name} has a token {label!r} already", mend="give another label, or revoke that one")
    secret = PREFIX + secrets.token_urlsafe(32)
    made = Token(account.name, label, role, written(now), written(now + timedelta(days=days)))
    row = {"label": label, "role": role, "since": made.since, "ends": made.ends}
    connection.execute(insert(tokens).values(digest=digest(secret), account=account.folded, **row))
    return made, secret


def every(connection: Connection) -> tuple[Token, ...]:
    """Return every token, those that ended too, by account and label."""
    columns = (accounts.c.name, tokens.c.label, tokens.c.role, tokens.c.since, tokens.c.ends)
    asked = select(*columns).join(accounts, tokens.c.account == accounts.c.folded)
    rows = connection.execute(asked.order_by(accounts.c.folded, tokens.c.label))
    return tuple(Token(row.name, row.label, checked_role(row.role), row.since, row.ends) for row in rows)


def whose(connection: Connection, secret: str) -> Account | None:
    """Return in whose name a token acts, with what it may do now: no more than the account may; None of any other."""
    asked = select(accounts.c.name, accounts.c.role, accounts.c.since, tokens.c.role.label("granted"))
    going = (tokens.c.digest == digest(secret), tokens.c.ends > written(datetime.now(UTC)))
    row = connection.execute(asked.join(tokens, tokens.c.account == accounts.c.folded).where(*going)).one_or_none()
    if row is None:
        return None
    return Account(row.name, min(checked_role(row.role), checked_role(row.granted), key=ROLES.index), row.since)


def revoke(connection: Connection, account: Row[Any], label: str) -> None:
    """Let a token open nothing any more; NotFoundError where the account has none of this label."""
    gone = delete(tokens).where(tokens.c.account == account.folded, tokens.c.label == checked_name(label))
    if not connection.execute(gone).rowcount:
        raise NotFoundError(f"{account.name} has no token {label!r}", mend="list them: sayso accounts tokens")
