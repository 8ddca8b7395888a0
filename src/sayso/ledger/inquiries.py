"""Inquiries: what a ledger answers about one thing, or about words."""

from sayso.ledger.answering import Answering
from sayso.ledger.differing.copying import copy_dossier, own_changes
from sayso.ledger.inquiring.asking import Checked, check_claim
from sayso.ledger.inquiring.dossiers import ActorDossier, CopyDossier, DocumentDossier, EventDossier, Hit
from sayso.ledger.inquiring.grounding import Grounding, grounding
from sayso.ledger.inquiring.inquiry import actor_dossier, document_dossier, event_dossier
from sayso.ledger.inquiring.keys import resolve
from sayso.ledger.inquiring.searching import search


class Inquiries(Answering):
    """What may be asked of a ledger about one thing."""

    def event(self, key: str) -> EventDossier:
        """Return an event's dossier by its id, the start of it, or words of its headline."""
        with self._answering() as connection:
            return event_dossier(connection, resolve(connection, key, ["event"])[1])

    def document(self, key: str) -> DocumentDossier:
        """Return a document's dossier by its id, the start of it, its locator, file's name or title."""
        with self._answering() as connection:
            return document_dossier(connection, resolve(connection, key, ["document"])[1])

    def revision(self, copy: str, original: str | None = None) -> CopyDossier:
        """Return what a document made of another one, in words and in claims; the keys are those of `document`.

        Without `original` it is the document that the copy repeats (NotFoundError where it repeats none); any other
        document may be named.
        """
        with self._answering() as connection:
            _, found = resolve(connection, copy, ["document"])
            if original is None:
                return own_changes(connection, found)
            return copy_dossier(connection, resolve(connection, original, ["document"])[1], found)

    def actor(self, key: str) -> ActorDossier:
        """Return an actor's dossier by its id, the start of it, or a name."""
        with self._answering() as connection:
            return actor_dossier(connection, resolve(connection, key, ["actor"])[1])

    def find(self, key: str) -> EventDossier | DocumentDossier | ActorDossier:
        """Return the dossier of what the key names; NotFoundError where nothing does, or several things do."""
        with self._answering() as connection:
            kind, found = resolve(connection, key)
            if kind == "event":
                return event_dossier(connection, found)
            return document_dossier(connection, found) if kind == "document" else actor_dossier(connection, found)

    def origins(self, key: str | None = None) -> Grounding:
        """Return on whose word reports rest, which of them share it, and what could not be known.

        The reports are those that tell of the event that the key names, or of an event with the document that it
        names, and without a key all of the ledger, as reports of one affair.
        """
        with self._answering() as connection:
            return grounding(connection, key)

    def search(self, words: str, limit: int = 50) -> list[Hit]:
        """Return where all the words stand, in documents and names, best first.

        Words in double quotation marks stand together; the last word may be the start of one. No input is an error.
        """
        with self._answering() as connection:
            return search(connection, words, limit)

    def check(self, claim: str) -> Checked:
        """Return what the ledger holds on a claim told in one's own words: which reports agree with it, disagree or
        only discuss it, by whose word and in which words. What is about something else is left out.
        """
        with self._answering() as connection:
            return check_claim(connection, claim)
