"""Sightings that keys do not hold together are grouped by themselves: the rest of the ledger changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crowds import decisions, documents
from sayso.linking.blocking import blocks
from sayso.linking.decisions import Decisions
from sayso.linking.grouping import grouped
from sayso.linking.groups import Groups
from sayso.linking.sightings import seen


def parts(sightings, rulings):
    """Return the sightings in parts: those that share a key, directly or through others, together."""
    groups = Groups()
    for i, sighting in enumerate(sightings):
        for key in blocks(sighting, rulings):
            groups.join(i, key)
    return [[sightings[i] for i in part] for part in groups.all(range(len(sightings)))]


@settings(deadline=None, max_examples=150)
@given(documents(), st.one_of(st.just(Decisions()), decisions()))
def test_what_shares_no_key_is_grouped_by_itself(pairs, rulings):
    sightings = [sighting for document, reading in pairs for sighting in seen(document, reading)]
    alone = [item for part in parts(sightings, rulings) for item in grouped(part, rulings).items()]
    together = grouped(sightings, rulings)
    assert dict(alone) == together
    assert len(alone) == len(together)
    assert sorted(map(id, (s for group in together.values() for s in group))) == sorted(map(id, sightings))


@settings(deadline=None, max_examples=60)
@given(documents(), st.randoms(use_true_random=False))
def test_keys_and_groups_do_not_depend_on_order(pairs, random):
    sightings = [sighting for document, reading in pairs for sighting in seen(document, reading)]
    shuffled = random.sample(sightings, len(sightings))
    assert grouped(shuffled) == grouped(sightings)
    assert all(blocks(sighting) for sighting in sightings)
