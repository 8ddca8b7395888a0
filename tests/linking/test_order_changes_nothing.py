from hypothesis import given, settings
from hypothesis import strategies as st

from piles import piles
from sayso.linking import link
from sayso.values import Affair


@settings(deadline=None, max_examples=60)
@given(piles(), st.randoms(use_true_random=False))
def test_permutations_give_the_same_affair(pile, random):
    pairs = list(pile.values())
    shuffled = random.sample(pairs, len(pairs))
    assert link(shuffled) == link(pairs)
    assert link([*shuffled, *pairs]) == link(pairs)


@settings(deadline=None, max_examples=60)
@given(piles())
def test_an_affair_is_whole(pile):
    pairs = list(pile.values())
    affair = link(pairs)
    actors, events = {a.id for a in affair.actors}, {e.id for e in affair.events}
    readings = [reading for _, reading in pairs]
    assert sorted(h for e in affair.events for h in e.happenings) == sorted(
        h.id for r in readings for h in r.happenings
    )
    assert sorted(c for o in affair.origins for c in o.claims) == sorted(c.id for c in affair.claims)
    assert all(claim.speaker in actors and claim.event in events for claim in affair.claims)
    assert all(origin.speaker in actors and origin.reason for origin in affair.origins)
    assert all(set(origin.carried_by) <= actors | {d.id for d, _ in pairs} for origin in affair.origins)
    assert all(f.actor in actors | {None} for e in affair.events for fs in e.roles.values() for f in fs)
    assert all(
        part == tuple(sorted(part, key=lambda x: x.id)) for part in (affair.actors, affair.events, affair.origins)
    )
    assert all(event.reason for event in affair.events)
    assert not set(affair.copies) & set(affair.copies.values())


def test_of_nothing_comes_an_empty_affair():
    assert link([]) == Affair()
