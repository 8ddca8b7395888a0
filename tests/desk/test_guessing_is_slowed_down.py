"""The throttle counts failures under every key, forgets with time, and its memory is bounded."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.desk.safety import throttle
from sayso.desk.safety.throttle import MINUTES, Throttle

LIMITS = {"here ada": 3, "ada": 5}
SPAN = MINUTES * 60


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_the_third_failure_is_the_last_for_a_while():
    clock = Clock()
    slow = Throttle(clock)
    for _ in range(3):
        assert slow.wait(LIMITS) == 0
        slow.failed(LIMITS)
    assert slow.wait(LIMITS) == SPAN + 1
    clock.now += SPAN / 2
    assert 0 < slow.wait(LIMITS) <= SPAN / 2 + 1
    clock.now += SPAN / 2 + 1
    assert slow.wait(LIMITS) == 0


def test_another_place_counts_for_itself_until_the_name_has_had_enough():
    slow = Throttle(Clock())
    for place in ("here", "there"):
        for _ in range(3):
            slow.failed({f"{place} ada": 3, "ada": 5})
    assert slow.wait({"elsewhere ada": 3, "ada": 5}) > 0
    assert slow.wait({"elsewhere bela": 3, "bela": 5}) == 0


def test_whoever_comes_in_starts_anew():
    slow = Throttle(Clock())
    for _ in range(3):
        slow.failed({"here ada": 3})
    slow.passed("here ada")
    assert slow.wait({"here ada": 3}) == 0


def test_its_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(throttle, "MOST_KEPT", 10)
    slow = Throttle(Clock())
    for number in range(100):
        slow.failed({str(number): 1})
    assert len(slow._failures) == 10
    assert slow.wait({"99": 1}) > 0


@given(st.lists(st.floats(0, SPAN), min_size=1, max_size=30))
def test_no_more_than_the_limit_fit_into_any_span(steps):
    clock, slow, tries = Clock(), None, []
    slow = Throttle(clock)
    for step in steps:
        clock.now += step
        if slow.wait({"x": 3}) == 0:
            slow.failed({"x": 3})
            tries.append(clock.now)
    assert all(later - first >= SPAN for first, later in zip(tries, tries[3:], strict=False))
