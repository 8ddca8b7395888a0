"""Public persons are known by their names, and speak for a state or body while they hold an office of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import LexiconError
from sayso.lexicon.bodies import body_named
from sayso.lexicon.people import people, person_named, read_people
from sayso.lexicon.person import Office, Person
from sayso.lexicon.states import state_named, state_of_capital, state_of_nationality

EVERY = [(person, name) for person in people() for name in (person.name, *person.aliases)]


def test_every_name_gives_its_person_and_no_body_or_state() -> None:
    assert all(person_named(name) is person for person, name in EVERY)
    look_ups = (body_named, state_named, state_of_capital, state_of_nationality)
    assert not [name for _, name in EVERY if any(look_up(name) for look_up in look_ups)]


def test_terms_stand_in_order() -> None:
    assert not [p.name for p in people() if [o.start for o in p.offices] != sorted(o.start for o in p.offices)]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Putin", "Vladimir Putin"), ("PUTIN", "Vladimir Putin"), ("Putin’s", "Vladimir Putin"),
        ("Zelenskyy", "Volodymyr Zelensky"), ("Erdogan", "Recep Tayyip Erdoğan"), ("Kim Jong Un", "Kim Jong-un"),
        ("Bashar Al Assad", "Bashar al-Assad"), ("Gideon Sa’ar", "Gideon Sa'ar"), ("Abu Mazen", "Mahmoud Abbas"),
        ("Xi", "Xi Jinping"), ("MBS", "Mohammed bin Salman"), ("Joseph R. Biden", "Joe Biden"),
    ],
)  # fmt: skip
def test_a_name_gives_its_person(name: str, known: str) -> None:
    person = person_named(name)
    assert person is not None
    assert person.name == known


@pytest.mark.parametrize("name", ["putin", "XI", "xi", "Clinton", "Bush", "Kim", "May", "Ivanka Trump", ""])
def test_what_names_nobody_gives_none(name: str) -> None:
    assert person_named(name) is None


@pytest.mark.parametrize(
    ("name", "day", "speaks"),
    [
        ("Barack Obama", "2009-01-19", False), ("Barack Obama", "2009-01-20", True), ("Barack Obama", "2017", True),
        ("Barack Obama", "2018-05-01", False), ("Barack Obama", None, True), ("Donald Trump", "2022-05-01", False),
        ("Sergei Lavrov", "2024-03-01", True), ("Sergei Lavrov", "2004", True), ("Sergei Lavrov", "2003", False),
    ],
)  # fmt: skip
def test_a_person_speaks_while_in_office(name: str, day: str | None, speaks: bool) -> None:
    person = person_named(name)
    assert person is not None
    assert person.speaks_for(day) is speaks


def stands_for(name: str, day: str | None) -> list[str]:
    person = person_named(name)
    return [whole.name for whole in person.stands_for(day)] if person else []


def test_a_person_may_have_spoken_for_one_after_another() -> None:
    assert stands_for("Jens Stoltenberg", "2012-05-01") == ["Norway"]
    assert stands_for("Jens Stoltenberg", "2020-05-01") == ["NATO"]
    assert stands_for("Jens Stoltenberg", None) == []
    assert stands_for("Mike Pompeo", "2017-06-01") == ["CIA"]
    assert stands_for("Mike Pompeo", None) == ["United States"]  # the agency's director spoke for it too


DATES = st.dates().map(lambda day: day.isoformat())
CUTS = st.sampled_from((4, 7, 10))


@given(day=DATES, cut=CUTS, start=DATES, start_cut=CUTS, end=DATES | st.just(""), end_cut=CUTS)
def test_imprecise_dates_are_read_generously(
    day: str, cut: int, start: str, start_cut: int, end: str, end_cut: int
) -> None:
    if Office("chief", start, end).held_on(day):
        assert Office("chief", start[:start_cut], end[:end_cut]).held_on(day[:cut])


GOOD = '[[person]]\nname = "Anna Lind"\ncountry = "NOR"\noffices = [{title = "mayor", from = "2012", to = ""}]\n\n'


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('country = "NOR"', "needs a name"),
        ('name = "Ola Berg"\ncountry = "ZZZ"', "'ZZZ', the country of 'Ola Berg', is no alpha-3 code"),
        ('name = "Ola Berg"\ncountry = "NOR"', "needs offices"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{from = "2012"}]', "needs a title"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{title = "a", from = "May"}]', "'from' is a date"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{title = "a", from = 2012}]', "'from' is a date"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{title = "a", from = "2012", to = "x"}]', "'to' is empty or"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{title = "a", from = "2012", to = "2011-05"}]', "ends in"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{title = "a", from = "2012", body = "B"}]', "name of a body"),
        ('name = "Ola Berg"\ncountry = "NOR"\noffices = [{title = "a", form = "2012"}]', "'form' is not known"),
        (
            'name = "Ola Berg"\naliases = ["ANNA LIND"]\ncountry = "NOR"\noffices = [{title = "a", from = "2012"}]',
            "of 'Ola Berg' names 'Anna Lind' already",
        ),
    ],
)
def test_a_faulty_entry_is_named_with_its_file_and_line(tmp_path: Path, entry: str, fault: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f"{GOOD}[[person]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=fault) as caught:
        read_people(file)
    assert caught.value.where == "mine.toml:6"


@pytest.mark.parametrize("text", ['[[person]]\nnmae = "X"\n', '[[persons]]\nname = "X"\n', "[[person]\n"])
def test_a_slip_of_the_pen_is_a_fault(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError):
        read_people(file)


def test_a_person_of_an_unknown_state_is_refused() -> None:
    with pytest.raises(ValueError, match="ZZZ"):
        Person("Ola Berg", (), "ZZZ", (Office("mayor", "2012"),)).stands_for("2013")
