"""The book of accounts of a ledger: who may sign in, and who has."""

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger.accounts import passwords, sessions, tokens
from sayso.ledger.accounts.account import Account, Role, checked_role
from sayso.ledger.accounts.naming import checked_name, folded_name
from sayso.ledger.accounts.tokens import DAYS, Token
from sayso.ledger.storage.database import Database
from sayso.ledger.storage.schema import accounts


class Accounts:
    """The accounts of an open ledger. Where there are any, its desk asks everybody to sign in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[Account, ...]:
        """Return every account, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(accounts).order_by(accounts.c.folded)).all()
        return tuple(_account(row) for row in rows)

    def used(self) -> bool:
        """Tell whether there is any account."""
        with self._database.reading() as connection:
            return connection.scalar(select(accounts.c.folded).limit(1)) is not None

    def add(self, name: str, role: Role, password: str) -> Account:
        """Add an account; SaysoError where the name is taken or the password too easy, or where it is the first and
        not a keeper's.
        """
        name, role = checked_name(name), checked_role(role)
        kept = passwords.hashed(password, name)
        made = Account(name, role, datetime.now(UTC).isoformat(timespec="seconds"))
        with self._database.writing() as connection:
            if _row(connection, name) is not None:
                raise SaysoError(f"there is an account of {name} already", mend="take another name, or set its role")
            if role != "keeper" and not _keepers(connection):
                raise SaysoError("nobody would keep the accounts", mend="make the first account a keeper's")
            row = {"folded": folded_name(name), "name": name, "role": role, "password": kept, "since": made.since}
            connection.execute(insert(accounts).values(**row))
        return made

    def set_role(self, name: str, role: Role) -> Account:
        """Give an account another role, from the next request on; SaysoError where no keeper would be left."""
        role = checked_role(role)
        with self._database.writing() as connection:
            found = _named(connection, name)
            if role != "keeper":
                _spare(connection, found)
            connection.execute(update(accounts).where(_of(found)).values(role=role))
        return Account(found.name, role, found.since)

    def set_password(self, name: str, password: str) -> Account:
        """Give an account another password, and end its sessions."""
        with self._database.writing() as connection:
            found = _named(connection, name)
            kept = passwords.hashed(password, found.name)
            connection.execute(update(accounts).where(_of(found)).values(password=kept))
            sessions.end_all(connection, found.folded)
        return _account(found)

    def remove(self, name: str) -> Account:
        """Remove an account and its sessions; what its person ruled stays, under that name. SaysoError where others
        would be left without a keeper.
        """
        with self._database.writing() as connection:
            found = _named(connection, name)
            if _count(connection) > 1:
                _spare(connection, found)
            sessions.end_all(connection, found.folded)
            connection.execute(delete(accounts).where(_of(found)))
        return _account(found)

    def sign_in(self, name: str, password: str) -> str | None:
        """Return the secret of a new session; None where name and password do not fit one another."""
        with self._database.reading() as connection:
            found = _row(connection, name)
        if not passwords.fits(password, found.password if found else None) or found is None:
            return None
        with self._database.writing() as connection:
            if _row(connection, name) != found:  # changed or removed meanwhile
                return None
            if passwords.outdated(found.password):
                kept = passwords.hashed(password, found.name)
                connection.execute(update(accounts).where(_of(found)).values(password=kept))
            return sessions.begin(connection, found.folded)

    def fits(self, name: str, password: str) -> bool:
        """Tell whether a password is an account's own."""
        with self._database.reading() as connection:
            found = _row(connection, name)
        return passwords.fits(password, found.password if found else None)

    def signed_in(self, secret: str) -> Account | None:
        """Return whose session has this secret; None where none goes on."""
        with self._database.reading() as connection:
            return sessions.whose(connection, secret)

    def sign_out(self, secret: str) -> None:
        """End the session of this secret."""
        with self._database.writing() as connection:
            sessions.end(connection, secret)

    def make_token(self, name: str, label: str, *, role: Role | None = None, days: int = DAYS) -> tuple[Token, str]:
        """Make a token by which a program acts in an account's name, and return it with its secret, which is kept
        nowhere. It may do what the `role` may, else all that the account may; SaysoError where it would do more.
        """
        with self._database.writing() as connection:
            return tokens.make(connection, _named(connection, name), label, role, days)

    def tokens(self) -> tuple[Token, ...]:
        """Return every token, those that ended too, by account and label."""
        with self._database.reading() as connection:
            return tokens.every(connection)

    def holds(self, secret: str) -> Account | None:
        """Return in whose name the token of this secret acts, and as what; None where it is none, or ended."""
        with self._database.reading() as connection:
            return tokens.whose(connection, secret)

    def revoke(self, name: str, label: str) -> None:
        """Let an account's token open nothing any more; NotFoundError where it has none of this label."""
        with self._database.writing() as connection:
            tokens.revoke(connection, _named(connection, name), label)


def _row(connection: Connection, name: str) -> Row[tuple[str, ...]] | None:
    return connection.execute(select(accounts).where(accounts.c.folded == _folded(name))).one_or_none()


def _folded(name: str) -> str:
    return folded_name(" ".join(name.split()))


def _named(connection: Connection, name: str) -> Row[tuple[str, ...]]:
    found = _row(connection, name)
    if found is None:
        raise NotFoundError(f"there is no account of {name}", mend="list them: sayso accounts list")
    return found


def _spare(connection: Connection, found: Row[tuple[str, ...]]) -> None:
    if found.role == "keeper" and _keepers(connection) == 1:
        raise SaysoError(f"{found.name} is the last keeper", mend="make somebody else a keeper first")


def _keepers(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(accounts).where(accounts.c.role == "keeper")) or 0


def _count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(accounts)) or 0


def _of(found: Row[tuple[str, ...]]) -> ColumnElement[bool]:
    return accounts.c.folded == str(found.folded)


def _account(row: Row[tuple[str, ...]]) -> Account:
    return Account(row.name, checked_role(row.role), row.since)
