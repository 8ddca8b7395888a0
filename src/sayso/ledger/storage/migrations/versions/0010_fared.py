"""How the word of each source fared on each event is kept, so that grading one loads no claims."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, Text

revision = "0010"
down_revision = "0008"


def upgrade() -> None:
    """Make the table; everything is derived again."""
    op.create_table(
        "fared",
        Column("event", Text, primary_key=True),
        Column("source", Text, primary_key=True),
        Column("outcome", Text),
        Column("payload", Text),
    )
    op.create_index("fared_by_source", "fared", ["source"])
    op.execute(sa.text("UPDATE state SET derived_by = ''"))
