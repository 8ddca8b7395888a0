"""A word that reads as a state and as a verb tells one happening: the verb's, which says more of it."""

from sayso.ledger import read


def test_an_injury_with_its_object_is_told_once():
    found = read("The coach said that Ola Lund had simply injured his leg.", reader="rules").reading
    ids = [happening.id for happening in found.happenings]
    assert len(ids) == len(set(ids))
    (injury,) = [happening for happening in found.happenings if happening.type == "injure"]
    assert [filler.text for filler in injury.roles["target"]] == ["his leg"]
