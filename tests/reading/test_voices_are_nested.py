"""A voice inside a voice is a chain, outermost first."""

from told import Told


def test_an_outlet_passes_on_a_state_that_tells_its_allies():
    told = Told("The Guardian reported that Norway had told its allies that Chile shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    assert told.chain(claim) == ["The Guardian", "Norway"] or told.chain(claim) == ["Guardian", "Norway"]
    assert claim.stance == "affirms"


def test_three_deep():
    told = Told(
        "Reuters reported that Norwegian officials said that Anna Lind had told them that Chile shipped missiles "
        "to Peru."
    )
    (claim,) = told.claims("transfer")
    assert told.chain(claim) == ["Reuters", "Norwegian officials", "Anna Lind"]


def test_according_to_reports_holds_a_quotation():
    told = Told("“Chile has shipped missiles to Peru,” Anna Lind said, according to reports.")
    (claim,) = told.claims("transfer")
    outer, inner = (a for i in claim.chain for a in told.reading.attributions if a.id == i)
    assert outer.hearsay
    assert outer.speaker is None
    assert told.named(inner.speaker) == "Anna Lind"
    assert inner.parent == outer.id


def test_two_who_speak_as_one_are_two_attributions():
    told = Told("Anna Lind and Erik Holm said that Chile shipped missiles to Peru.")
    assert {told.chain(c)[0] for c in told.claims("transfer")} == {"Anna Lind", "Erik Holm"}


def test_the_document_speaks_where_nobody_is_named():
    told = Told("Chile shipped missiles to Peru.", published="2023-05-01")
    (claim,) = told.claims("transfer")
    assert claim.chain == ()
    assert claim.speaker is None
    assert claim.date == "2023-05-01"
