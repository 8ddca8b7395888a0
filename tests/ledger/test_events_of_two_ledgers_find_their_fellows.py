from dataclasses import replace

import pytest

from courtroom import DANE, FINN, court, shipment
from sayso.ledger.differing.fellows import groups


def case(*, goods="tractors"):
    told = shipment((DANE, "affirms"), (FINN, "denies"), goods=goods)
    ((found,), _) = court(told)
    return found


def part(whole, id, *places):
    """Return a case of some claims of another, under an id of its own."""
    event = replace(whole.event, id=id)
    return replace(whole, event=event, claims=tuple(replace(whole.claims[place], event=id) for place in places))


WHOLE = case()
ONE, OTHER = part(WHOLE, "event:one", 0), part(WHOLE, "event:other", 1)


@pytest.mark.parametrize(
    ("before", "after", "sizes"),
    [
        ([], [WHOLE], [(0, 1)]),
        ([WHOLE], [], [(1, 0)]),
        ([WHOLE], [WHOLE], [(1, 1)]),
        ([WHOLE], [ONE, OTHER], [(1, 2)]),
        ([ONE, OTHER], [WHOLE], [(2, 1)]),
        ([ONE], [OTHER], [(1, 0), (0, 1)]),
        ([ONE], [part(WHOLE, "event:one", 1)], [(1, 1)]),
    ],
)
def test_by_the_claims_that_they_share(before, after, sizes):
    assert sorted((len(old), len(new)) for old, new in groups(before, after)) == sorted(sizes)


def test_by_the_words_that_are_claimed_where_another_reader_made_the_claims():
    again = replace(ONE, claims=tuple(replace(claim, id="claim:other") for claim in ONE.claims))
    other = replace(again, event=replace(again.event, id="event:new"))
    assert [(len(old), len(new)) for old, new in groups([ONE], [other])] == [(1, 1)]
    apart = replace(other, event=replace(other.event, type="meeting"))
    assert sorted((len(old), len(new)) for old, new in groups([ONE], [apart])) == [(0, 1), (1, 0)]
