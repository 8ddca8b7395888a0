import pytest

from sayso.linking import link
from sayso.weighing import weigh
from telling import Telling


def weighed(*tellings):
    pairs = [told.pair() for told in tellings]
    affair = weigh(link(pairs), [document for document, _ in pairs])
    (assessment,) = affair.assessments.values()
    return assessment


def told(*claims, name="a", **more):
    """Return a document that tells of Norway's shipment to Sweden, each claim being a voice and a stance."""
    telling = Telling(name, **more)
    agent, recipient = telling.state("NOR", "Norway"), telling.state("SWE", "Sweden")
    event = telling.event("transfer", agent=agent, recipient=recipient, goods="tractors")
    for (name, side), stance, *rest in claims:
        telling.says(event, telling.person(name, side), stance=stance, **(rest[0] if rest else {}))
    return telling


NORWEGIAN, OTHER_NORWEGIAN, SWEDE, DANE = (
    ("Ada Berg", "NOR"),
    ("Ola Holm", "NOR"),
    ("Eva Lund", "SWE"),
    ("Per Juul", "DNK"),
)


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ([(DANE, "affirms"), (NORWEGIAN, "denies")], "contested"),
        ([(DANE, "hedges"), (NORWEGIAN, "denies")], "denied"),
        ([(NORWEGIAN, "affirms"), (DANE, "hedges")], "confirmed"),
        ([(SWEDE, "affirms")], "confirmed"),
        ([(DANE, "affirms"), (NORWEGIAN, "hedges")], "reported"),
        ([(NORWEGIAN, "hedges"), (DANE, "predicts")], "hedged"),
        ([(NORWEGIAN, "questions"), (DANE, "mentions"), (SWEDE, "conditional")], "hedged"),
        ([], "hedged"),
    ],
)
def test_the_first_rule_that_fits_gives_the_status(claims, status):
    assessment = weighed(told(*claims))
    assert assessment.status == status
    assert assessment.explanation.startswith(status.capitalize())


def test_what_is_said_about_the_event_without_vouching_counts_for_nothing():
    telling = told((DANE, "affirms", {"about": True}), (NORWEGIAN, "denies", {"about": True}))
    assessment = weighed(telling)
    assert (assessment.status, assessment.affirmed_by, assessment.denied_by) == ("hedged", (), ())
    assert assessment.independent_origins == 0
    assert f"Takes no stand: {', '.join(sorted(c.id for c in telling.claims))}." in assessment.explanation


def test_voices_of_one_state_that_affirm_and_deny_split_it():
    assessment = weighed(told((NORWEGIAN, "affirms"), (OTHER_NORWEGIAN, "denies"), (SWEDE, "denies")))
    assert assessment.split_sides == ("state:NOR",)
    assert assessment.affirmed_by == ("person:ada-berg",)
    assert assessment.denied_by == ("person:eva-lund", "person:ola-holm")
    assert "Norway is split" in assessment.explanation


def test_a_voice_counts_by_its_latest_word():
    claims = [(DANE, "affirms", {"date": "2020-05-11"}), (DANE, "denies", {"date": "2020-05-12"})]
    telling = told(*claims)
    assessment = weighed(telling)
    assert (assessment.status, assessment.affirmed_by, assessment.denied_by) == ("denied", (), ("person:per-juul",))
    assert assessment.independent_origins == 0
    assert f"Since changed by a later word of the same voice: {telling.claims[0].id}." in assessment.explanation


@pytest.mark.parametrize("dates", [("2020-05-11", "2020-05-11"), ("2020-05-11", None), ("2020-05", "2020-05-11")])
def test_of_words_whose_order_is_not_known_all_count(dates):
    claims = [(DANE, stance, {"date": date}) for stance, date in zip(("affirms", "denies"), dates, strict=True)]
    assert weighed(told(*claims)).status == "contested"


def test_a_claim_without_a_date_was_made_when_its_document_was_published():
    early = told((DANE, "affirms"), published="2020-05-11")
    late = told((DANE, "hedges"), name="b", published="2020-06-01")
    assessment = weighed(early, late)
    assert (assessment.status, assessment.hedged_by) == ("hedged", ("person:per-juul",))


def test_an_outlet_stands_among_the_voices_only_where_nobody_behind_it_is_named():
    telling = told()
    event = telling.happenings[0].id
    post, daily = telling.outlet("Harbour Post"), telling.outlet("Fjord Daily")
    telling.says(event, post, telling.person(*DANE))
    telling.says(event, post)
    telling.says(event, daily)
    assessment = weighed(telling)
    assert assessment.affirmed_by == ("org:fjord-daily", "person:per-juul")
    assert assessment.independent_origins == 2


def test_the_explanation_names_every_claim_that_counts_and_every_origin():
    telling = told((DANE, "affirms"), (NORWEGIAN, "denies"), (SWEDE, "affirms"), (OTHER_NORWEGIAN, "hedges"))
    explanation = weighed(telling).explanation
    assert all(claim.id in explanation for claim in telling.claims)
    assert "Independent origins: 2" in explanation
    assert all(name in explanation for name, _ in (DANE, SWEDE))
