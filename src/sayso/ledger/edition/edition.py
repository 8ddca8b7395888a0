"""What an edition gives, whatever it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from sayso.ledger.edition.entries import ActorEntry, ClaimEntry, DocumentEntry, OriginEntry, ReadingEntry
from sayso.ledger.edition.folio import Folio
from sayso.ledger.inquiring.dossiers import Rejected
from sayso.ledger.rulings.log import Undoing
from sayso.ledger.rulings.ruling import Ruling
from sayso.values import Attribution, Status

EventOrder = Literal["id", "headline", "contest"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is of a ledger: the counts of each kind, and of events by status."""

    documents: int
    actors: int
    claims: int
    events: int
    statuses: Mapping[Status, int]


class Edition(Protocol):
    """One state of a ledger; each method starts anew, and gives every thing once.

    Text is sorted by code points, so that the same ledger gives the same bytes on every database.
    """

    def tally(self) -> Tally:
        """Return how much there is."""

    def documents(self, by: Literal["id", "published"] = "id") -> Iterator[DocumentEntry]:
        """Yield documents by id, or by publication date (those without one last) and locator."""

    def actors(self, by: Literal["id", "name"] = "id") -> Iterator[ActorEntry]:
        """Yield actors by id, or by name, the unnamed ones last."""

    def attributions(self, by: Literal["id", "document"] = "id") -> Iterator[Attribution]:
        """Yield attributions by id, or by document and id."""

    def claims(self, by: Literal["id", "document"] = "id") -> Iterator[ClaimEntry]:
        """Yield claims by id, or by document and id."""

    def rejected(self) -> Iterator[Rejected]:
        """Yield the claims that do not count because a person rejected them, by document and place."""

    def events(self, by: EventOrder = "id") -> Iterator[Folio]:
        """Yield folios of events by id, by headline, or the most contested first; each claim is in one of them."""

    def origins(self) -> Iterator[OriginEntry]:
        """Yield origins by id."""

    def rulings(self) -> Iterator[Ruling]:
        """Yield the rulings that stand, by their id on every ledger."""

    def log(self) -> Iterator[Ruling | Undoing]:
        """Yield every entry of the log of rulings, the first written first."""

    def readings(self) -> Iterator[ReadingEntry]:
        """Yield every reading that is kept, by document and reader."""
