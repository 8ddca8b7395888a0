"""Reading again keeps every ruling whose words are still claimed, and lists the others with why."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from piles import Pair, piles
from ruled_piles import KINDS, Ruled
from sayso.ledger import Ledger, Reject
from sayso.ledger.rulings.anchor import meant
from sayso.values import Reading, Span, check_reading
from telling import Telling

numbers = st.integers(0, 50)
rulings = st.lists(st.tuples(st.sampled_from([k for k in KINDS if k != "undo"]), numbers, numbers, numbers), max_size=6)


@settings(max_examples=10, deadline=None, phases=[Phase.generate])
@given(piles(), rulings, st.data())
def test_rulings_stand_or_are_listed(
    pile: dict[str, Pair], done: list[tuple[str, int, int, int]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as place:
        ledger = Ruled(Path(place) / "test.db")
        ledger.become(pile)
        for step in done:
            ledger.step(*step)
        before = ledger.parts()
        reread = {id: (document, worse(reading, data)) for id, (document, reading) in pile.items()}
        ledger.become(reread)
        with Ledger(ledger.where) as book:
            for ruling in book.rulings():
                for anchors in (ruling.on, ruling.other if ruling.kind in ("merge", "depend") else ()):
                    claimed = [
                        meant(a, *reread[a.document.id]) is not None for a in anchors if a.document and a.of_claim
                    ]
                    if claimed and not any(claimed):
                        assert ruling.idle == "nobody claims these words any more, as the document is read now"
                if not ruling.idle:
                    assert all(any(_claimed(a, reread) for a in anchors) for anchors in (ruling.on,))
        assert ledger.parts() == ledger.at_once()
        ledger.become(pile)  # the words are claimed again
        assert ledger.parts() == before
        with Ledger(ledger.where) as book:
            assert not [ruling for ruling in book.rulings(idle=True) if "words" in ruling.idle]
        ledger.close()


def _claimed(anchor: object, pile: dict[str, Pair]) -> bool:
    document = anchor.document  # type: ignore[attr-defined]
    return document is None or not anchor.of_claim or meant(anchor, *pile[document.id]) is not None  # type: ignore[attr-defined, arg-type]


def worse(reading: Reading, data: st.DataObject) -> Reading:
    """Return what a reader makes of it that misses some claims."""
    kept = tuple(claim for claim in reading.claims if data.draw(st.booleans()))
    told = {claim.event for claim in kept}
    return replace(
        reading,
        claims=kept,
        happenings=tuple(h for h in reading.happenings if h.id in told),
        questions=tuple(q for q in reading.questions if q.event in told),
    )


def test_a_better_reading_of_the_same_words_keeps_the_ruling(tmp_path: Path) -> None:
    told = Telling("a", "2024-05-02", "A Post")
    event = told.event("transfer", "shipped", agent=told.state("NOR", "Norway"), goods="tractors")
    told.says(event, told.person("Ada Berg"))
    document, reading = told.pair()
    ledger = Ruled(tmp_path / "test.db")
    ledger.become({document.id: (document, reading)})
    (claim,) = reading.claims
    with Ledger(ledger.where) as book:
        book.rule(Reject(claim.id))
        assert len(book.events()) == 0
    shorter = replace(claim, id="claim:other", span=Span(claim.span.start, claim.span.end - 3))
    better = replace(reading, reader="by hand/2", claims=(shorter,))
    check_reading(document, better)
    ledger.become({document.id: (document, better)})
    with Ledger(ledger.where) as book:
        assert len(book.events()) == 0
        assert book.rulings(idle=True) == ()
    ledger.close()
