"""Any sequence of rulings and undoings, among documents that come and go, ends in the ledger that its log makes."""

import tempfile
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from piles import Pair, piles
from ruled_piles import KINDS, Ruled, Steps
from sayso.exports import log_lines
from sayso.ledger import Ledger, read_log

numbers = st.integers(0, 50)
steps = st.lists(st.tuples(st.sampled_from(KINDS), numbers, numbers, numbers), max_size=5)


@settings(max_examples=12, deadline=None, phases=[Phase.generate])  # a failing pile says more than a shrunken one
@given(st.lists(st.tuples(piles(), steps), min_size=1, max_size=2), st.booleans())
def test_replaying_the_log_makes_the_same_ledger(
    course: list[tuple[dict[str, Pair], Steps]], documents_first: bool
) -> None:
    with tempfile.TemporaryDirectory() as place:
        ledger, other = Ruled(Path(place) / "one.db"), Ruled(Path(place) / "other.db")
        for pile, done in course:
            ledger.become(pile)
            for step in done:
                ledger.step(*step)
            assert ledger.parts() == ledger.at_once()
        made = ledger.parts()
        assert ledger.anew() == made
        with Ledger(ledger.where) as book:
            log = list(read_log(log_lines(book.log())))
            assert log == [entry if not hasattr(entry, "id") else _bare(entry) for entry in book.log()]
        if documents_first:
            other.become(ledger.pile)
        for part in (log[len(log) // 2 :], log[::-1], log):  # in any order; again, it changes nothing
            with Ledger(other.where) as book:
                book.replay(part)
        other.become(ledger.pile)
        assert other.parts() == made
        assert _told(ledger) == _told(other)
        for each in (ledger, other):
            each.close()


def _bare(ruling: object) -> object:
    from dataclasses import replace

    return replace(ruling, id=0)  # type: ignore[type-var]


def _told(ledger: Ruled) -> list[tuple[str, str, str]]:
    with Ledger(ledger.where) as book:
        return sorted((ruling.uid, ruling.undone or "", ruling.idle) for ruling in book.rulings())
