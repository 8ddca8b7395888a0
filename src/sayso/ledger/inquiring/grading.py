"""Grading: the letters that are proposed for sources, over the events that they speak to."""

from collections import Counter
from collections.abc import Collection

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.rulings.grades import with_letters
from sayso.ledger.storage import schema
from sayso.ledger.storage.store import chunks
from sayso.weighing.grades import Record, SourceGrade, letter


def source_grades(connection: Connection, sources: Collection[str]) -> dict[str, SourceGrade]:
    """Return the letter proposed for each of these actors and documents, by its id, or given by a person."""
    fared, decoder = schema.fared.c, msgspec.json.Decoder(Record)
    shown: dict[str, list[Record]] = {source: [] for source in sorted(sources)}
    open: Counter[str] = Counter()
    for part in chunks(list(shown)):
        asked = select(fared.source, fared.payload).where(fared.source.in_(part), fared.outcome.is_not(None))
        for source, payload in connection.execute(asked):
            if payload is None:
                open[source] += 1
            else:
                shown[source].append(decoder.decode(payload))
    proposed = {source: letter(records, open=open[source]) for source, records in shown.items()}
    return with_letters(connection, proposed)
