"""Weighing again: the events that may be otherwise, with their claims, origins and assessments."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger.rulings.bonds import Bonds, bonds
from sayso.ledger.storage import schema
from sayso.ledger.upkeep.affairs import forget, write
from sayso.ledger.upkeep.batches import change, rows
from sayso.ledger.upkeep.parts import copies_of, part
from sayso.ledger.upkeep.portion import MOST
from sayso.ledger.upkeep.retelling import Retold
from sayso.ledger.upkeep.tables import happenings, tellings
from sayso.linking import Decisions, retell
from sayso.linking.events import merged
from sayso.values import Affair
from sayso.weighing import weigh

Told = dict[str, str]  # happening → its document


def keep_events(connection: Connection, retold: Retold, actors: Iterable[str]) -> None:
    """Link and weigh again every event that was retold, and those in which these actors play or speak."""
    ruled = bonds(connection)
    founders = retold.founders | _founders_with(connection, actors)
    told, gone = _told(connection, _joined(connection, founders, ruled)), set(retold.events)
    while ruled.merging:  # an event that persons made of several may fall apart: all that was of it is told again
        gone |= {event for each in told.values() for event in each.events}
        more = _founders_in(connection, gone) - founders
        if not more:
            break
        founders |= more
        told = _told(connection, _joined(connection, founders, ruled))
    forget(connection, gone | {event for each in told.values() for event in each.events})
    for some in _batches(told):
        _weigh(connection, [told[founder] for founder in some], ruled.decisions())


@dataclass(slots=True)
class _Cluster:
    """What is told of one event: its happenings with their documents, and the events that they were."""

    happenings: Told
    events: set[str]


def _founders_with(connection: Connection, actors: Iterable[str]) -> set[str]:
    parts = schema.event_actors
    events = {row.event for row in rows(connection, select(parts.c.event), parts.c.actor, actors)}
    return _founders_in(connection, events)


def _founders_in(connection: Connection, events: Iterable[str]) -> set[str]:
    asked = select(tellings.c.founder).join(happenings, happenings.c.telling == tellings.c.id)
    return {row.founder for row in rows(connection, asked, happenings.c.event, events) if row.founder}


def _founders_of(connection: Connection, told: Iterable[str]) -> dict[str, str]:
    asked = select(tellings.c.founder, happenings.c.id).join(happenings, happenings.c.telling == tellings.c.id)
    return {row.id: row.founder for row in rows(connection, asked, happenings.c.id, told) if row.founder}


def _joined(connection: Connection, founders: set[str], ruled: Bonds) -> dict[str, str]:
    """Map these founders, and those that persons made one event with them, each to the one that stands for all."""
    of = _founders_of(connection, {happening for pair in ruled.merged for happening in pair})
    every = of | {founder: founder for founder in founders}
    groups = merged(every, ruled.merged)
    return {founder: group[0] for group in groups if founders & set(group) for founder in group}


def _told(connection: Connection, founders: Mapping[str, str]) -> dict[str, _Cluster]:
    found: dict[str, _Cluster] = defaultdict(lambda: _Cluster({}, set()))
    asked = select(tellings.c.founder, happenings).join(happenings, happenings.c.telling == tellings.c.id)
    for row in rows(connection, asked, tellings.c.founder, founders):
        cluster = found[founders[row.founder]]
        cluster.happenings[row.id] = row.document
        cluster.events |= {row.event} if row.event else set()
    return dict(sorted(found.items(), key=_by_document))  # those of one affair together: their documents are the same


def _by_document(founded: tuple[str, _Cluster]) -> tuple[str, str]:
    founder, cluster = founded
    return min(cluster.happenings.values()), founder


def _batches(told: Mapping[str, _Cluster]) -> Iterator[list[str]]:
    """Yield founders so that the documents of each batch fit into memory; a large event is a batch of its own."""
    batch: list[str] = []
    documents: set[str] = set()
    for founder, cluster in told.items():
        more = documents | set(cluster.happenings.values())
        if batch and len(more) > MOST:
            yield batch
            batch, more = [], set(cluster.happenings.values())
        batch.append(founder)
        documents = more
    if batch:
        yield batch


def _weigh(connection: Connection, clusters: list[_Cluster], decisions: Decisions) -> None:
    documents = {document for cluster in clusters for document in cluster.happenings.values()}
    some = part(connection, documents | set(copies_of(connection, documents).values()))
    by_id = {h.id: h for reading in some.pile.readings.values() for h in reading.happenings}
    # A reading that waits for its portion may not have a happening any more: what it tells is told again there.
    groups = [[by_id[id] for id in sorted(cluster.happenings) if id in by_id] for cluster in clusters]
    affair = weigh(
        retell(some.pile, some.cast, some.copies, filter(None, groups), decisions), some.pile.documents.values()
    )
    write(connection, affair, some.pile.documents)
    _note(connection, affair)


def _note(connection: Connection, affair: Affair) -> None:
    """Note which event each happening is told of in."""
    change(
        connection,
        happenings.c.id,
        happenings.c.event,
        {id: event.id for event in affair.events for id in event.happenings},
    )
