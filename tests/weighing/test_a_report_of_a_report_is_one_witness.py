from sayso.linking import link
from sayso.weighing import weigh
from telling import Telling


def affair(*tellings):
    pairs = [told.pair() for told in tellings]
    return weigh(link(pairs), [document for document, _ in pairs])


def radio(name="radio"):
    """Return a report: a radio has it from a minister that tractors were bartered, the ambassador denies it."""
    told = Telling(name, "2020-05-11")
    norway, sweden = told.state("NOR", "Norway"), told.state("SWE", "Sweden")
    event = told.event(
        "transfer",
        "shipped",
        agent=norway,
        recipient=sweden,
        goods="tractors",
        via=told.state("DNK", "Denmark"),
        in_return="grain",
    )
    told.says(event, told.outlet("Fjord Radio"), told.unnamed("a Norwegian minister", "NOR"))
    told.says(event, told.unnamed("Norway's ambassador", "NOR"), stance="denies", date="2020-05-08")
    return told


def test_a_minister_through_a_radio_against_the_ambassador_of_the_same_state():
    told = radio()
    whole = affair(told)
    (event,), (assessment,) = whole.events, whole.assessments.values()
    assert (event.type, event.phase) == ("transfer", "done")
    assert (assessment.status, assessment.split_sides) == ("contested", ("state:NOR",))
    assert assessment.affirmed_by == (f"unnamed:{told.id}:a-norwegian-minister",)
    assert assessment.denied_by == (f"unnamed:{told.id}:norways-ambassador",)
    assert assessment.independent_origins == 1
    origin = next(o for o in whole.origins if o.speaker == assessment.affirmed_by[0])
    assert origin.carried_by == tuple(sorted(("org:fjord-radio", told.id)))


def test_who_cites_the_radio_adds_no_witness():
    citing = Telling("citing", "2020-05-12", "Harbour Post")
    event = citing.event(
        "transfer",
        agent=citing.state("NOR", "Norway"),
        recipient=citing.state("SWE", "Sweden"),
        goods="tractors",
        in_return="grain",
    )
    citing.says(event, citing.outlet("Fjord Radio"))
    citing.says(event)
    whole = affair(radio(), citing)
    (assessment,) = whole.assessments.values()
    assert assessment.independent_origins == 1
    assert len(whole.origins) == 2
