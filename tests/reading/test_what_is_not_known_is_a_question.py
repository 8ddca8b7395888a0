"""What the sources call unknown is an open question of the event."""

import pytest

from told import Told

OPEN = [
    ("It is not clear when the missiles were delivered.", "when the missiles were delivered"),
    ("It remains unclear how many missiles Chile shipped to Peru.", "how many missiles Chile shipped to Peru"),
    ("The ministry did not say where the missiles were delivered.", "where the missiles were delivered"),
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
