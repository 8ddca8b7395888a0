"""The book of rulings: what a ledger answers about them, and how persons rule."""

from collections.abc import Iterable

from sayso.ledger.answering import Answering
from sayso.ledger.inquiring.dossiers import ClaimDossier
from sayso.ledger.listing.portions import Portion
from sayso.ledger.listing.rows import Rows
from sayso.ledger.rulings import acting
from sayso.ledger.rulings.acting import Replay
from sayso.ledger.rulings.claim import claim_dossier
from sayso.ledger.rulings.decision import Decision
from sayso.ledger.rulings.effect import Effect
from sayso.ledger.rulings.log import Undoing, every, latest, logged, one
from sayso.ledger.rulings.queue import Doubtful, queue, waiting
from sayso.ledger.rulings.ruling import Ruling
from sayso.ledger.rulings.standing import with_reasons


class Rulings(Answering):
    """The part of a ledger that persons rule by."""

    def rule(self, decision: Decision, *, by: str | None = None, note: str = "") -> Effect:
        """Rule: accept, reject or correct a claim, merge or split events, join or part actors, grade, note.

        The decision is signed by `by` (without it the environment's SAYSO_ANALYST, else the name of the account), kept
        in the log with its `note`, and obeyed at once: returned are the ruling and the events that stand otherwise.
        NotFoundError where what it names is not there.
        """
        return acting.rule(self._database, decision, by, note)

    def undo(self, ruling: int | str, *, by: str | None = None) -> Effect:
        """Undo a ruling by its number or its id; NotFoundError where none such stands. The log keeps both."""
        return acting.undo(self._database, ruling, by)

    def rulings(self, *, idle: bool = False) -> tuple[Ruling, ...]:
        """Return every ruling, the first made first, with who undid it, or why it is not in effect.

        `idle` asks for those alone that stand and are not in effect.
        """
        with self._answering() as connection:
            found = with_reasons(connection, every(connection))
        return tuple(one for one in found if one.idle) if idle else found

    def list_rulings(self, *, idle: bool = False, first: int = 0, most: int = 50) -> Portion[Ruling]:
        """Return rulings, the last made first, a portion at a time; `idle` is that of `rulings`."""
        with self._answering() as connection:
            if idle:
                found = tuple(one for one in with_reasons(connection, every(connection)) if one.idle)[::-1]
                return Portion(found[first : first + most], first, len(found))
            some, total = latest(connection, first, most)
            return Portion(with_reasons(connection, some), first, total)

    def ruling(self, key: int | str) -> Ruling:
        """Return a ruling by its number or its id; NotFoundError where there is none."""
        with self._answering() as connection:
            return with_reasons(connection, [one(connection, key)])[0]

    def claim(self, key: str) -> ClaimDossier:
        """Return a claim's dossier by its id, or the start of it; NotFoundError where it does not count."""
        with self._answering() as connection:
            return claim_dossier(connection, key)

    def queue(self, *, limit: int = 50, offset: int = 0) -> Rows[Doubtful]:
        """Return the least certain claims that nobody accepted, rejected or corrected yet, each with why."""
        with self._answering() as connection:
            return queue(connection, limit, offset)

    def waiting(self) -> int:
        """Return how many claims are in the queue."""
        with self._answering() as connection:
            return waiting(connection)

    def log(self) -> tuple[Ruling | Undoing, ...]:
        """Return the log of rulings and of their undoing as it was written, which another ledger can replay."""
        with self._database.reading() as connection:
            return tuple(logged(connection))

    def replay(self, log: Iterable[Ruling | Undoing]) -> Replay:
        """Add what another ledger's log has and this one's does not, and obey it. Again, it changes nothing.

        A document that is not here under its id is taken to be the one with the same text.
        """
        return acting.replay(self._database, log)
