"""Lists are sorted, counted and filtered by indexes: of events by contest, of actors by part, of documents by date."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text

revision = "0006"
down_revision = "0002"


def upgrade() -> None:
    """Make the derived tables that lists are read from anew; everything is derived again."""
    op.create_index("documents_by_published", "documents", ["published", "locator", "id"])
    op.create_index("assessments_by_status", "assessments", ["status"])
    op.drop_index("event_actors_by_actor", "event_actors")
    op.create_index("event_actors_by_actor", "event_actors", ["actor", "part", "event"])
    _events()
    op.execute(sa.text("UPDATE state SET derived_by = ''"))


def _events() -> None:
    op.drop_table("events")
    op.create_table(
        "events",
        Column("id", Text, primary_key=True),
        Column("type", Text, nullable=False),
        Column("plover", Text),
        Column("headline", Text, nullable=False),
        Column("latest", Text),
        Column("documents", Integer, nullable=False),
        Column("claims", Integer, nullable=False),
        Column("place", BigInteger, nullable=False),
        Column("questions", Integer, nullable=False),
        Column("payload", Text, nullable=False),
    )
    op.create_index("events_by_place", "events", ["place", "id", "type", "plover", "latest"])
    for column in ("type", "questions"):
        op.create_index(f"events_by_{column}", "events", [column])
