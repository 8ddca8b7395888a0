from sayso.linking import link
from telling import Telling


def reason_of(id, *tellings):
    return {actor.id: actor for actor in link(told.pair() for told in tellings).actors}[id].reason


def told(name, kind="person", **more):
    made = Telling(f"{name} {kind}")
    made.actor(name, kind, **more)
    return made


def test_a_name_of_one_document_has_nothing_to_explain():
    assert reason_of("person:ada-berg", told("Ada Berg")) == ""


def test_one_name_in_several_documents():
    one, two = Telling("1"), Telling("2")
    one.person("Ada Berg")
    two.person("Ada Berg")
    assert reason_of("person:ada-berg", one, two) == "the same name in 2 documents"


def test_other_spellings_and_a_family_name():
    reason = reason_of(
        "person:bogdan-ostrovsky",
        told("Bogdan Ostrovsky"),
        told("Bohdan Ostrovskyi"),
        told("B. Ostrovskiy"),
        told("Ostrovsky"),
    )
    assert reason.startswith("4 names in 4 documents; ")
    assert "initial, a short form or fewer names: 'B. Ostrovskiy'" in reason
    assert "the family name: nobody else of the name is in the ledger: 'Ostrovsky'" in reason


def test_a_family_name_that_a_shared_office_settles():
    one, two, bare = Telling("1"), Telling("2"), Telling("3")
    one.person("Ola Holm", "NOR", "envoy")
    two.person("Eva Holm", "SWE")
    bare.person("Holm", "NOR", "envoy")
    assert "the family name: shared NOR, envoy: 'Holm'" in reason_of("person:ola-holm", one, two, bare)


def test_an_acronym_that_a_document_gives_beside_the_name():
    one, two = Telling("1"), Telling("2")
    one.actor("Bund der Fjordfischer", "organisation")
    one.write("the Bund der Fjordfischer (FFB) met")
    two.actor("FFB", "organisation")
    assert "the acronym that a document gives" in reason_of("org:bund-der-fjordfischer", one, two)


def test_a_state_has_the_lexicons_names():
    one = Telling("1")
    one.state("NOR", "Norway", "Oslo")
    assert reason_of("state:NOR", one) == "names that the lexicon has for the state"
