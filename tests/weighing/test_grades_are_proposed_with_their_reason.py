from dataclasses import replace

import pytest

from courtroom import DANE, FINN, NORWEGIAN, OTHER_NORWEGIAN, SWEDE, case, court, on, shipment
from sayso.weighing.grades import letters, numbers
from telling import Telling

ESTONIAN, LATVIAN = ("Mart Saar", "EST"), ("Anna Ozola", "LVA")


def graded(*claims):
    """Return the numbers of these claims, in their order, and the rules."""
    told = shipment(*claims)
    found = numbers(case(told))
    return [found[claim.id] for claim in told.claims]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([(DANE, "affirms")], [6]),
        ([(DANE, "mentions"), (FINN, "affirms"), (ESTONIAN, "affirms")], [6, 2, 2]),
        ([(DANE, "affirms"), (FINN, "affirms")], [2, 2]),
        ([(DANE, "affirms"), (FINN, "affirms"), (ESTONIAN, "affirms")], [1, 1, 1]),
        ([(DANE, "affirms"), (FINN, "affirms"), (SWEDE, "denies")], [3, 3, 5]),
        ([(DANE, "affirms"), (SWEDE, "denies")], [4, 4]),
        ([(DANE, "affirms"), (FINN, "denies"), (SWEDE, "denies")], [5, 3, 3]),
        ([(DANE, "hedges"), (FINN, "affirms"), (ESTONIAN, "affirms")], [2, 2, 2]),
        ([(DANE, "hedges"), (FINN, "hedges")], [6, 6]),
    ],
)
def test_the_number_follows_from_other_origins_and_hedges(claims, expected):
    found = graded(*claims)
    assert [grade.number for grade in found] == expected
    assert all(grade.rule.startswith(f"{grade.number}: ") for grade in found)


def test_an_admission_confirms_what_others_said_and_undoes_the_denial():
    found = graded((DANE, "affirms"), (NORWEGIAN, "denies"), (OTHER_NORWEGIAN, "affirms"))
    assert [grade.number for grade in found] == [2, 5, 3]
    assert "a party admits it" in found[0].rule
    assert "a party admits the opposite" in found[1].rule


def test_voices_of_a_partys_own_side_do_not_bear_it_out():
    assert [grade.number for grade in graded((NORWEGIAN, "affirms"), (OTHER_NORWEGIAN, "affirms"))] == [6, 6]


def test_a_word_taken_back_is_graded_by_what_came_after():
    back = graded((DANE, "affirms", on("2024-05-02")), (DANE, "denies", on("2024-05-03")))
    softer = graded((DANE, "affirms", on("2024-05-02")), (DANE, "hedges", on("2024-05-03")))
    firmer = graded((DANE, "hedges", on("2024-05-02")), (DANE, "affirms", on("2024-05-03")))
    assert [found[0].number for found in (back, softer, firmer)] == [5, 4, 6]


def test_a_long_chain_and_hearsay_cost_a_step():
    told = shipment((FINN, "affirms"), (ESTONIAN, "affirms"))
    event = told.happenings[0].id
    posts = [told.outlet(name) for name in ("Harbour Post", "Fjord Daily")]
    far = told.says(event, *posts, told.person(*DANE))
    near = told.says(event, posts[0], told.person(*LATVIAN))
    found = numbers(case(told))
    assert (found[far].number, found[near].number) == (2, 1)
    assert "a chain of 3" in found[far].rule


def test_the_claims_that_a_rule_used_are_named():
    told = shipment((DANE, "affirms"), (FINN, "affirms"), (SWEDE, "denies"))
    dane, *others = (claim.id for claim in told.claims)
    assert numbers(case(told))[dane].uses == tuple(sorted(others))


BUYERS = (
    *(("DEU", "Germany"), ("FRA", "France"), ("ITA", "Italy"), ("ESP", "Spain"), ("PRT", "Portugal")),
    *(("POL", "Poland"), ("GRC", "Greece"), ("TUR", "Turkey"), ("CHE", "Switzerland"), ("AUT", "Austria")),
)


def pile(count, *, contradicted=0, name="p"):
    """Return tellings of as many shipments, each of which a Dane affirms first and a Finn and an Estonian after him, or
    deny.
    """
    tellings = []
    for number in range(count):
        stance = "denies" if number < contradicted else "affirms"
        told = Telling(f"{name}{number}")
        agent, recipient = told.state("NOR", "Norway"), told.state(*BUYERS[number])
        event = told.event("transfer", agent=agent, recipient=recipient, goods="barges")
        told.says(event, told.person(*DANE), date="2024-05-01")
        told.says(event, told.person(*FINN), stance=stance, date="2024-05-02")
        told.says(event, told.person(*ESTONIAN), stance=stance, date="2024-05-02")
        tellings.append(told)
    return tellings


@pytest.mark.parametrize(
    ("count", "contradicted", "letter"),
    [
        (0, 0, "F"),
        (2, 0, "F"),
        (3, 0, "C"),
        (5, 0, "B"),
        (10, 0, "A"),
        (10, 1, "B"),
        (10, 4, "C"),
        (10, 6, "D"),
        (4, 4, "E"),
    ],
)
def test_the_letter_follows_from_how_a_sources_word_fared(count, contradicted, letter):
    every, _ = court(*pile(count, contradicted=contradicted), shipment((DANE, "affirms"), name="alone"))
    grade = letters(every, ["person:per-juul"])["person:per-juul"]
    assert grade.letter == letter
    assert grade.rule.startswith(f"{letter}: ")
    assert grade.counts()["first"] == count - contradicted
    assert grade.open == 1


def test_being_denied_once_counts_neither_way():
    every, _ = court(shipment((DANE, "affirms"), (SWEDE, "denies")))
    grade = letters(every, ["person:per-juul"])["person:per-juul"]
    assert (grade.letter, [one.outcome for one in grade.records]) == ("F", ["disputed"])


def test_who_says_the_opposite_now_has_changed_its_word():
    told = shipment((DANE, "affirms", on("2024-05-01")), (DANE, "denies", on("2024-05-05")), (FINN, "affirms"))
    every, _ = court(told)
    (one,) = letters(every, ["person:per-juul"])["person:per-juul"].records
    assert one.outcome == "changed its word"


def test_an_outlet_and_a_document_answer_for_what_they_carry():
    told = Telling("a")
    agent, recipient = told.state("NOR", "Norway"), told.state("SWE", "Sweden")
    event = told.event("transfer", agent=agent, recipient=recipient, goods="tractors")
    post = told.outlet("Harbour Post")
    carried = told.says(event, post, told.person(*DANE))
    every, _ = court(told, shipment((FINN, "affirms"), name="b"))
    found = letters(every, ["org:harbour-post", told.id, "person:per-juul"])
    assert [[one.outcome for one in grade.records] for grade in found.values()] == [["borne out"]] * 3
    assert all(one.claims == (carried,) for grade in found.values() for one in grade.records)


def test_nothing_of_other_events_changes_a_number():
    told = shipment((DANE, "affirms"), (FINN, "affirms"))
    alone = case(told)
    every, _ = court(told, *pile(3))
    beside = next(one for one in every if one.event.id == alone.event.id)
    assert numbers(replace(beside, actors=alone.actors)) == numbers(alone)


def test_who_was_never_the_first_is_fairly_reliable_at_best():
    every, _ = court(*pile(10))
    assert letters(every, ["person:aino-salo"])["person:aino-salo"].letter == "C"


def test_what_documents_say_on_nobodys_word_is_one_origin():
    told = [Telling(name, publisher=name) for name in ("Harbour Post", "Fjord Daily", "Sound Courier")]
    claims = []
    for one in told:
        agent, recipient = one.state("NOR", "Norway"), one.state("SWE", "Sweden")
        event = one.event("transfer", agent=agent, recipient=recipient, goods="tractors")
        claims.append(one.says(event))
    found = case(*told)
    assert [numbers(found)[claim].number for claim in claims] == [6, 6, 6]
    named = shipment((DANE, "affirms"), name="b")
    found = numbers(case(*told, named))
    assert [found[claim].number for claim in (*claims, named.claims[0].id)] == [2, 2, 2, 2]


def test_a_spokesman_does_not_bear_out_his_own_body():
    told = Telling("a")
    agent, recipient = told.state("NOR", "Norway"), told.state("SWE", "Sweden")
    event = told.event("transfer", agent=agent, recipient=recipient, goods="tractors")
    ministry = told.actor("Danish Trade Ministry", "government_body", "DNK", sides=("DNK",))
    spokesman = told.actor("Per Juul", "person", "DNK", sides=("DNK",), part_of=(ministry.id,))
    said = [told.says(event, voice) for voice in (ministry, spokesman)]
    found = numbers(case(told))
    assert [found[claim].number for claim in said] == [6, 6]
