"""To attack somebody over something is to criticise; to attack a place is not."""

from told import Told


def test_attacked_over_something_is_a_statement() -> None:
    told = Told("Anna Lind attacked Norway over its support for Chile.")
    (claim,) = told.claims("statement")
    assert told.fills(claim, "target") == ["Norway"]
    assert told.claims("attack") == []


def test_attacked_near_a_place_is_an_attack() -> None:
    (claim,) = Told("Chile attacked Norway near Oslo.").claims("attack")
    assert claim.stance == "affirms"
