"""Resting: on whose word a report rests, and with which reports it shares words."""

from dataclasses import dataclass

from sayso.ledger import Grounding
from sayso.values import Document, Span
from sayso.values.ground import Bond, Ground

OF_ACTORS = frozenset({"voice", "outlet"})  # kinds of grounds whose key is an actor's


@dataclass(frozen=True, slots=True)
class Resting:
    """One ground of a report: the link as words, where these stand, and how many other reports rest on it."""

    ground: Ground
    link: str
    words: Span | None
    others: int

    @property
    def actor(self) -> str | None:
        """Return the id of the actor that the ground is, None of one without a name."""
        return self.ground.key if self.ground.kind in OF_ACTORS else None


def grounds(found: Grounding | None) -> tuple[Resting, ...]:
    """Return the grounds of the report that was asked for, the weightiest first."""
    if found is None:
        return ()
    made = []
    for ground in found.own:
        hanging = next(each for each in ground.reports if each.document == found.document)
        made.append(Resting(ground, hanging.reason, hanging.words, len(ground.reports) - 1))
    return tuple(made)


def shared(found: Grounding | None) -> tuple[tuple[Document, Bond], ...]:
    """Return the reports that share words with the one that was asked for, each with the bond."""
    if found is None:
        return ()
    mine = [bond for bond in found.grounds.bonds if found.document in (bond.one, bond.other)]
    return tuple((found.documents[bond.other if bond.one == found.document else bond.one], bond) for bond in mine)
