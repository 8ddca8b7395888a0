import pytest

from sayso.linking import link
from telling import Telling


def actors(kind, *names):
    """Return the actors that these names, one a document, are taken for."""
    tellings = []
    for i, name in enumerate(names):
        tellings.append(Telling(str(i)))
        tellings[-1].actor(name, kind)
    found = link(told.pair() for told in tellings).actors
    return [actor for actor in found if actor.kind not in ("unnamed", "state")]


@pytest.mark.parametrize(
    "names",
    [
        # what the lexicon lists, and what sounds as one of its names does
        ("Muammar Gaddafi", "Moammar Qadhafi", "Muammar al-Kadhafi", "Gadhafi", "Qaddafi"),
        ("Volodymyr Zelensky", "Vladimir Zelenskiy", "Володимир Зеленський", "Zelenskyi"),
        ("Ali Khamenei", "Ayatollah Ali Khamenei", "Khamenei"),
        ("Mohammed bin Salman", "MBS", "Crown Prince Mohammed bin Salman"),
        # Arabic: articles, "servant of", "father of"
        ("Yasin al-Hadrawi", "Yasin el-Hadrawi", "Yasin Al Hadrawi", "al-Hadrawi", "Hadrawi"),
        ("Nabil ElKhoury", "Nabil el-Khoury", "El-Khoury"),
        ("Abd al-Karim Wadhi", "Abdul Karim Wadhi", "Abdelkarim Wadhi"),
        ("Rami Abdul Sattar", "Rami Abdulsattar", "Rami Sattar"),
        ("Muath Karimeh", "Moaz Karimeh", "Muadh Karimeh"),
        ("Abu Marwan al-Tikriti", "Abou Marwan al-Tikriti"),
        # family name first
        ("Pak Chol Min", "Pak Chol-min", "Pak"),
        ("Tsao Wei-ling", "Tsao Wei Ling", "Tsao Weiling"),
        ("Jong Hwa Rim", "Rim Jong-hwa"),
        # East Slavic: variants of given names, patronymics, endings
        ("Sergei Ivanovich Kovalchuk", "Serhiy Kovalchuk", "S. Kovalchuk", "Kovalchuk"),
        ("Oleksandr Hnatiuk", "Alexander Hnatyuk"),
        ("Mykhailo Bilenkyi", "Mikhail Bilenky"),
        # short forms, initials, accents, hyphens, what stands before and after
        ("William R. Castor", "Bill Castor", "Castor"),
        ("Bob Lindgren", "Robert Lindgren"),
        ("José Núñez Feijó", "Jose Nunez Feijo"),
        ("Jean-Luc Marchais", "Jean Luc Marchais"),
        ("Łukasz Wójcik", "Lukasz Wojcik"),
        ("rapper Tomas Lind", "Dr. Tomas Lind", "Tomas Lind, 41"),
        ("General Iver Strand", "Gen. Iver Strand", "Strand"),
    ],
)
def test_one_person(names):
    found = actors("person", *names)
    assert len(found) == 1
    assert found[0].reason


@pytest.mark.parametrize(
    "names",
    [
        ("Daniel Lopez", "Daniela Lopez"),
        ("Pak Chol Min", "Pak Chol Su"),
        ("Abu Marwan al-Tikriti", "Abu Hasan al-Tikriti"),
        ("Abdul Karim Wadhi", "Abdul Rahim Wadhi"),
        ("Al Ravn", "Per Ravn"),
        ("Lee Cain", "Lee Aston"),
        ("Mohammed bin Salman", "Abdulaziz bin Salman"),
        ("King Harald", "Jon Harald"),  # a king goes by his given name
        ("Abdullah", "Hamid Abdullah"),  # a given name by itself is not enough
        ("Obama", "Michelle Obama"),  # the lexicon says who Obama is
        ("Michael Greene", "Michael Green"),
        ("Ada Andersen", "Ada Anderson"),
    ],
)
def test_two_persons(names):
    assert len(actors("person", *names)) == len(names)


def test_a_short_form_of_two_given_names_is_nobodys():
    assert len(actors("person", "Alexander Holm", "Alexandra Holm", "Alex Holm")) == 3


@pytest.mark.parametrize(
    "names",
    [
        ("ISIS", "ISIL", "Daesh", "Islamic State", "Islamic State in Iraq and the Levant"),
        ("Islamic Revolutionary Guard Corps", "IRGC"),
        ("U.S. Central Command", "United States Central Command", "CENTCOM"),
        ("al-Qaeda", "Al Qaida"),
        ("Harbour Workers' Union", "Harbor Workers Unions", "HWU"),
        ("Ansar al-Bahr", "Ansar Bahr"),
    ],
)
def test_one_body(names):
    assert len(actors("organisation", *names)) == 1


def test_a_listed_body_that_a_reading_took_for_a_person_is_the_body():
    one, two = Telling("1"), Telling("2")
    one.actor("Jabhat al-Nusra", "person")
    two.actor("Nusra Front", "organisation")
    (found,) = [a for a in link([one.pair(), two.pair()]).actors if a.kind != "unnamed"]
    assert (found.id, found.kind) == ("org:nusra-front", "armed_group")


def test_an_organisation_with_a_persons_full_name_is_the_person():
    one, two = Telling("1"), Telling("2")
    one.person("Anton Lindqvist")
    two.actor("Anton Lindqvist", "organisation")
    (found,) = [a for a in link([one.pair(), two.pair()]).actors if a.kind != "unnamed"]
    assert (found.id, found.kind) == ("person:anton-lindqvist", "person")


def test_a_name_that_a_reading_left_open_is_the_person_who_bears_it():
    one, two, other = Telling("1"), Telling("2"), Telling("3")
    one.person("Hilde Brandvold")
    two.actor("Brandvold", "unnamed")
    other.actor("Harbourside", "unnamed")
    found = {a.id: a for a in link([one.pair(), two.pair(), other.pair()]).actors}
    assert found["person:hilde-brandvold"].aliases == ("Brandvold",)
    assert f"unnamed:{other.id}:harbourside" in found
