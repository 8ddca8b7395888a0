"""Flows: what is said to go from whom to whom, and what for, one line for each way and voice."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sayso.ledger.inquiring.dossiers import EventRow, Voice
from sayso.ledger.inquiring.whom import whom
from sayso.ledger.listing import columns
from sayso.ledger.listing.frames import Cell
from sayso.ledger.listing.lasting import days
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.told import Told, filler_names, told
from sayso.ledger.storage import schema
from sayso.values import Actor
from sayso.weighing.deals import AGREEMENT, TRANSFER, Deal, deals
from sayso.weighing.legs import Leg
from sayso.weighing.regimes import covers, matters


@dataclass(frozen=True, slots=True)
class Flow:
    """One way of a deal by one voice: who gives what to whom, in return for what, by which way and where, as that
    voice tells it; "" is not told. `part` is `given`, or `in return` of what the same words tell as given for it.
    """

    leg: Leg
    deal: Deal
    voice: Voice
    event: EventRow
    agreements: tuple[EventRow, ...]
    giver: str
    receiver: str
    goods: str
    in_return: str
    via: str
    place: str

    @property
    def part(self) -> str:
        """Return which way of the deal it is."""
        return self.leg.part


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of flows: who says so, who gives, who receives, and what; None is anybody and anything."""

    source: str | None = None
    giver: str | None = None
    receiver: str | None = None
    goods: str | None = None


def flow_rows(
    connection: Connection,
    affirmed: bool,
    source: str | None,
    giver: str | None,
    receiver: str | None,
    goods: str | None,
) -> Rows[Flow]:
    """Return the flows that are asked for, those of one deal beside one another."""
    flows = flows_of(told(connection, (TRANSFER, AGREEMENT)))
    if affirmed:
        flows = [f for f in flows if f.voice.claim.stance == "affirms" and not f.voice.claim.attributive_only]
    return Rows(asked_for(connection, flows, Wanted(source, giver, receiver, goods)), columns.FLOW, cells)


def asked_for(connection: Connection, flows: list[Flow], wanted: Wanted) -> list[Flow]:
    """Return those of some flows that are wanted."""
    if wanted.source:
        speakers = whom(connection, wanted.source)
        flows = [f for f in flows if speakers & {a.id for a in (f.voice.speaker, *f.voice.chain_speakers) if a}]
    for key, role in ((wanted.giver, "giver"), (wanted.receiver, "receiver")):
        if key:
            meant = whom(connection, key)
            flows = [f for f in flows if meant & {filler.actor for filler in getattr(f.leg, role)}]
    if wanted.goods:
        flows = [f for f in flows if _moves(f, wanted.goods)]
    return flows


def event_flows(connection: Connection, event: str, documents: Iterable[str]) -> tuple[Flow, ...]:
    """Return the flows of the deal that a transfer belongs to; `documents` are those that tell of it."""
    beside = select(schema.claims.c.event).where(schema.claims.c.document.in_(sorted(set(documents))))
    near = told(connection, (TRANSFER, AGREEMENT), schema.events.c.id.in_(beside))
    return tuple(flow for flow in flows_of(near) if event in flow.deal.events)


def flows_of(pile: Told) -> list[Flow]:
    """Return the flows that are told of, exchanges first, those of one deal beside one another."""
    actors = pile.actors
    found = [_flow(leg, deal, pile, actors) for deal in deals(pile.affair, pile.happenings) for leg in deal.legs]
    return sorted(found, key=_order)  # the legs of a deal stay in their order


def _order(flow: Flow) -> tuple[bool, int, str]:
    """Return where a flow stands: exchanges first, and what most is said of."""
    alone = all(leg.part == "given" for leg in flow.deal.legs) and len(flow.deal.events) == 1
    return (alone, -len(flow.deal.legs), flow.deal.id)


def _flow(leg: Leg, deal: Deal, pile: Told, actors: dict[str, Actor]) -> Flow:
    roles = (leg.giver, leg.receiver, leg.goods, leg.in_return, leg.via, leg.place)
    agreements = tuple(pile.rows[id] for id in deal.agreements)
    words = (filler_names(fillers, actors) for fillers in roles)
    return Flow(leg, deal, pile.voices[leg.claim], pile.rows[leg.event], agreements, *words)


def _moves(flow: Flow, words: str) -> bool:
    return are(flow.goods, [filler.text for filler in flow.leg.goods], words)


def are(told: str, goods: Iterable[str], words: str) -> bool:
    """Tell whether goods, by what is told of them, are what some words mean."""
    named = words.casefold() in told.casefold()
    wanted, given = matters([words]), matters(goods)
    return named or (bool(wanted) and bool(given) and covers(wanted, given) == "sure")


def cells(flow: Flow) -> tuple[Cell, ...]:
    """Return a flow as the cells of its columns."""
    claim, event, document = flow.voice.claim, flow.event.event, flow.voice.document
    through = " > ".join(actor.name if actor else "?" for actor in flow.voice.chain_speakers[:-1])
    ways = (flow.giver, flow.receiver, flow.goods, flow.in_return, flow.via, flow.place)
    said = (flow.voice.speaker.name, claim.stance, claim.factuality, claim.date, flow.event.assessment.status)
    under = "; ".join(row.headline for row in flow.agreements)
    where = (through, document.locator, document.published, event.id, claim.id, *days(event.time))
    return (flow.deal.id, flow.part, *ways, event.time.start, event.time.end, *said, under, flow.voice.words, *where)
