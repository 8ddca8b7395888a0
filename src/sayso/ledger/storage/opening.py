"""Opening a ledger: begin it where there is none, bring an older one to this version, refuse a newer one."""

import time
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import OperationalError

from sayso.errors import LedgerError
from sayso.ledger.storage.database import Database, locate
from sayso.ledger.storage.schema import HEAD

MIGRATIONS = Path(__file__).parent / "migrations"


def open_database(where: str | Path | None, *, create: bool) -> Database:
    """Return the database of a ledger, at this version's schema; LedgerError where that cannot be."""
    database = Database(locate(where))
    if database.path and not database.path.exists() and not create:
        raise LedgerError("there is no ledger here", where=database.name, mend="begin one: sayso add FILE")
    try:
        with database.reading() as connection:
            current = version(connection)
        if current != HEAD:
            _bring_to_head(database)
    except BaseException:
        database.close()
        raise
    return database


def version(connection: Connection) -> str | None:
    """Return the version of the schema, None where the database is empty; LedgerError where it is no ledger."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found
    if tables:
        raise LedgerError(
            "is a database of something else", where=str(connection.engine.url), mend="name another file for the ledger"
        )
    return None


def _bring_to_head(database: Database) -> None:
    from alembic import command  # slow to import, and rarely needed
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", MIGRATIONS.as_posix().replace("%", "%%"))
    if database.sqlite:
        _use_wal(database)
    with database.writing() as connection:
        current = version(connection)  # another process may have been faster
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if current is not None and current not in known:
            raise LedgerError(
                f"is of a newer version of sayso (schema {current}, this one knows {HEAD})",
                where=database.name,
                mend="upgrade: pip install -U sayso",
            )
        if current != HEAD:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _use_wal(database: Database) -> None:
    """Let readers go on beside a writer. SQLite does not wait for its turn here, so this does."""
    for _ in range(200):
        try:
            with database.engine.connect().execution_options(sayso_begin="") as connection:
                cursor = connection.connection.cursor()
                cursor.execute("PRAGMA journal_mode = WAL")
                cursor.close()
                return
        except OperationalError as error:
            if "locked" not in str(error):
                return  # the writing that follows says what is wrong
        time.sleep(0.05)
