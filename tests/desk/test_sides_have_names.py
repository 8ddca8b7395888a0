from sayso.desk.sides import side_name
from tractors import ACTORS


def test_a_side_that_the_ledger_knows_has_its_name_there():
    assert side_name("state:SUD", ACTORS) == "Sudria"


def test_a_state_that_no_document_names_has_its_usual_name():
    assert side_name("state:BOL", {}) == "Bolivia"


def test_what_is_no_state_keeps_its_id():
    assert side_name("alliance:north", {}) == "alliance:north"
