"""The log of rulings and the workings of upkeep; what is derived of a document outlives it until upkeep deletes it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text

revision = "0002"
down_revision = "0001"

DERIVED = ("attributions", "claims", "copies")


def upgrade() -> None:
    """Make the tables of upkeep, and the derived ones anew; everything is derived again."""
    for table in DERIVED:
        op.drop_table(table)
    _rulings()
    _voices()
    _actors()
    _documents()
    _tellings()
    op.execute("UPDATE state SET derived_by = ''")


def _rulings() -> None:
    op.create_table(
        "rulings",
        Column("id", Integer, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("one", Text),
        Column("other", Text),
        Column("undoes", Integer),
        Column("by", Text, nullable=False),
        Column("at", Text, nullable=False),
    )


def _voices() -> None:
    op.create_table(
        "attributions",
        Column("id", Text, primary_key=True),
        Column("document", Text, nullable=False),
        Column("payload", Text, nullable=False),
    )
    _index("attributions", "document")
    op.create_table(
        "claims",
        Column("id", Text, primary_key=True),
        Column("document", Text, nullable=False),
        Column("event", Text, nullable=False),
        Column("speaker", Text),
        Column("date", Text),
        Column("origin", Text),
        Column("payload", Text, nullable=False),
    )
    for column in ("document", "event", "speaker", "origin"):
        _index("claims", column)
    op.create_table("copies", Column("document", Text, primary_key=True), Column("copy_of", Text, nullable=False))
    op.create_index("copies_by_original", "copies", ["copy_of"])


def _actors() -> None:
    op.create_table(
        "sightings",
        Column("id", Integer, primary_key=True),
        Column("document", Text, nullable=False),
        Column("actor", Text),
        Column("payload", Text, nullable=False),
    )
    _index("sightings", "document")
    _index("sightings", "actor")
    _keys("sighting_keys", "key", Column("sighting", Integer, primary_key=True, autoincrement=False))
    op.create_table(
        "entities",
        Column("id", Text, primary_key=True),
        Column("sighting", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table("portraits", Column("id", Text, primary_key=True), Column("payload", Text, nullable=False))


def _documents() -> None:
    op.create_table("kept", Column("document", Text, primary_key=True), Column("made", Text, nullable=False))
    op.create_table("imprints", Column("document", Text, primary_key=True), Column("imprint", Text, nullable=False))
    _index("imprints", "imprint")
    _keys("imprint_bands", "band", Column("imprint", Text, primary_key=True))
    op.create_table(
        "likenesses",
        Column("imprint", Text, primary_key=True),
        Column("other", Text, primary_key=True),
        sqlite_with_rowid=False,
    )


def _tellings() -> None:
    op.create_table(
        "happenings",
        Column("id", Text, primary_key=True),
        Column("document", Text, nullable=False),
        Column("telling", Text, nullable=False),
        Column("event", Text),
    )
    for column in ("document", "telling", "event"):
        _index("happenings", column)
    op.create_table(
        "tellings",
        Column("number", Integer, primary_key=True),
        Column("id", Text, nullable=False),
        Column("founder", Text),
        Column("payload", Text, nullable=False),
        sa.UniqueConstraint("id"),
    )
    _index("tellings", "founder")
    _keys("telling_keys", "key", Column("telling", Integer, primary_key=True, autoincrement=False))


def _keys(name: str, key: str, of: Column[object]) -> None:
    first = Column(key, BigInteger, primary_key=True, autoincrement=False)
    op.create_table(name, first, of, sqlite_with_rowid=False)


def _index(table: str, column: str) -> None:
    op.create_index(f"{table}_by_{column}", table, [column])
