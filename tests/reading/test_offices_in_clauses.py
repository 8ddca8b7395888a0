"""Clauses tell of offices too, and years belong to the office beside which they stand."""

import pytest

from told import Told

Office = tuple[str, str | None, str | None, str | None]


def offices(text: str) -> set[Office]:
    return {(r.title, r.organisation, r.start, r.end) for r in Told(text).person("Erik Holm").roles}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Erik Holm, who sits on the Norwegian parliament's fisheries committee, said the ships had left.",
         ("member", "Norwegian parliament's fisheries committee", None, None)),
        ("Erik Holm, who has sat on the fisheries committee of Norway's parliament since 2019, denied it.",
         ("member", "fisheries committee of Norway's parliament", "2019", None)),
        ("Erik Holm, who chairs the fisheries committee of Norway's parliament, denied it.",
         ("chair", "fisheries committee of Norway's parliament", None, None)),
        ("Erik Holm, a deputy on the fisheries committee of Norway's parliament, denied it.",
         ("deputy", "fisheries committee of Norway's parliament", None, None)),
    ],
)  # fmt: skip
def test_a_clause_gives_an_office(text: str, office: Office) -> None:
    assert offices(text) == {office}
    assert Told(text).person("Erik Holm").sides == ("NOR",)


def test_years_are_the_offices_beside_them() -> None:
    text = (
        "Erik Holm, a member of the Norwegian parliament's trade committee (who was Norway's consul in Lima "
        "between 2011 and 2014), admitted it."
    )
    assert offices(text) == {
        ("member", "Norwegian parliament's trade committee", None, None),
        ("consul", "Norway", "2011", "2014"),
    }


def test_a_role_noun_has_clauses_too() -> None:
    text = (
        "Erik Holm, who sits on the Norwegian parliament's trade committee, said the ships had left. "
        "Pressed on the terms, the deputy, who had also been on the committee from 2005 to 2009, said nothing."
    )
    committee = "Norwegian parliament's trade committee"
    assert offices(text) == {("member", committee, None, None), ("member", committee, "2005", "2009")}


def test_a_counterpart_is_of_the_other_state() -> None:
    told = Told("Anna Lind, Norway's envoy, said it was so. Her Chilean counterpart, Erik Holm, denied it.")
    assert told.person("Erik Holm").sides == ("CHL",)
