from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking import link
from sayso.values import Affair
from telling import Telling

STATES = (("NOR", "Norway"), ("SWE", "Sweden"), ("DNK", "Denmark"))
PERSONS = ("Ada Berg", "Berg", "Eva Berg", "E. Berg", "Holm", "Ola Holm")
OUTLETS = ("The Harbour Post", "Fjord News", "Fjord News Agency")
GOODS = ("missiles", "ballistic missiles", "cruise missiles", "drones", "missiles and drones", "it")
PROSE = " ".join(f"word{i}" for i in range(90))


@st.composite
def tellings(draw):
    """Return documents that tell of a few transfers in many ways."""
    made = []
    for i in range(draw(st.integers(1, 5))):
        told = Telling(
            str(i),
            draw(st.sampled_from([None, "2020-05-11", "2020-05-12"])),
            draw(st.sampled_from([None, *OUTLETS])),
            prose=draw(st.sampled_from(["", PROSE, PROSE[:300]])),
        )
        for _ in range(draw(st.integers(0, 3))):
            roles = {
                role: told.state(*draw(st.sampled_from(STATES)))
                for role in draw(st.sets(st.sampled_from(["agent", "recipient", "via"])))
            }
            event = told.event("transfer", goods=draw(st.sampled_from(GOODS)), **roles)
            chain = [told.outlet(name) for name in draw(st.lists(st.sampled_from(OUTLETS), max_size=2))]
            chain += [told.person(name) for name in draw(st.lists(st.sampled_from(PERSONS), max_size=1))]
            chain += draw(st.lists(st.sampled_from(["reports", None]), max_size=1))
            told.says(event, *chain, stance=draw(st.sampled_from(["affirms", "denies", "hedges", "mentions"])))
        made.append(told)
    return made


@settings(deadline=None, max_examples=60)
@given(tellings(), st.randoms(use_true_random=False))
def test_permutations_give_the_same_affair(tellings, random):
    pairs = [told.pair() for told in tellings]
    shuffled = random.sample(pairs, len(pairs))
    assert link(shuffled) == link(pairs)
    assert link([*shuffled, *pairs]) == link(pairs)


@settings(deadline=None, max_examples=60)
@given(tellings())
def test_an_affair_is_whole(tellings):
    pairs = [told.pair() for told in tellings]
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
