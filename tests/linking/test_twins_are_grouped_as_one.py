"""Sightings of a body that are alike may be looked at as one: who is who, and what it is called, stays the same."""

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from crowds import decisions, documents
from sayso.linking.decisions import Decisions
from sayso.linking.grouping import grouped
from sayso.linking.portraits import portrait
from sayso.linking.sightings import seen
from sayso.linking.twins import alike, one, without


def _united(sightings):
    """Return the sightings with one for all twins, and the ids of the entities that each stands for."""
    twins = defaultdict(list)
    for sighting in sightings:
        twins[alike(sighting) or sighting.entity.id].append(sighting)
    return {group[0].entity.id if len(group) == 1 else one(group).entity.id: group for group in twins.values()}


@settings(deadline=None, max_examples=300)
@given(documents(), st.one_of(st.just(Decisions()), decisions()))
def test_one_stands_for_all_its_twins(pairs, rulings):
    sightings = [sighting for document, reading in pairs for sighting in seen(document, reading)]
    stood_for = _united(sightings)
    units = [one(group) if alike(group[0]) else group[0] for group in stood_for.values()]
    whole = grouped(sightings, rulings)
    few = grouped(units, rulings)
    told = {id: sorted(s.entity.id for unit in group for s in stood_for[unit.entity.id]) for id, group in few.items()}
    assert told == {id: sorted(s.entity.id for s in group) for id, group in whole.items()}
    for id, group in few.items():
        count = len({sighting.document for sighting in whole[id]})
        assert portrait(id, group, {}, rulings, count) == portrait(id, whole[id], {}, rulings)


@settings(deadline=None, max_examples=100)
@given(documents())
def test_what_stands_for_the_rest_is_what_the_rest_makes(pairs):
    sightings = [sighting for document, reading in pairs for sighting in seen(document, reading)]
    for group in _united(sightings).values():
        if len(group) > 1:
            rest = group[1:]
            first = min(rest, key=lambda sighting: (sighting.document, sighting.entity.id))
            assert without(one(group), group[:1], first) == one(rest)
