"""Tables: what a ledger answers with all at once, a row for each thing."""

from sayso.ledger.answering import Answering
from sayso.ledger.inquiring.dossiers import DocumentRow, EventRow, Voice
from sayso.ledger.inquiring.regimes import RegimeRow, regime_rows
from sayso.ledger.listing.filters import conditions, voice_conditions
from sayso.ledger.listing.flowing import Flow, flow_rows
from sayso.ledger.listing.rows import Rows
from sayso.ledger.listing.tables import actor_table, document_table, event_rows, event_table, voice_table
from sayso.ledger.storage.shelf import voices
from sayso.values import Actor


class Tables(Answering):
    """The tables of a ledger."""

    def documents(self) -> Rows[DocumentRow]:
        """Return the table of documents, by publication date and locator."""
        with self._answering() as connection:
            return document_table(connection)

    def events(
        self,
        *,
        contested: bool = False,
        actor: str | None = None,
        since: str | None = None,
        type: str | None = None,
    ) -> Rows[EventRow]:
        """Return the table of events, those of which most is said first.

        `actor` is an id or a name of someone who takes part or has a voice (NotFoundError where there is none);
        `since` an ISO date that the event, a claim on it or a document about it is not older than; `type` a
        frame's name or a PLOVER category.
        """
        with self._answering() as connection:
            return event_table(event_rows(connection, *conditions(connection, contested, actor, since, type)))

    def claims(
        self,
        *,
        event: str | None = None,
        document: str | None = None,
        speaker: str | None = None,
        since: str | None = None,
    ) -> Rows[Voice]:
        """Return voices by date, document and place: those on an event, in a document, of a speaker (by keys)."""
        with self._answering() as connection:
            return voice_table(voices(connection, *voice_conditions(connection, event, document, speaker, since)))

    def regimes(
        self,
        *,
        at: str | None = None,
        target: str | None = None,
        issuer: str | None = None,
        scope: str | None = None,
    ) -> Rows[RegimeRow]:
        """Return the rules that sources tell of (embargoes, sanctions, waivers), and how each stood at a time.

        `at` is an ISO date, cut short or not; without it no answer is given, only the spells. `target` and `issuer`
        are names, aliases or ISO codes; `scope` is words for what the rule is about.
        """
        with self._answering() as connection:
            return regime_rows(connection, at, target, issuer, scope)

    def flows(
        self,
        *,
        affirmed: bool = False,
        source: str | None = None,
        giver: str | None = None,
        receiver: str | None = None,
        goods: str | None = None,
    ) -> Rows[Flow]:
        """Return what is said to go from whom to whom, and in return for what: a line for each way and voice.

        `affirmed` leaves out what a voice denies, hedges or only mentions. `source` speaks at any place of a chain;
        `source`, `giver` and `receiver` are names, aliases or ISO codes; `goods` is words for what is moved.
        """
        with self._answering() as connection:
            return flow_rows(connection, affirmed, source, giver, receiver, goods)

    def actors(self, *, kind: str | None = None, side: str | None = None) -> Rows[Actor]:
        """Return actors by name: all, those of a kind, or those who speak or act for a state (`state:IRN`)."""
        with self._answering() as connection:
            return actor_table(connection, kind, side)
