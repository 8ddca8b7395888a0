"""Grouping: which sightings are one actor, under the actor's id."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.linking.actor_ids import wanted_id, with_ids
from sayso.linking.bodies import group_bodies
from sayso.linking.decisions import NONE, Decisions, ruled
from sayso.linking.holders import seated
from sayso.linking.natures import misread, parted
from sayso.linking.persons import group_persons
from sayso.linking.sighting import Group, Sighting


def grouped(sightings: Iterable[Sighting], decisions: Decisions = NONE) -> dict[str, Group]:
    """Return the sightings by actor, under its id, in an order that does not depend on how they came.

    Grouping all is the same as grouping by themselves those that keys hold together (see `blocking.blocks`).
    What persons ruled goes before every rule, but a state is who it is.
    """
    states: dict[str, Group] = defaultdict(list)
    alone: dict[str, Group] = defaultdict(list)
    offices: Group = []
    rest: Group = []
    for sighting in sorted(sightings, key=lambda s: (s.document, s.entity.id)):
        if sighting.entity.kind == "state" and sighting.entity.country:
            states[wanted_id(sighting)].append(sighting)
        else:
            (rest if sighting.post is None else offices).append(sighting)
    persons, others = parted(rest)
    people, unknown = seated(group_persons(persons), offices)
    people, bodies = misread(people, [other for other in others if other.entity.kind != "unnamed"])
    unnamed = [*unknown, *(other for other in others if other.entity.kind == "unnamed")]
    known: list[Group] = []
    for group in people:
        if all(sighting.entity.kind == "unnamed" for sighting in group):
            unnamed += group
        else:
            known.append(group)
    for sighting in unnamed:
        alone[wanted_id(sighting)].append(sighting)
    return with_ids([*states.values(), *ruled([*alone.values(), *known, *group_bodies(bodies)], decisions)])
