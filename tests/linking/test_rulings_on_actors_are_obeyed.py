from sayso.linking import Decisions, link
from telling import Telling


def persons(tellings, decisions):
    return {a.id: a for a in link((told.pair() for told in tellings), decisions).actors if a.kind == "person"}


def tell(*names):
    tellings = []
    for i, name in enumerate(names):
        tellings.append(Telling(str(i)))
        tellings[-1].person(name)
    return tellings


def test_two_names_that_are_ruled_to_be_one_are_one_and_say_so():
    tellings = tell("Ada Berg", "Sister Hallgerd")
    (found,) = persons(tellings, Decisions(together=frozenset({("Sister Hallgerd", "Ada Berg")}))).values()
    assert set(found.aliases) | {found.name} == {"Ada Berg", "Sister Hallgerd"}
    assert "ruled to be one: 'Sister Hallgerd' and 'Ada Berg'" in found.reason


def test_two_names_that_are_ruled_not_to_be_one_are_two_and_say_so():
    tellings = tell("Bill Holm", "William Holm", "William Holm")
    assert len(persons(tellings, Decisions())) == 1
    found = persons(tellings, Decisions(apart=frozenset({("Bill Holm", "William Holm")})))
    assert sorted(found) == ["person:bill-holm", "person:william-holm"]
    assert "ruled not to be one" in found["person:bill-holm"].reason


def test_one_name_in_two_documents_can_be_parted_by_the_ids_of_its_entities():
    tellings = tell("Ada Berg", "Ada Berg")
    one, other = (told.entities[0].id for told in tellings)
    assert len(persons(tellings, Decisions(apart=frozenset({(one, other)})))) == 2


def test_a_bare_surname_of_two_who_were_parted_is_its_documents_own():
    tellings = tell("Bill Holm", "William Holm", "Holm")
    assert len(persons(tellings, Decisions(apart=frozenset({("Bill Holm", "William Holm")})))) == 3


def test_apart_has_the_last_word_and_case_and_accents_do_not_count():
    pair = ("JOSÉ Holm", "Ada Berg")
    tellings = tell("Jose Holm", "Ada Berg")
    assert len(persons(tellings, Decisions(together=frozenset({pair})))) == 1
    assert len(persons(tellings, Decisions(frozenset({pair}), frozenset({pair})))) == 2


def test_a_ruling_on_somebody_who_is_not_there_changes_nothing():
    tellings = tell("Ada Berg", "Ola Holm")
    nobody = frozenset({("Ada Berg", "Per Lind")})
    assert link(t.pair() for t in tellings) == link((t.pair() for t in tellings), Decisions(together=nobody))
