"""One log for rulings of every kind, each with an id that is the same on every ledger, and what they mean."""

import hashlib
import json

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the log anew with what it held, and the tables of what rulings mean; everything is derived again."""
    bind = op.get_bind()
    old = bind.execute(sa.text('SELECT id, kind, one, other, undoes, "by", at FROM rulings ORDER BY id')).all()
    op.drop_table("rulings")
    op.create_table(
        "rulings",
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("undoes", Text),
        Column("by", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("payload", Text, nullable=False),
        sa.UniqueConstraint("uid"),
    )
    op.create_index("rulings_by_undoes", "rulings", ["undoes"])
    _meaning()
    _copy(bind, old)
    op.execute("UPDATE state SET derived_by = ''")


def _meaning() -> None:
    op.create_table(
        "ruling_documents",
        Column("ruling", Integer, primary_key=True, autoincrement=False),
        Column("document", Text, primary_key=True),
    )
    op.create_index("ruling_documents_by_document", "ruling_documents", ["document"])
    op.create_table(
        "bearings",
        Column("ruling", Text, primary_key=True),
        Column("side", Text, primary_key=True),
        Column("place", Integer, primary_key=True, autoincrement=False),
        Column("document", Text, nullable=False),
        Column("claim", Text, nullable=False),
        Column("happening", Text),
    )
    for column in ("document", "claim"):
        op.create_index(f"bearings_by_{column}", "bearings", [column])
    op.create_table("doubts", Column("claim", Text, primary_key=True), Column("doubt", Integer, nullable=False))
    op.create_index("doubts_by_doubt", "doubts", ["doubt", "claim"])


def _copy(bind: sa.Connection, old: object) -> None:
    uids = {}
    new = sa.text(
        'INSERT INTO rulings (id, uid, kind, undoes, "by", at, payload) '
        "VALUES (:id, :uid, :kind, :undoes, :by, :at, :payload)"
    )
    for row in old:  # type: ignore[attr-defined]
        said = {} if row.kind == "undo" else {"on": [{"name": row.one}], "other": [{"name": row.other}]}
        told = "\x1f".join(map(str, (row.kind, row.one, row.other, row.undoes, row.by, row.at)))
        uids[row.id] = f"ruling:{hashlib.sha256(told.encode()).hexdigest()[:16]}"
        values = {"id": row.id, "uid": uids[row.id], "kind": row.kind, "by": row.by, "at": row.at}
        bind.execute(new, values | {"undoes": uids.get(row.undoes), "payload": json.dumps(said)})
