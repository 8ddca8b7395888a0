"""The workings: what upkeep keeps between two runs, so that it looks again only at what a change bears on."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from sayso.ledger.rulings.tables import bearings, doubts
from sayso.ledger.storage.schema import metadata

kept = Table(  # which documents the derived layer was made of, in which making
    "kept",
    metadata,
    Column("document", Text, primary_key=True),
    Column("made", Text, nullable=False),
)
sightings = Table(  # one actor as one document knows it; or, without a document, what stands for many that are alike
    "sightings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", Text),
    Column("actor", Text),
    Column("twin", Integer),  # of one of many that are alike: what stands for them
    Column("alike", Text),  # of what stands for many: in what they are alike
    Column("payload", Text, nullable=False),
    Index("sightings_by_document", "document"),
    Index("sightings_by_actor", "actor", "twin", "document"),
    Index("sightings_by_twin", "twin", "actor", "document"),
    Index("sightings_by_alike", "alike"),
)
sighting_keys = Table(
    "sighting_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("sighting", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
entities = Table(  # which sighting an entity of a reading is
    "entities",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sighting", Integer, nullable=False),
    sqlite_with_rowid=False,
)
portraits = Table(  # actors with the sides that they have of themselves
    "portraits",
    metadata,
    Column("id", Text, primary_key=True),
    Column("payload", Text, nullable=False),
)
imprints = Table(  # which imprint a document bears; those of one imprint repeat one another
    "imprints",
    metadata,
    Column("document", Text, primary_key=True),
    Column("imprint", BigInteger, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("imprints_by_imprint", "imprint"),
)
marks = Table(  # by which imprints find those that they may repeat
    "imprint_marks",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("imprint", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
likenesses = Table(  # imprints of which one repeats the other, both ways
    "likenesses",
    metadata,
    Column("imprint", BigInteger, primary_key=True, autoincrement=False),
    Column("other", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
happenings = Table(
    "happenings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("telling", Text, nullable=False),
    Column("event", Text),
    Index("happenings_by_document", "document"),
    Index("happenings_by_telling", "telling"),
    Index("happenings_by_event", "event"),
)
tellings = Table(
    "tellings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("founder", Text),  # the telling that founded its event
    Column("payload", LargeBinary, nullable=False),
    Index("tellings_by_founder", "founder"),
)
telling_keys = Table(
    "telling_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("telling", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

WORKINGS: tuple[Table, ...] = (
    *(kept, sightings, sighting_keys, entities, portraits, imprints, marks, likenesses),
    *(happenings, tellings, telling_keys, bearings, doubts),
)
