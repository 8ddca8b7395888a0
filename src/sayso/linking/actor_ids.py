"""Actor ids: what a group of sightings is called, and what tells groups of one name apart."""

from collections import Counter, defaultdict

from sayso.linking.own_voice import own_id
from sayso.linking.portraits import Group, country_of, full_name, shown
from sayso.linking.sighting import Sighting
from sayso.values import slug


def with_ids(groups: list[Group]) -> dict[str, Group]:
    """Give each group the id that its name makes; of groups with one name, each its state's or document's too."""
    wanted: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        wanted[wanted_id(group[0], full_name(group))].append(group)
    given: dict[str, Group] = {}
    for id, same in wanted.items():
        countries = Counter(country_of(group) for group in same)
        for group in same:
            country = country_of(group)
            own = f"{id}:{slug(min(s.entity.id for s in group))}"
            told = f"{id}:{country.lower()}" if country and countries[country] == 1 else own
            given[told if len(same) > 1 else id] = group
    return given


def wanted_id(sighting: Sighting, name: str | None = None) -> str:
    """Return the id that a sighting makes for itself, or under the fuller name that its group has."""
    entity = sighting.entity
    if entity.kind == "state" and entity.country:
        return f"state:{entity.country}"
    if entity.kind == "unnamed":
        return f"unnamed:{sighting.document}:{_part(sighting)}"
    return f"{'person' if entity.kind == 'person' else 'org'}:{slug(name or shown(entity))}"


def _part(sighting: Sighting) -> str:
    """Return what tells an unnamed actor from the others of its document: its words, or that it is the text itself."""
    return "own-voice" if sighting.entity.id == own_id(sighting.document) else slug(sighting.entity.name)
