from dataclasses import replace

from sayso.telling.sides import namesakes, side_name
from tractors import ACTORS


def test_a_side_that_the_ledger_knows_has_its_name_there():
    assert side_name("state:SUD", ACTORS) == "Sudria"


def test_a_state_that_no_document_names_has_its_usual_name():
    assert side_name("state:BOL", {}) == "Bolivia"


def test_what_is_no_state_keeps_its_id():
    assert side_name("alliance:north", {}) == "alliance:north"


def test_those_who_bear_one_name_are_told_once_with_how_many_they_are():
    first, second, *_ = ACTORS.values()
    same = replace(first, id="unnamed:2")
    assert namesakes([first, second, same]) == [(first, 2), (second, 1)]
