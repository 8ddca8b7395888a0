"""Actor ids: what a group of sightings is called, and what tells groups of one name apart."""

from collections import Counter, defaultdict

from sayso.linking.called import country_of, full_name, kind_of, named, shown
from sayso.linking.own_voice import own_id
from sayso.linking.sighting import Group, Sighting
from sayso.values import ActorKind, slug


def with_ids(groups: list[Group]) -> dict[str, Group]:
    """Give each group the id that its name makes; of groups with one name, each its state's or document's too."""
    wanted: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        wanted[_wanted(group)].append(group)
    given: dict[str, Group] = {}
    for id, same in wanted.items():
        countries = Counter(country_of(group) for group in same)
        for group in same:
            country = country_of(group)
            own = f"{id}:{slug(min(s.entity.id for s in group))}"
            told = f"{id}:{country.lower()}" if country and countries[country] == 1 else own
            given[told if len(same) > 1 else id] = group
    return given


def wanted_id(sighting: Sighting) -> str:
    """Return the id that a sighting makes for itself."""
    entity = sighting.entity
    if entity.kind == "state" and entity.country:
        return f"state:{entity.country}"
    if entity.kind == "unnamed":
        return f"unnamed:{sighting.document}:{_part(sighting)}"
    return _id(entity.kind, shown(entity))


def _wanted(group: Group) -> str:
    """Return the id that a group makes for itself under the fullest name that it has."""
    first = named(group)[0]
    lone = first.entity.kind == "unnamed" or (first.entity.kind == "state" and first.entity.country)
    return wanted_id(first) if lone else _id(kind_of(group), full_name(group))


def _id(kind: ActorKind, name: str) -> str:
    return f"{'person' if kind == 'person' else 'org'}:{slug(name)}"


def _part(sighting: Sighting) -> str:
    """Return what tells an unnamed actor from the others of its document: its words, or that it is the text itself."""
    return "own-voice" if sighting.entity.id == own_id(sighting.document) else slug(sighting.entity.name)
