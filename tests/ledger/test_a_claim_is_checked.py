"""A claim in one's own words is held against the ledger: who agrees, who disagrees, by whose word, in which words."""

import pytest

from sayso.ledger import Ledger
from snowploughs import ANDES, FJORD


@pytest.fixture
def told(ledger, document):
    bread = "Bakers ask for cheaper flour\n\nBakers marched through Lima on Tuesday. The price of flour has doubled."
    pile = [document(ANDES, "andes.txt"), document(FJORD, "fjord.txt"), document(bread, "bread.txt")]
    ledger.add_documents(pile, reader="rules")
    return ledger


def test_reports_stand_on_their_sides_with_their_words(told: Ledger):
    found = told.check("Norway shipped snowploughs to Chile")
    sides = {one.document.locator: one for one in found.documents}
    assert set(sides) == {"andes.txt", "fjord.txt"}
    assert sides["fjord.txt"].stand.stance == "disagree"
    assert sides["andes.txt"].stand.stance in ("agree", "discuss")
    for one in found.documents:
        assert one.words == tuple(one.document.text[s:e] for s, e in one.stand.spans)
        assert {voice.claim.id for voice in one.voices} == set(one.stand.claims)
    assert any(voice.claim.stance == "denies" for voice in sides["fjord.txt"].voices)
    assert "Foreign Ministry" in " ".join(actor.name for actor in found.origins("disagree"))


def test_sides_come_in_one_order(told: Ledger):
    order = [one.stand.stance for one in told.check("Norway shipped snowploughs to Chile").documents]
    assert order == sorted(order, key=("agree", "disagree", "discuss").index)


@pytest.mark.parametrize("claim", ["", "   ", '"', "* OR NEAR(", "the", "zebras in space", "x" * 9000])
def test_no_claim_is_an_error(told: Ledger, claim: str):
    assert told.check(claim).documents == ()


def test_an_empty_ledger_holds_nothing_on_it(ledger: Ledger):
    assert ledger.check("Norway shipped snowploughs to Chile").documents == ()
