"""The law of order: what weighing says beside a status does not depend on the order in which claims come."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from courtroom import DANE, FINN, NORWEGIAN, OTHER_NORWEGIAN, SWEDE, court, shipment
from sayso.weighing.case import case as made
from sayso.weighing.course import course
from sayso.weighing.details import details
from sayso.weighing.grades import letters, numbers

VOICES = st.sampled_from([DANE, FINN, NORWEGIAN, OTHER_NORWEGIAN, SWEDE])
STANCES = st.sampled_from(["affirms", "denies", "hedges", "mentions", "predicts"])
DAYS = st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-05", "2024"])
GOODS = st.sampled_from(["tractors", "three tractors", "200 tractors", "hundreds of tractors"])
CLAIMS = st.lists(st.tuples(VOICES, STANCES, st.builds(lambda day: {"date": day}, DAYS)), max_size=4)
FILES = st.lists(st.tuples(CLAIMS, GOODS, st.sampled_from([None, "2024-05-03", "2024-06-01"])), min_size=1, max_size=3)


@settings(max_examples=60, deadline=None)
@given(files=FILES, shuffled=st.randoms(use_true_random=False))
def test_of_claims(files, shuffled):
    tellings = [
        shipment(*claims, name=str(number), goods=goods, published=published)
        for number, (claims, goods, published) in enumerate(files)
    ]
    (first, *_), happenings = court(*tellings)
    mixed = list(first.claims)
    shuffled.shuffle(mixed)
    origins = list({origin.id: origin for origin in first.origin_of.values()}.values())
    shuffled.shuffle(origins)
    again = made(first.event, mixed, origins, first.actors, first.documents, first.links)
    assert course(again) == course(first)
    assert details(replace(again, claims=tuple(mixed)), happenings) == details(first, happenings)
    assert numbers(again) == numbers(first)
    sources = sorted({claim.speaker for claim in mixed if claim.speaker})
    assert letters([again], sources) == letters([first], sources)


@settings(max_examples=30, deadline=None)
@given(files=FILES)
def test_the_course_ends_where_the_status_stands(files):
    tellings = [
        shipment(*claims, name=str(number), goods=goods, published="2024-06-01")
        for number, (claims, goods, _) in enumerate(files)
    ]
    for one in court(*tellings)[0]:
        found = course(one)
        assert found.undated == ()
        assert not found.days or found.days[-1].status == one.assessed().status
