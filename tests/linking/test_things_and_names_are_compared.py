import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.names import alike, body_tokens, initials, sound, tokens
from sayso.linking.person_names import person_form
from sayso.linking.things import things


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("short-range ballistic missiles", {"missile"}),
        ("a shipment of 20 of the missiles", {"missile"}),
        ("half of the cash", {"cash"}),
        ("wheat, soy and berries", {"wheat", "soy", "berry"}),
        ("cheap, reliable missiles", {"missile"}),
        ("oil from the north", {"oil"}),
        ("gas masks", {"mask"}),
        ("it", set()),
        ("", set()),
        ("half of it", set()),
    ],
)
def test_the_head_of_a_phrase_is_what_it_names(text, heads):
    assert {thing.head for thing in things(text)} == heads


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("ballistic missiles", "missiles", True),
        ("ballistic missiles", "short-range missiles", True),
        ("ballistic missiles", "cruise missiles", False),
        ("Falk 136 drones", "Falk drones", True),
        ("Falk drones", "Ugle drones", False),
        ("Norwegian missiles", "Falk missiles", True),
        ("more missiles", "missiles", False),
        ("weapons", "missiles", True),
        ("chemical weapons", "missiles", False),
    ],
)
def test_kinds_and_models_exclude_one_another(one, other, fit):
    (left,), (right,) = (things(text, frozenset({"norwegian"})) for text in (one, other))
    assert left.fits(right) is fit
    assert right.fits(left) is fit


@given(st.text(max_size=60))
def test_any_text_can_be_compared(text):
    folded = tokens(text)
    assert all(token == token.casefold() for token in folded)
    assert things(text) == things(text)
    person_form(text), body_tokens(text, outlet=True), initials(text)


@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True), st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_names_are_alike_in_both_directions(one, other):
    assert alike(one, one)
    assert alike(one, other) is alike(other, one)
    assert sound(one) or not one
