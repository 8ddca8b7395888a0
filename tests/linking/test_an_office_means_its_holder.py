from dataclasses import replace

from sayso.linking import link
from sayso.values import Mention
from telling import Telling


def speaking(words, side, published, shown=None):
    """Return a document in which somebody speaks who is known by words alone."""
    told = Telling(f"{words} {published}", published)
    entity = told.unnamed(shown or words, side)
    told.entities[-1] = replace(entity, name=words, mentions=(Mention(entity.mentions[0].span, "noun"),))
    return told


def naming(name, side, title, published):
    told = Telling(f"{name} {published}", published)
    told.person(name, side, title)
    return told


def persons(*tellings):
    found = [a for a in link(told.pair() for told in tellings).actors if a.kind == "person"]
    return {actor.id: set(actor.aliases) for actor in found}


def test_the_lexicon_says_who_held_an_office_on_the_day():
    named = naming("Hassan Rouhani", "IRN", "president", "2013-09-01")
    office = speaking("Iranian president", "IRN", "2015-07-14", "the Iranian president")
    assert "Iranian president" in persons(named, office)["person:hassan-rouhani"]


def test_on_another_day_it_was_somebody_else():
    named = naming("Hassan Rouhani", "IRN", "president", "2013-09-01")
    office = speaking("Iranian president", "IRN", "2023-07-14", "the Iranian president")
    assert "Iranian president" not in persons(named, office)["person:hassan-rouhani"]


def test_another_document_of_these_months_says_who_holds_it():
    named = naming("Ola Holm", "NOR", "minister of transport", "2019-05-02")
    office = speaking("Norway's transport minister", "NOR", "2019-06-20", "Norway's transport minister")
    later = speaking("Norway's transport minister", "NOR", "2021-06-20", "Norway's transport minister")
    assert "Norway's transport minister" in persons(named, office)["person:ola-holm"]
    assert "Norway's transport minister" not in persons(named, later)["person:ola-holm"]


def test_where_two_are_said_to_hold_it_nobody_knows():
    named = naming("Ola Holm", "NOR", "transport minister", "2019-05-02")
    other = naming("Eva Lind", "NOR", "transport minister", "2019-05-03")
    office = speaking("Norway's transport minister", "NOR", "2019-05-04", "Norway's transport minister")
    assert set().union(*persons(named, other, office).values()) == set()


def test_no_date_another_state_or_an_office_of_many_say_nothing():
    named = naming("Ola Holm", "NOR", "transport minister", "2019-05-02")
    envoy = naming("Eva Lind", "NOR", "envoy", "2019-05-02")
    for office in (
        speaking("Norway's transport minister", "NOR", None, "Norway's transport minister"),
        speaking("Swedish transport minister", "SWE", "2019-05-03", "the Swedish transport minister"),
        speaking("Norwegian envoy", "NOR", "2019-05-03", "the Norwegian envoy"),
        speaking("Norwegian transport minister", "NOR", "2019-05-03", "a Norwegian transport minister"),
    ):
        assert set().union(*persons(named, envoy, office).values()) == set()
        assert len([a for a in link([office.pair()]).actors if a.id.startswith(f"unnamed:{office.id}:nor")]) <= 1


def test_the_reason_says_who_named_the_holder():
    named = naming("Ola Holm", "NOR", "transport minister", "2019-05-02")
    office = speaking("Norway's transport minister", "NOR", "2019-06-20", "Norway's transport minister")
    (holm,) = [a for a in link([named.pair(), office.pair()]).actors if a.kind == "person"]
    assert (
        "the office by which 2019-06-20 speaks of its holder, whom the documents of the months around name"
        in holm.reason
    )
