"""Sightings that are alike are looked at as one, imprints keep their shingles, an index finds what came."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, Integer, LargeBinary, Text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the tables of sightings and of imprints anew."""
    op.drop_table("sightings")
    op.create_table(
        "sightings",
        Column("id", Integer, primary_key=True),
        Column("document", Text),
        Column("actor", Text),
        Column("twin", Integer),
        Column("alike", Text),
        Column("payload", Text, nullable=False),
    )
    op.create_index("sightings_by_document", "sightings", ["document"])
    op.create_index("sightings_by_actor", "sightings", ["actor", "twin", "document"])
    op.create_index("sightings_by_twin", "sightings", ["twin", "actor", "document"])
    op.create_index("sightings_by_alike", "sightings", ["alike"])
    op.drop_table("imprints")
    op.create_table(
        "imprints",
        Column("document", Text, primary_key=True),
        Column("imprint", Text, nullable=False),
        Column("payload", LargeBinary, nullable=False),
    )
    op.create_index("imprints_by_imprint", "imprints", ["imprint"])
    making = ["id", "published", "fingerprint", "reader", "locator"]
    op.create_index("documents_by_making", "documents", making)
    op.execute(sa.text("UPDATE state SET derived_by = ''"))
