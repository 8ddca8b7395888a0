"""The tables of rulings: the log, and which documents each entry means."""

from sqlalchemy import Column, Index, Integer, Table, Text

from sayso.ledger.storage.schema import metadata

rulings = Table(  # what persons decided: rows are added, and never changed
    "rulings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Text, nullable=False, unique=True),  # the same on every ledger
    Column("kind", Text, nullable=False),
    Column("undoes", Text),  # of kind `undo`: the uid of a ruling, which may come later
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Index("rulings_by_undoes", "undoes"),
)
ruling_documents = Table(
    "ruling_documents",
    metadata,
    Column("ruling", Integer, primary_key=True, autoincrement=False),
    Column("document", Text, primary_key=True),
    Index("ruling_documents_by_document", "document"),
)
bearings = Table(  # derived: the claims that standing rulings mean, in the readings that count
    "bearings",
    metadata,
    Column("ruling", Text, primary_key=True),  # its uid
    Column("side", Text, primary_key=True),  # `on` or `other`
    Column("place", Integer, primary_key=True, autoincrement=False),  # among the anchors of that side
    Column("document", Text, nullable=False),
    Column("claim", Text, nullable=False),
    Column("happening", Text),  # what the claim tells of, if it counts
    Index("bearings_by_document", "document"),
    Index("bearings_by_claim", "claim"),
)
doubts = Table(  # derived: how far each claim is from being sure
    "doubts",
    metadata,
    Column("claim", Text, primary_key=True),
    Column("doubt", Integer, nullable=False),
    Index("doubts_by_doubt", "doubt", "claim"),
)
