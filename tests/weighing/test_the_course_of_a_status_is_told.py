from courtroom import DANE, NORWEGIAN, OTHER_NORWEGIAN, SWEDE, case, on, shipment
from sayso.weighing.course import course


def marks(found):
    return [(one.kind, one.day, one.speaker.rpartition(":")[2]) for one in found.milestones]


def days(found):
    return [(day.day, day.status) for day in found.days]


def test_first_claim_denial_and_admission_have_their_days_and_voices():
    told = shipment(
        (DANE, "affirms", on("2024-05-02")),
        (NORWEGIAN, "denies", on("2024-05-04")),
        (OTHER_NORWEGIAN, "affirms", on("2024-05-09")),
    )
    found = course(case(told))
    assert marks(found) == [
        ("first claim", "2024-05-02", "per-juul"),
        ("first denial", "2024-05-04", "ada-berg"),
        ("first admission", "2024-05-09", "ola-holm"),
    ]
    admission = found.milestones[-1]
    assert admission.against == (told.claims[1].id,)
    assert "its own side denies (Ada Berg)" in admission.reason
    assert days(found) == [("2024-05-02", "reported"), ("2024-05-04", "contested"), ("2024-05-09", "contested")]


def test_who_takes_back_a_denial_admits_and_turns():
    found = course(
        case(
            shipment(
                (DANE, "affirms", on("2024-05-02")),
                (NORWEGIAN, "denies", on("2024-05-04")),
                (NORWEGIAN, "affirms", on("2024-06-01")),
            )
        )
    )
    assert [one.kind for one in found.milestones][2:] == ["first admission", "turn"]
    assert "it denied before" in found.milestones[2].reason
    assert "denied it, now it affirms it" in found.milestones[3].reason
    assert days(found)[-1] == ("2024-06-01", "confirmed")


def test_a_party_that_never_denied_gives_its_word_and_admits_nothing():
    found = course(case(shipment((DANE, "affirms", on("2024-05-02")), (SWEDE, "affirms", on("2024-05-04")))))
    assert [one.kind for one in found.milestones] == ["first claim", "first word of a party"]


def test_the_other_sides_denial_makes_no_admission():
    found = course(case(shipment((SWEDE, "denies", on("2024-05-02")), (NORWEGIAN, "affirms", on("2024-05-04")))))
    assert [one.kind for one in found.milestones] == ["first denial", "first claim"]


def test_a_hedge_is_a_milestone_only_before_the_first_claim():
    early = shipment((DANE, "hedges", on("2024-05-01")), (SWEDE, "affirms", on("2024-05-02")))
    late = shipment((SWEDE, "affirms", on("2024-05-02")), (DANE, "hedges", on("2024-05-03")))
    assert [one.kind for one in course(case(early)).milestones] == ["first hedge", "first claim"]
    assert [one.kind for one in course(case(late)).milestones] == ["first claim"]


def test_both_words_of_one_day_are_no_turn():
    found = course(case(shipment((DANE, "affirms", on("2024-05-02")), (DANE, "denies", on("2024-05-02")))))
    assert [one.kind for one in found.milestones] == ["first claim", "first denial", "both"]


def test_claims_of_the_same_day_stand_beside_the_first():
    told = shipment((DANE, "affirms", on("2024-05-02")), (SWEDE, "affirms", on("2024-05-02")))
    (first,) = course(case(told)).milestones
    assert {first.claim, *first.beside} == {claim.id for claim in told.claims}
    assert "on the same day also" in first.reason


def test_a_claim_without_a_date_counts_on_the_day_of_its_document_or_on_none():
    dated = shipment((DANE, "affirms"), published="2024-05-03")
    undated = shipment((SWEDE, "affirms"), name="b")
    found = course(case(dated, undated))
    (first,) = found.milestones
    assert (first.day, first.published) == ("2024-05-03", True)
    assert found.undated == (undated.claims[0].id,)


def test_a_date_cut_short_counts_at_its_end_and_not_after_the_publication():
    told = shipment((DANE, "affirms", on("2024-05")), (SWEDE, "denies", on("2024-05-20")))
    assert days(course(case(told))) == [("2024-05-20", "denied"), ("2024-05-31", "contested")]
    told = shipment((DANE, "affirms", on("2024-05")), (SWEDE, "denies", on("2024-05-20")), published="2024-05-10")
    assert days(course(case(told)))[0] == ("2024-05-10", "reported")


def test_who_takes_no_stand_is_in_no_course():
    found = course(case(shipment((DANE, "mentions", on("2024-05-02")), (SWEDE, "affirms", {"about": True}))))
    assert (found.milestones, found.days, found.undated) == ((), (), ())
