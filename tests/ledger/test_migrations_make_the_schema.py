"""The migrations make exactly the schema that the code knows, and HEAD is the newest of them."""

from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from sayso.ledger import Ledger
from sayso.ledger.storage import schema
from sayso.ledger.storage.opening import MIGRATIONS
from sayso.ledger.upkeep.tables import WORKINGS

OF_ALEMBIC = "alembic_version"


def whole_schema(connection: Connection) -> dict[str, str | None]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master ORDER BY name").all()
    return {name: sql for name, sql in rows if OF_ALEMBIC not in name}


def test_migrated_and_made_at_once_are_the_same(tmp_path: Path) -> None:
    Ledger(tmp_path / "migrated.db").close()
    migrated = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    made = create_engine("sqlite://")
    with made.begin() as connection:
        schema.metadata.create_all(connection)
        for statement in schema.FULL_TEXT:
            connection.exec_driver_sql(statement)
        expected = whole_schema(connection)
    with migrated.connect() as connection:
        assert whole_schema(connection) == expected
    migrated.dispose()
    made.dispose()


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


def test_what_is_derived_is_told_from_what_was_added() -> None:
    added = {"documents", "locators", "readings", "rulings", "ruling_documents", "state"}
    added |= {"accounts", "sessions", "tokens"}
    derived = {table.name for table in (*schema.DERIVED, *WORKINGS)}
    assert derived == set(schema.metadata.tables) - added
