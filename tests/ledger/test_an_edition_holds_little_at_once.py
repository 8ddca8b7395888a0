"""An edition gives every event once, in groups that stay small however much is told of them."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.edition.streaming import bounded

SIZED = st.lists(st.integers(0, 40)).map(lambda sizes: [(f"event:{n}", size) for n, size in enumerate(sizes)])


@given(SIZED, st.integers(1, 50))
def test_groups_hold_every_event_once_in_order_and_no_more_claims_than_they_may(sized, most):
    groups, sizes = list(bounded(sized, most)), dict(sized)
    assert [id for group in groups for id in group] == [id for id, _ in sized]
    assert all(group for group in groups)
    assert all(len(group) == 1 or sum(sizes[id] for id in group) <= most for group in groups)
