from sayso.linking import link
from sayso.values import Period
from telling import Telling


def events(*tellings):
    """Return the happenings that were joined, as sets of "document/number in it"."""
    affair = link(told.pair() for told in tellings)
    label = {h.id: f"{told.name}/{i}" for told in tellings for i, h in enumerate(told.happenings)}
    return sorted(sorted(label[id] for id in event.happenings) for event in affair.events)


def only(*tellings):
    (event,) = link(told.pair() for told in tellings).events
    return event


def sent(told, goods="missiles", to=("SWE", "Sweden"), by=("NOR", "Norway"), **more):
    roles = {"agent": told.state(*by)} if by else {}
    roles |= {"recipient": told.state(*to)} if to else {}
    return told.event("transfer", "sent", goods=goods, **roles, **more)


def test_other_words_for_the_goods_and_missing_parts_are_one_event():
    one, two, three = Telling("1"), Telling("2"), Telling("3")
    sent(one, "short-range ballistic missiles")
    sent(two, "made-in-Norway, short-range, ballistic missiles", by=None)
    sent(three, "the shipment of missiles", phase="planned")
    event = only(one, two, three)
    assert len(event.happenings) == 3
    assert event.phase == "done"
    assert [len(fillers) for fillers in event.roles.values()] == [2, 3, 3]
    assert "3 mentions in 3 document(s) tell of one transfer (agent Norway, goods" in event.reason


def test_other_goods_another_recipient_and_the_way_back_are_other_events():
    tellings = [Telling(str(i)) for i in range(5)]
    sent(tellings[0])
    sent(tellings[1], "Falk 136 drones")
    sent(tellings[2], to=("DNK", "Denmark"))
    sent(tellings[3], by=("SWE", "Sweden"), to=("NOR", "Norway"))
    sent(tellings[4], "cruise missiles")
    sent(tellings[4], "ballistic missiles")
    assert len(events(*tellings)) == 6 - 1  # bare "missiles" may be either kind, and joins one


def test_models_exclude_one_another():
    one, two = Telling("1"), Telling("2")
    sent(one, "Falk 136 drones")
    sent(two, "Ugle drones")
    assert len(events(one, two)) == 2


def test_what_fits_two_events_joins_neither_and_swallows_none():
    one, two, bare = Telling("1"), Telling("2"), Telling("3")
    sent(one)
    sent(two, to=("DNK", "Denmark"))
    sent(bare, to=None)
    assert events(one, two, bare) == [["1/0"], ["2/0"], ["3/0"]]


def test_a_barter_is_not_the_bare_shipment():
    told = Telling("1")
    sent(told)
    sent(told, ["missiles", "drones"], to=None, in_return=["wheat", "soy"])
    assert events(told) == [["1/0"], ["1/1"]]


def test_in_one_document_what_went_there_is_what_was_bartered() -> None:
    told = Telling("1")
    sent(told, in_return=["wheat"])
    sent(told, by=None)
    sent(told, to=None)
    assert events(told) == [["1/0", "1/1", "1/2"]]


def test_the_missiles_of_the_same_document_are_the_only_ones_that_it_tells_of():
    told = Telling("1")
    event = sent(told)
    told.event("transfer", "delivered", goods="the missiles")
    assert len(only(told).happenings) == 2
    told.asks(event, "when", "when they were delivered")
    (question,) = only(told).open_questions
    assert (question.event, question.about, question.document) == (only(told).id, "when", told.id)


def test_parties_of_two_agreements_are_kept_apart_and_so_are_terms():
    tellings = [Telling(str(i)) for i in range(3)]
    for told, other, term in zip(tellings, ("SWE", "DNK", "SWE"), ("25-year", "20 years", "25 years"), strict=True):
        told.event("agreement", "signed", party=[told.state("NOR", "Norway"), told.state(other, other)], term=term)
    assert events(*tellings) == [["0/0", "2/0"], ["1/0"]]


def test_a_lapsed_rule_and_another_of_an_earlier_year_differ():
    tellings = [Telling(str(i)) for i in range(3)]
    times = (
        Period(None, "2023-10", "October 2023"),
        Period("2016", None, "2016"),
        Period(None, "2023-10-18", "18 October"),
    )
    for told, time, phase in zip(tellings, times, ("lapsed", "done", "lapsed"), strict=True):
        issuer, target = told.actor("United Nations", "alliance"), told.state("NOR", "Norway")
        told.event("sanction", "embargo", phase=phase, time=time, issuer=issuer, target=target, scope="missile trade")
    affair = link(told.pair() for told in tellings)
    assert [len(event.happenings) for event in affair.events] in ([1, 2], [2, 1])
    lapsed = next(event for event in affair.events if event.phase == "lapsed")
    assert lapsed.time == times[2]  # the more exact of the two


def test_an_attack_of_monday_or_tuesday_is_one_and_one_of_another_month_another():
    tellings = [Telling(str(i)) for i in range(3)]
    for told, day in zip(tellings, ("2020-05-11", "2020-05-12", "2020-07-01"), strict=True):
        told.event(
            "attack", "struck", time=Period(day, day, day), agent=told.state("NOR", "Norway"), target="a harbour"
        )
    assert events(*tellings) == [["0/0", "1/0"], ["2/0"]]


def test_an_open_frame_links_by_its_lemma_and_those_who_take_part():
    one, two, three = Telling("1"), Telling("2"), Telling("3")
    one.event("acquire", agent=one.actor("Fjord Motors", "organisation"), target=one.actor("Elver", "organisation"))
    two.event("acquire", agent=two.actor("Fjord Motors", "organisation"), target=two.actor("Elver", "organisation"))
    three.event(
        "acquire", agent=three.actor("Fjord Motors", "organisation"), target=three.actor("Bratt", "organisation")
    )
    assert events(one, two, three) == [["1/0", "2/0"], ["3/0"]]


def test_a_light_verb_joins_nothing_and_a_state_alone_is_not_enough():
    tellings = [Telling(str(i), prose=f"Written by number {i}, and by nobody else.") for i in range(2)]
    for told in tellings:
        norway = told.state("NOR", "Norway")
        told.event("make", agent=norway)
        told.event("threaten", agent=norway)
        told.event("resign", agent=told.person("Ada Berg"))
    assert events(*tellings) == [["0/0"], ["0/1"], ["0/2", "1/2"], ["1/0"], ["1/1"]]


def test_a_happening_of_which_nothing_is_told_stays_alone():
    one, two = Telling("1"), Telling("2")
    one.event("transfer", goods="it")
    two.event("transfer")
    assert len(events(one, two)) == 2


def test_what_is_said_of_too_many_is_not_said_of_those_that_were_sent():
    told = Telling("1")
    sent(told)
    sent(told, "too many missiles")
    assert len(events(told)) == 2


def test_what_a_ministry_does_its_state_does_and_another_body_does_not():
    tellings = [Telling(str(i)) for i in range(3)]
    ministry = tellings[0].actor("Norwegian Defence Ministry", "government_body", "NOR", sides=("NOR",))
    police = tellings[1].actor("Norwegian Police", "government_body", "NOR", sides=("NOR",))
    for told, agent in zip(tellings, (ministry, police, tellings[2].state("NOR", "Norway")), strict=True):
        told.event("open", agent=agent, target="the dams", place="a valley")
    assert events(tellings[0], tellings[2]) == [["0/0", "2/0"]]
    assert events(*tellings) == [["0/0"], ["1/0"], ["2/0"]]


def test_weapons_may_be_the_missiles_where_those_are_the_only_ones():
    one, two, three = Telling("1"), Telling("2"), Telling("3")
    sent(one)
    sent(two, "weapons")
    assert len(only(one, two).happenings) == 2
    sent(three, "drones")
    assert events(one, two, three) == [["1/0"], ["2/0"], ["3/0"]]


def test_an_airstrike_may_be_the_strike():
    one, two = Telling("1"), Telling("2")
    for told, subject in ((one, "The strike"), (two, "a Norwegian airstrike")):
        told.event("kill", subject=subject, target=told.person("Ada Berg"), place="Bergen")
    assert len(only(one, two).happenings) == 2
