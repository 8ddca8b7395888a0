"""A sighting: one entity as one document knows it, and what it shows of states and offices."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values import Entity


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity with the id of the document that knows it."""

    document: str
    entity: Entity

    @property
    def name(self) -> str:
        """Return the fullest name that the document has for it."""
        return self.entity.name


@dataclass(frozen=True, slots=True)
class Traits:
    """What tells bearers of one name apart: states they speak for, titles they hold, countries they are of."""

    sides: frozenset[str]
    titles: frozenset[str]
    countries: frozenset[str]

    def contradict(self, other: "Traits") -> bool:
        """Tell whether the two speak for different states."""
        return bool(self.sides and other.sides) and not self.sides & other.sides

    def back(self, other: "Traits") -> bool:
        """Tell whether the two share a state, an office or a country."""
        return bool(self.sides & other.sides or self.titles & other.titles or self.countries & other.countries)


def traits(sightings: Iterable[Sighting]) -> Traits:
    """Return what all these sightings show together."""
    entities = [sighting.entity for sighting in sightings]
    return Traits(
        frozenset(side for e in entities for side in e.sides),
        frozenset(role.title.casefold() for e in entities for role in e.roles),
        frozenset(e.country for e in entities if e.country),
    )
