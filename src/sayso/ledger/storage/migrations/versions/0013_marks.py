"""Imprints are found by marks, tellings are kept in bytes."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the tables of imprints and of tellings anew; everything is derived again."""
    for table in ("imprints", "imprint_bands", "likenesses", "tellings"):
        op.drop_table(table)
    op.create_table(
        "imprints",
        Column("document", Text, primary_key=True),
        Column("imprint", BigInteger, nullable=False),
        Column("payload", LargeBinary, nullable=False),
    )
    op.create_index("imprints_by_imprint", "imprints", ["imprint"])
    _pairs("imprint_marks", "mark", "imprint")
    _pairs("likenesses", "imprint", "other")
    op.create_table(
        "tellings",
        Column("number", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        Column("founder", Text),
        Column("payload", LargeBinary, nullable=False),
    )
    op.create_index("tellings_by_founder", "tellings", ["founder"])
    op.execute(sa.text("UPDATE state SET derived_by = ''"))


def _pairs(table: str, one: str, other: str) -> None:
    columns = (Column(name, BigInteger, primary_key=True, autoincrement=False) for name in (one, other))
    op.create_table(table, *columns, sqlite_with_rowid=False)
