"""Lists: the ledger's answers that are too long to load, a portion at a time, and its figures at a glance."""

from sayso.ledger.answering import Answering
from sayso.ledger.differing.arriving import Arrivals, arrivals, mark
from sayso.ledger.inquiring.dossiers import DocumentRow, EventRow, Voice
from sayso.ledger.inquiring.keys import KINDS, near_things, resolve
from sayso.ledger.listing.filters import conditions, voice_conditions
from sayso.ledger.listing.flow_portions import Transfer, flow_portion, transfer_portion
from sayso.ledger.listing.flowing import Flow, Wanted
from sayso.ledger.listing.glancing import Glance, glance
from sayso.ledger.listing.listing import (
    ActorTally,
    Offered,
    actors_by_voice,
    claims_by_date,
    documents_by_date,
    events_by_contest,
    offered,
)
from sayso.ledger.listing.portions import Portion
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.sayings import Sayings, sayings
from sayso.ledger.listing.taking_sides import Matrix, matrix

NAMES = 300  # of actors, that a form offers
FACTUALITY: dict[str, tuple[str, ...]] = {  # what a person asks for, in FactBank's values
    "affirmed": ("CT+",),
    "hedged": ("PR+", "PS+"),
    "denied": ("CT-", "PR-", "PS-"),
    "open": ("UU",),
}


class Lists(Answering):
    """What a ledger answers with a portion at a time; lists start at place `first`, from 0, and hold `most` items."""

    def glance(self) -> Glance:
        """Return the affair at a glance: counts, split sides, open questions of the most contested events."""
        with self._answering() as connection:
            return glance(connection)

    def offered(self) -> Offered:
        """Return the types of events, and the names of those who have a part in most, for a form of filters."""
        with self._answering() as connection:
            return offered(connection, NAMES)

    def list_events(
        self,
        *,
        contested: bool = False,
        actor: str | None = None,
        since: str | None = None,
        type: str | None = None,
        first: int = 0,
        most: int = 50,
    ) -> Portion[EventRow]:
        """Return events, the most contested first; the filters are those of `events`."""
        with self._answering() as connection:
            return events_by_contest(connection, conditions(connection, contested, actor, since, type), first, most)

    def matrix(
        self,
        *,
        contested: bool = False,
        actor: str | None = None,
        since: str | None = None,
        type: str | None = None,
        first: int = 0,
        most: int = 12,
    ) -> Matrix:
        """Return who affirms, denies and hedges which events, of those that `list_events` gives."""
        with self._answering() as connection:
            asked = conditions(connection, contested, actor, since, type)
            return matrix(connection, events_by_contest(connection, asked, first, most))

    def list_documents(self, *, first: int = 0, most: int = 50) -> Portion[DocumentRow]:
        """Return documents by publication date and locator, those without a date last."""
        with self._answering() as connection:
            return documents_by_date(connection, first, most)

    def list_claims(
        self,
        *,
        event: str | None = None,
        document: str | None = None,
        speaker: str | None = None,
        since: str | None = None,
        first: int = 0,
        most: int = 50,
    ) -> Portion[Voice]:
        """Return claims with their voices, by date and document; the filters are those of `claims`."""
        with self._answering() as connection:
            asked = voice_conditions(connection, event, document, speaker, since)
            return claims_by_date(connection, asked, first, most)

    def list_actors(self, *, first: int = 0, most: int = 50) -> Portion[ActorTally]:
        """Return actors with how many events they affirm, deny, hedge and act in; those with most to say first."""
        with self._answering() as connection:
            return actors_by_voice(connection, first, most)

    def list_sayings(self, actor: str, *, first: int = 0, most: int = 40, acts: int = 60) -> Sayings:
        """Return what an actor (by what `actor` takes) says of `most` events, the most contested first, with the first
        `acts` of the events that it acts in.
        """
        with self._answering() as connection:
            return sayings(connection, resolve(connection, actor, ["actor"])[1], first, most, acts)

    def list_flows(
        self,
        *,
        factuality: str | None = None,
        source: str | None = None,
        giver: str | None = None,
        receiver: str | None = None,
        goods: str | None = None,
        first: int = 0,
        most: int = 12,
    ) -> Portion[Rows[Flow]]:
        """Return the flows of `most` transfers, those first that most documents tell of, in one item: `flows` says what
        the other filters mean. `factuality` is a key of FACTUALITY; the total counts transfers.
        """
        with self._answering() as connection:
            kept = FACTUALITY.get(factuality or "", ())
            return flow_portion(connection, Wanted(source, giver, receiver, goods), kept, first, most)

    def list_transfers(
        self,
        *,
        factuality: str | None = None,
        source: str | None = None,
        giver: str | None = None,
        receiver: str | None = None,
        goods: str | None = None,
        first: int = 0,
        most: int = 12,
    ) -> Portion[Transfer]:
        """Return the transfers that `list_flows` tells of, each with the flows of the deal that it belongs to."""
        with self._answering() as connection:
            kept = FACTUALITY.get(factuality or "", ())
            return transfer_portion(connection, Wanted(source, giver, receiver, goods), kept, first, most)

    def near(self, key: str, kind: str | None = None) -> list[tuple[str, str, str]]:
        """Return the kind, id and name of things whose names come near a key: of all kinds, or of one (`event`,
        `document`, `actor`).
        """
        with self._answering() as connection:
            kinds = [one for one in KINDS if kind in (None, one)]
            return [(kind, id, name) for kind, id, name in near_things(connection, key, kinds)]

    def mark(self) -> str:
        """Return a mark of the ledger as it stands, by which `arrivals` tells what is new."""
        with self._answering() as connection:
            return mark(connection)

    def arrivals(self, since: str) -> Arrivals | None:
        """Return what came in since a mark, and what it changed; None where it is no mark of this ledger."""
        with self._answering() as connection:
            return arrivals(connection, since)
