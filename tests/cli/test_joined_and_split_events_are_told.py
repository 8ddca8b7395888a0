import io

import pytest
from rich.console import Console

from sayso.cli.views import difference
from sayso.exports import diff_object
from sayso.ledger import EventDiff, EventStand, LedgerDiff, SideChange
from sayso.values import Assessment
from tractors import ENVOY, MINISTER, VOICES


def stand(id, status, origins):
    assessment = Assessment(id, status, (), (), (), (), origins, "why")
    return EventStand(id, "transfer", f"transfer: {id[6:]}", assessment, 2)


ONE, TWO, WHOLE = stand("event:one", "denied", 0), stand("event:two", "reported", 1), stand("event:all", "contested", 2)


def event(kind, before, after):
    side = SideChange("denied_by", (ENVOY,), (MINISTER,))
    return EventDiff(kind, before, after, (side,), VOICES[:1], VOICES[1:2], (1, 1), (VOICES[0].claim.id,), (), ())


def printed(found):
    console = Console(file=io.StringIO(), width=120)
    console.print(difference(found))
    return console.file.getvalue()


@pytest.mark.parametrize(
    ("kind", "before", "after", "title"),
    [
        ("joined", (ONE, TWO), (WHOLE,), "Events that are one now (1)"),
        ("split", (WHOLE,), (ONE, TWO), "Events that are several now (1)"),
        ("regrouped", (ONE, TWO), (WHOLE, TWO), "Events that are otherwise grouped (1)"),
    ],
)
def test_each_with_all_that_it_was_and_is(kind, before, after, title):
    found = LedgerDiff("a.db", "b.db", (), (), (), (event(kind, before, after),))
    text = printed(found)
    assert title in text
    told = text[text.index("before:") :]
    assert all(one.id in told[: told.index("after:")] for one in before)
    assert all(one.id in told[told.index("after:") :] for one in after)
    assert "new among those who deny: Bela Quint" in text
    assert "no longer among those who deny: Ada Orlo" in text
    assert diff_object(found)["counts"]["events"][kind] == 1
    assert [len(diff_object(found)["events"][0][side]) for side in ("before", "after")] == [len(before), len(after)]


def test_more_of_the_same_is_a_line():
    more = EventDiff("changed", (TWO,), (TWO,), (), VOICES[1:2], (), (1, 0), (), (), ())
    assert not more.weighty
    text = printed(LedgerDiff("a.db", "b.db", (), (), (), (more,), 3))
    assert "More is said, and nothing else is otherwise (1)" in text
    assert "3 documents without a date are at no date" in text
    assert VOICES[1].words not in text
