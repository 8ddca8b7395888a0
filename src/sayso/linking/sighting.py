"""A sighting: one actor as one document knows it, and what it shows of states and offices."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values import Entity


@dataclass(frozen=True, slots=True)
class Post:
    """An office that one person at a time holds in a state (ISO alpha-3)."""

    state: str
    title: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entity with the id of the document that knows it.

    `also` are entities of the same document that are the same actor under less of its name. `forms` are the
    words by which the document calls it, `weight` tells how often it does and
    `by_name` whether by a name, `states` are the codes of the states
    that the document names, `published` is its ISO date, and `post` the office by which alone it knows somebody:
    all that joining it with other documents' sightings may ask for. The entities hold no mentions. `times` tells how
    many sightings it stands for, where it stands for its twins.
    """

    document: str
    entity: Entity
    also: tuple[Entity, ...] = ()
    forms: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    published: str | None = None
    weight: int = 1
    post: Post | None = None
    by_name: bool = False
    times: int = 1

    @property
    def name(self) -> str:
        """Return the fullest name that the document has for it."""
        return self.entity.name

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Return all entities that this actor is in its document, the one named most fully first."""
        return (self.entity, *self.also)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names that the reading gives: the fullest first, then every other."""
        return tuple(dict.fromkeys(name for entity in self.entities for name in (entity.name, *entity.aliases)))


Group = list[Sighting]  # of one actor


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
    return traits_of(entity for sighting in sightings for entity in sighting.entities)


def traits_of(found: Iterable[Entity]) -> Traits:
    """Return what all these entities show together."""
    entities = list(found)
    return Traits(
        frozenset(side for e in entities for side in e.sides),
        frozenset(role.title.casefold() for e in entities for role in e.roles),
        frozenset(e.country for e in entities if e.country),
    )
