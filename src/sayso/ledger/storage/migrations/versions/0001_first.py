"""The first schema: documents with their readings, and what is derived from them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, Text

revision = "0001"
down_revision = None

FULL_TEXT = (
    "CREATE VIRTUAL TABLE documents_words USING fts5(title, text, content='documents', content_rowid='seq', "
    "tokenize = 'porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER documents_words_insert AFTER INSERT ON documents BEGIN "
    "INSERT INTO documents_words(rowid, title, text) VALUES (new.seq, new.title, new.text); END",
    "CREATE TRIGGER documents_words_delete AFTER DELETE ON documents BEGIN "
    "INSERT INTO documents_words(documents_words, rowid, title, text) "
    "VALUES ('delete', old.seq, old.title, old.text); END",
    "CREATE TRIGGER documents_words_update AFTER UPDATE OF title, text ON documents BEGIN "
    "INSERT INTO documents_words(documents_words, rowid, title, text) "
    "VALUES ('delete', old.seq, old.title, old.text); "
    "INSERT INTO documents_words(rowid, title, text) VALUES (new.seq, new.title, new.text); END",
    "CREATE VIRTUAL TABLE names_words USING fts5(name, content='names', content_rowid='id', "
    "tokenize = 'porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER names_words_insert AFTER INSERT ON names BEGIN "
    "INSERT INTO names_words(rowid, name) VALUES (new.id, new.name); END",
    "CREATE TRIGGER names_words_delete AFTER DELETE ON names BEGIN "
    "INSERT INTO names_words(names_words, rowid, name) VALUES ('delete', old.id, old.name); END",
    "CREATE TRIGGER names_words_update AFTER UPDATE OF name ON names BEGIN "
    "INSERT INTO names_words(names_words, rowid, name) VALUES ('delete', old.id, old.name); "
    "INSERT INTO names_words(rowid, name) VALUES (new.id, new.name); END",
)


def upgrade() -> None:
    """Make every table and index of an empty ledger."""
    _added()
    _actors()
    _voices()
    _events()
    if op.get_bind().dialect.name == "sqlite":
        for statement in FULL_TEXT:
            op.execute(statement)
    op.execute("INSERT INTO state (id, generation, derived, derived_by) VALUES (1, 0, 0, '')")


def _document(*, key: bool = False) -> Column[str]:
    target = ForeignKey("documents.id", ondelete="CASCADE")
    return Column("document", Text, target, primary_key=key, nullable=False)


def _added() -> None:
    op.create_table(
        "documents",
        Column("seq", Integer, primary_key=True),
        Column("id", Text, nullable=False),
        Column("locator", Text, nullable=False),
        Column("title", Text),
        Column("published", Text),
        Column("text", Text, nullable=False),
        Column("payload", Text, nullable=False),
        Column("fingerprint", Text, nullable=False),
        Column("reader", Text, nullable=False),
        sa.UniqueConstraint("id"),
    )
    op.create_table("locators", _document(key=True), Column("locator", Text, primary_key=True))
    op.create_index("locators_by_locator", "locators", ["locator"])
    op.create_table(
        "readings",
        _document(key=True),
        Column("reader", Text, primary_key=True),
        Column("payload", Text, nullable=False),
    )
    op.create_table(
        "state",
        Column("id", Integer, primary_key=True),
        Column("generation", Integer, nullable=False),
        Column("derived", Integer, nullable=False),
        Column("derived_by", Text, nullable=False),
    )


def _actors() -> None:
    op.create_table(
        "actors",
        Column("id", Text, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("payload", Text, nullable=False),
    )
    _join("actor_sides", "actor", "side")
    op.create_index("actor_sides_by_side", "actor_sides", ["side"])
    _join("actor_parts", "actor", "whole")
    op.create_index("actor_parts_by_whole", "actor_parts", ["whole"])
    op.create_table(
        "names",
        Column("id", Integer, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("thing", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("folded", Text, nullable=False),
    )
    op.create_index("names_by_folded", "names", ["folded"])
    op.create_index("names_by_thing", "names", ["thing"])


def _voices() -> None:
    op.create_table(
        "attributions", Column("id", Text, primary_key=True), _document(), Column("payload", Text, nullable=False)
    )
    op.create_index("attributions_by_document", "attributions", ["document"])
    op.create_table(
        "claims",
        Column("id", Text, primary_key=True),
        _document(),
        Column("event", Text, nullable=False),
        Column("speaker", Text),
        Column("date", Text),
        Column("origin", Text),
        Column("payload", Text, nullable=False),
    )
    for column in ("document", "event", "speaker", "origin"):
        op.create_index(f"claims_by_{column}", "claims", [column])
    _join("claim_voices", "claim", "actor")
    op.create_index("claim_voices_by_actor", "claim_voices", ["actor"])
    op.create_table("origins", Column("id", Text, primary_key=True), Column("payload", Text, nullable=False))
    op.create_table("copies", _document(key=True), Column("copy_of", Text, nullable=False))
    op.create_index("copies_by_original", "copies", ["copy_of"])


def _events() -> None:
    op.create_table(
        "events",
        Column("id", Text, primary_key=True),
        Column("type", Text, nullable=False),
        Column("plover", Text),
        Column("headline", Text, nullable=False),
        Column("latest", Text),
        Column("documents", Integer, nullable=False),
        Column("claims", Integer, nullable=False),
        Column("payload", Text, nullable=False),
    )
    _join("event_actors", "event", "actor", "part")
    op.create_index("event_actors_by_actor", "event_actors", ["actor"])
    op.create_table(
        "assessments",
        Column("event", Text, primary_key=True),
        Column("status", Text, nullable=False),
        Column("payload", Text, nullable=False),
    )


def _join(name: str, *columns: str) -> None:
    op.create_table(name, *(Column(column, Text, primary_key=True) for column in columns))
