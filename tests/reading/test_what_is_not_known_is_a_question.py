"""What the sources call unknown is an open question of the event."""

import pytest

from told import Told

OPEN = [
    ("It is not clear when the missiles were delivered.", "when the missiles were delivered"),
    ("It remains unclear how many missiles Chile shipped to Peru.", "how many missiles Chile shipped to Peru"),
    ("The ministry did not say where the missiles were delivered.", "where the missiles were delivered"),
    ("How many missiles were delivered is not known.", "How many missiles were delivered"),
    ("When the missiles were delivered is an open question.", "When the missiles were delivered"),
    ("Nobody could say when the missiles were delivered.", "when the missiles were delivered"),
    ("Neither ministry would say when the missiles were delivered.", "when the missiles were delivered"),
    ("The ministry declined to say when the missiles were delivered.", "when the missiles were delivered"),
    ("Whether the missiles were delivered is anyone's guess.", "Whether the missiles were delivered"),
    ("It is not clear how long the missiles will stay.", "how long the missiles will stay"),
    ("Where the missiles were made could not be established.", "Where the missiles were made"),
    ("It is unclear how long they will keep them in Chile.", "how long they will keep them in Chile"),
]


@pytest.mark.parametrize(("text", "about"), OPEN)
def test_a_question_belongs_to_the_event_it_asks_about(text, about):
    told = Told("Chile shipped missiles to Peru. " + text)
    (question,) = told.reading.questions
    assert question.about == about
    claim = told.claims("transfer")[0]
    if "Chile" not in text:
        assert question.event == claim.event


def test_a_question_that_the_text_asks_is_not_open():
    assert Told("When did Chile ship missiles to Peru?").reading.questions == ()


@pytest.mark.parametrize(
    "text",
    [
        "How many missiles Chile shipped to Peru is not known.",
        "When Chile shipped missiles to Peru is unclear.",
        "Whether Chile shipped missiles to Peru is anyone's guess.",
        "Nobody knows when Chile shipped missiles to Peru.",
    ],
)
def test_what_is_asked_is_not_affirmed(text):
    told = Told(text)
    assert len(told.reading.questions) == 1
    assert {claim.stance for claim in told.claims("transfer")} <= {"mentions", "questions"}


def test_a_question_about_what_nobody_told_before_has_its_own_event():
    told = Told("Chile has a new president. Where the missiles found near the airport were made is an open question.")
    (question,) = told.reading.questions
    (happening,) = [h for h in told.reading.happenings if h.id == question.event]
    assert [filler.text for filler in happening.roles["target"]] == ["the missiles"]


def test_when_is_no_question_where_something_else_is_unclear():
    told = Told("When the missiles were delivered, it was unclear who had paid.")
    assert [question.about for question in told.reading.questions] == ["who had paid"]


def test_two_questions_in_one_sentence_are_two():
    told = Told("How many missiles were sent is not known, and neither ministry would say when the last of them left.")
    assert [q.about for q in told.reading.questions] == ["How many missiles were sent", "when the last of them left"]


def test_when_it_will_end_is_asked_of_what_goes_on():
    told = Told("Chile and Peru are negotiating an agreement. It is not clear when they will end. Peru bought boats.")
    (question,) = told.reading.questions
    assert question.event == told.claims("negotiation")[0].event
