from sayso.linking import link
from sayso.weighing.deals import deals
from telling import Telling


def made(*tellings):
    pairs = [told.pair() for told in tellings]
    stated = {h.id: h for _, reading in pairs for h in reading.happenings}
    return deals(link(pairs), {claim.id: stated[claim.event] for _, reading in pairs for claim in reading.claims})


def ways(deal):
    """Return the ways of a deal in words."""

    def words(fillers):
        return " and ".join(filler.text for filler in fillers) or None

    return [
        (leg.part, words(leg.giver), words(leg.receiver), words(leg.goods), words(leg.in_return)) for leg in deal.legs
    ]


def test_what_is_given_in_return_goes_the_other_way():
    told = Telling("a")
    parties = {"agent": told.state("NOR", "Norway"), "recipient": told.state("CHL", "Chile")}
    told.says(told.event("transfer", goods="tractors", in_return="copper", via="Easthaven", **parties))
    (deal,) = made(told)
    assert ways(deal) == [
        ("given", "Norway", "Chile", "tractors", "copper"),
        ("in return", "Chile", "Norway", "copper", "tractors"),
    ]
    assert [bool(leg.via) for leg in deal.legs] == [True, False]
    assert "in return" in deal.reason


def test_who_is_not_told_stays_untold():
    told = Telling("a")
    told.says(told.event("transfer", agent=told.state("NOR", "Norway"), goods="drones", in_return="wheat"))
    (deal,) = made(told)
    assert [way[1:3] for way in ways(deal)] == [("Norway", None), (None, "Norway")]


def two_transfers(*, back="copper", giver=True):
    told = Telling("a")
    norway, chile = told.state("NOR", "Norway"), told.state("CHL", "Chile")
    told.says(told.event("transfer", "ship", agent=norway, recipient=chile, goods="tractors", in_return="copper"))
    ends = (chile, norway) if giver else (norway, chile)
    told.says(told.event("transfer", "send", agent=ends[0], recipient=ends[1], goods=back))
    return told


def test_two_transfers_told_as_one_exchange_are_one_deal():
    (deal,) = made(two_transfers())
    assert len(deal.events) == 2
    assert "2 transfers" in deal.reason


def test_other_goods_or_the_same_giver_make_no_exchange():
    assert len(made(two_transfers(back="wine"))) == 2
    assert len(made(two_transfers(giver=False))) == 2


def test_two_texts_that_nobody_ties_are_two_deals():
    one, other = Telling("a"), Telling("b")
    for told, goods, back in ((one, "tractors", "copper"), (other, "copper", None)):
        norway, chile = told.state("NOR", "Norway"), told.state("CHL", "Chile")
        ends = {"agent": norway, "recipient": chile} if back else {"agent": chile, "recipient": norway}
        more = {"in_return": back} if back else {}
        told.says(told.event("transfer", goods=goods, **ends, **more))
    assert len(made(one, other)) == 2


def test_each_voice_tells_its_own():
    told = Telling("a")
    parties = {"agent": told.state("NOR", "Norway"), "recipient": told.state("CHL", "Chile")}
    event = told.event("transfer", goods="tractors", in_return="copper", **parties)
    told.says(event, told.person("Ada Berg", "NOR"))
    told.says(event, told.person("Per Juul", "DNK"), stance="denies")
    (deal,) = made(told)
    assert len({leg.claim for leg in deal.legs}) == 2
    assert len(deal.legs) == 4
