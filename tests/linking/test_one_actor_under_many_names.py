import pytest

from sayso.linking import link
from sayso.values import Role
from telling import Telling


def actors(*tellings, kinds=("person", "organisation", "outlet", "government_body", "armed_group")):
    return {actor.id: actor for actor in link(told.pair() for told in tellings).actors if actor.kind in kinds}


def named(kind, *names, **more):
    """Return the ids of the actors that these names, one a document, are taken for."""
    tellings = []
    for i, name in enumerate(names):
        tellings.append(Telling(str(i)))
        tellings[-1].actor(name, kind, **more)
    return sorted(actors(*tellings))


@pytest.mark.parametrize(
    "names",
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Zelenskii"),
        ("Abbas Araghchi", "Abbas Araqchi", "Araghchi"),
        ("Nasser Kan'ani", "Naser Kanaani", "Kan’ani"),
        ("President Vladimir Putin", "Vladimir Vladimirovich Putin", "V. Putin", "Putin"),
        ("Yusuf Rahmani-Karimi", "Yusuf Rahmani Karimi", "Rahmani-Karimi", "Karimi"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Sir Richard Moore", "Richard Moore’s"),
        ("Putin", "Putin"),
    ],
)
def test_spellings_titles_and_surnames_are_one_person(names):
    assert len(named("person", *names)) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Petersen", "Anna Peterson"),
        ("John Kerry", "Teresa Kerry"),
        ("John Martin", "John Morton"),
        ("George H. Bush", "George W. Bush"),
        ("Ada Berg", "Ada"),  # a first name is not enough
    ],
)
def test_other_names_are_other_persons(names):
    assert len(named("person", *names)) == 2


def test_a_surname_with_two_bearers_joins_neither():
    found = named("person", "John Kerry", "Teresa Kerry", "Kerry", "Kerry")
    assert len(found) == 4
    assert found[0] == "person:john-kerry"
    assert found[3] == "person:teresa-kerry"


def test_a_surname_with_two_bearers_joins_the_one_whose_state_it_shares():
    one, two, bare = Telling("1"), Telling("2"), Telling("3")
    one.person("Ola Holm", "NOR")
    two.person("Eva Holm", "SWE")
    bare.person("Holm", "SWE")
    found = actors(one, two, bare)
    assert sorted(found) == ["person:eva-holm", "person:ola-holm"]
    assert found["person:eva-holm"].aliases == ("Holm",)


def test_a_surname_does_not_join_a_bearer_who_speaks_for_another_state():
    one, bare = Telling("1"), Telling("2")
    one.person("Ola Holm", "NOR")
    bare.person("Holm", "SWE")
    assert sorted(actors(one, bare)) == ["person:holm", "person:ola-holm"]


def test_one_name_in_two_offices_of_two_states_is_two_persons():
    one, two = Telling("1"), Telling("2")
    one.person("Jan Smit", "NLD", "minister of transport")
    two.person("Jan Smit", "BEL", "senator")
    assert sorted(actors(one, two)) == ["person:jan-smit:bel", "person:jan-smit:nld"]


@pytest.mark.parametrize(
    "names",
    [
        ("The Wall Street Journal", "Wall Street Journal", "WSJ"),
        ("United Nations", "the UN", "U.N."),
        ("Agence France-Presse", "AFP"),
        ("Hezbollah", "Hizbullah", "Hizballah"),
        ("Hashd al-Shaabi", "Hashd al Shaabi"),
        ("Reuters", "reuters.com"),
    ],
)
def test_articles_acronyms_and_transliterations_are_one_body(names):
    assert len(named("organisation", *names)) == 1


def test_an_acronym_with_two_expansions_stays_alone():
    assert len(named("organisation", "National Security Council", "Norwegian Seafood Company", "NSC")) == 3


def test_a_ministry_is_one_under_its_states_name_and_adjective():
    one, two, three = Telling("1"), Telling("2"), Telling("3")
    one.actor("Norway's foreign ministry", "government_body", "NOR", sides=("NOR",))
    two.actor("Norwegian Ministry of Foreign Affairs", "government_body", "NOR", sides=("NOR",))
    three.state("NOR", "Norway")
    three.actor("the Foreign Ministry", "government_body")
    assert len(actors(one, two, three)) == 1


def test_a_ministry_of_no_state_is_neither_of_two():
    one, two, three = Telling("1"), Telling("2"), Telling("3")
    one.actor("Norwegian Foreign Ministry", "government_body", "NOR")
    two.actor("Swedish Foreign Ministry", "government_body", "SWE")
    three.actor("Foreign Ministry", "government_body")
    assert len(actors(one, two, three)) == 3


def test_states_keep_their_metonyms_and_speak_for_themselves():
    one, two = Telling("1"), Telling("2")
    one.state("NOR", "Norway", "Oslo")
    two.state("NOR", "Norway", "the Kingdom of Norway")
    (norway,) = actors(one, two, kinds=("state",)).values()
    assert (norway.id, norway.name, norway.sides) == ("state:NOR", "Norway", ("state:NOR",))
    assert norway.aliases == ("Oslo", "the Kingdom of Norway")


def test_the_publisher_is_the_outlet_that_others_cite():
    cited, own = Telling("1"), Telling("2", publisher="Fjord News Agency")
    cited.outlet("Fjord News")
    own.says(own.event("explode", place="Bergen"))
    (outlet,) = actors(cited, own).values()
    assert (outlet.kind, outlet.name) == ("outlet", "Fjord News Agency")


def test_who_belongs_to_a_state_body_speaks_for_its_state_and_roles_are_told_once():
    told, other = Telling("1"), Telling("2")
    ministry = told.actor("Norwegian Foreign Ministry", "government_body", "NOR", sides=("NOR",))
    told.actor("Ada Berg", part_of=(ministry.id,), roles=(Role("spokeswoman", "Foreign Ministry"),))
    other.actor("Berg", roles=(Role("spokeswoman"),))
    berg = actors(told, other)["person:ada-berg"]
    assert berg.sides == ("state:NOR",)
    assert berg.roles == (Role("spokeswoman", "Foreign Ministry"),)


def test_an_unnamed_actor_is_its_documents_own():
    tellings = [Telling("1"), Telling("2")]
    for told in tellings:
        told.unnamed("two officials")
    found = [a for a in link(t.pair() for t in tellings).actors if a.name == "two officials"]
    assert [actor.id for actor in found] == sorted(f"unnamed:{told.id}:two-officials" for told in tellings)


def test_a_surname_with_two_bearers_is_the_one_whom_its_document_names_in_full():
    one, two = Telling("1"), Telling("2")
    one.person("Ola Holm")
    two.person("Eva Holm")
    two.person("Holm")
    assert sorted(actors(one, two)) == ["person:eva-holm", "person:ola-holm"]


def test_a_state_that_somebody_speaks_for_is_an_actor_though_nobody_names_it():
    told = Telling("1")
    told.person("Ada Berg", "NOR")
    assert actors(told, kinds=("state",))["state:NOR"].name == "Norway"
