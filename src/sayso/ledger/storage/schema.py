"""The tables of a ledger. Whoever changes one writes a migration and moves HEAD to it."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, Table, Text

HEAD = "0013"  # the newest migration

metadata = MetaData()


def _of_document(*, key: bool = False) -> Column[str]:
    target = ForeignKey("documents.id", ondelete="CASCADE")
    return Column("document", Text, target, primary_key=key, nullable=False)


# What was added. It never changes, but for a document that the same bytes make anew under a smaller locator.

documents = Table(
    "documents",
    metadata,
    Column("seq", Integer, primary_key=True),  # joins the full-text index
    Column("id", Text, nullable=False, unique=True),
    Column("locator", Text, nullable=False),  # the smallest of its locators
    Column("title", Text),
    Column("published", Text),
    Column("text", Text, nullable=False),
    Column("payload", Text, nullable=False),  # the rest of the value, as JSON
    Column("fingerprint", Text, nullable=False),  # of text and payload: tells one making of the same bytes from another
    Column("reader", Text, nullable=False),  # whose reading counts
    Index("documents_by_published", "published", "locator", "id"),
    Index("documents_by_making", "id", "published", "fingerprint", "reader", "locator"),
)
locators = Table(
    "locators",
    metadata,
    _of_document(key=True),
    Column("locator", Text, primary_key=True),
    Index("locators_by_locator", "locator"),
)
readings = Table(
    "readings",
    metadata,
    _of_document(key=True),
    Column("reader", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)
state = Table(  # one row
    "state",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("generation", Integer, nullable=False),  # counts changes of the layer above
    Column("derived", Integer, nullable=False),  # the generation that the layer below was derived from
    Column("derived_by", Text, nullable=False),  # version of sayso that derived it
)

# Who may sign in at the desk: no answer and no export holds any of it.

accounts = Table(
    "accounts",
    metadata,
    Column("folded", Text, primary_key=True),  # the name as two are taken for the same
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),  # as argon2 writes it: parameters, salt and hash
    Column("since", Text, nullable=False),
)
sessions = Table(
    "sessions",
    metadata,
    Column("digest", Text, primary_key=True),  # of the cookie's secret, which is written nowhere
    Column("account", Text, ForeignKey("accounts.folded", ondelete="CASCADE"), nullable=False),
    Column("ends", Text, nullable=False),  # UTC
    Index("sessions_by_account", "account"),
)
tokens = Table(
    "tokens",
    metadata,
    Column("digest", Text, primary_key=True),  # of the token, which is written nowhere
    Column("account", Text, ForeignKey("accounts.folded", ondelete="CASCADE"), nullable=False),
    Column("label", Text, nullable=False),  # by which a person tells it from others of the account
    Column("role", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("ends", Text, nullable=False),  # UTC
    Index("tokens_by_account", "account", "label", unique=True),
)

# What linking and weighing derive from that: kept up by `upkeep`, which also deletes what a removed document leaves.

actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("payload", Text, nullable=False),
)
actor_sides = Table(
    "actor_sides",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("side", Text, primary_key=True),  # a state's id
    Index("actor_sides_by_side", "side"),
)
actor_parts = Table(
    "actor_parts",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("whole", Text, primary_key=True),
    Index("actor_parts_by_whole", "whole"),
)
attributions = Table(
    "attributions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Index("attributions_by_document", "document"),
)
events = Table(
    "events",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("plover", Text),
    Column("headline", Text, nullable=False),
    Column("latest", Text),  # the last date of its time, its claims and their documents
    Column("documents", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("place", BigInteger, nullable=False),  # in a list by contest
    Column("questions", Integer, nullable=False),  # how many are open
    Column("payload", Text, nullable=False),
    Index("events_by_place", "place", "id", "type", "plover", "latest"),
    Index("events_by_type", "type"),
    Index("events_by_questions", "questions"),
)
event_actors = Table(  # who fills a role of an event, has a voice on it, or takes a side by its latest word
    "event_actors",
    metadata,
    Column("event", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Column("part", Text, primary_key=True),  # `role`, `voice`, `affirms`, `denies`, `hedges`
    Index("event_actors_by_actor", "actor", "part", "event"),
)
assessments = Table(
    "assessments",
    metadata,
    Column("event", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Index("assessments_by_status", "status"),
)
claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("speaker", Text),
    Column("date", Text),
    Column("origin", Text),
    Column("payload", Text, nullable=False),
    Index("claims_by_document", "document"),
    Index("claims_by_event", "event"),
    Index("claims_by_speaker", "speaker"),
    Index("claims_by_origin", "origin"),
)
claim_voices = Table(  # who speaks in a claim, at any place of its chain
    "claim_voices",
    metadata,
    Column("claim", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Index("claim_voices_by_actor", "actor"),
)
origins = Table(
    "origins",
    metadata,
    Column("id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)
fared = Table(  # how the word of each actor and document that speaks to an event fared on it
    "fared",
    metadata,
    Column("event", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("outcome", Text),  # `alone` where nobody else speaks to it, None where the source takes no stand
    Column("payload", Text),  # where others show it
    Index("fared_by_source", "source"),
)
copies = Table(
    "copies",
    metadata,
    Column("document", Text, primary_key=True),
    Column("copy_of", Text, nullable=False),
    Index("copies_by_original", "copy_of"),
)
names = Table(  # every name that a search or a key may mean
    "names",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),  # `actor` or `event`
    Column("thing", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Index("names_by_folded", "folded"),
    Index("names_by_thing", "thing"),
)

DERIVED: tuple[Table, ...] = (
    *(actors, actor_sides, actor_parts, attributions),
    *(events, event_actors, assessments, claims, claim_voices),
    *(origins, fared, copies, names),
)

_TOKENS = "tokenize = 'porter unicode61 remove_diacritics 2'"


def _index(table: str, rowid: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the statements that make an FTS5 index over columns of a table, and keep it with triggers."""
    fts, names = f"{table}_words", ", ".join(columns)
    new, old = (f"{row}.{rowid}, {', '.join(f'{row}.{column}' for column in columns)}" for row in ("new", "old"))
    put = f"INSERT INTO {fts}(rowid, {names}) VALUES ({new});"  # noqa: S608  (names of this module)
    drop = f"INSERT INTO {fts}({fts}, rowid, {names}) VALUES ('delete', {old});"  # noqa: S608
    return (
        f"CREATE VIRTUAL TABLE {fts} USING fts5({names}, content='{table}', content_rowid='{rowid}', {_TOKENS})",
        f"CREATE TRIGGER {fts}_insert AFTER INSERT ON {table} BEGIN {put} END",
        f"CREATE TRIGGER {fts}_delete AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {fts}_update AFTER UPDATE OF {names} ON {table} BEGIN {drop} {put} END",
    )


FULL_TEXT = (*_index("documents", "seq", ("title", "text")), *_index("names", "id", ("name",)))  # SQLite alone
