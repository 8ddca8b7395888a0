"""Happenings of no frame that are told in other words, by likeness; and what likeness does not join."""

from sayso.linking import link
from sayso.linking.meanings import vector, weight
from sayso.linking.stems import stem
from telling import Telling

ABOUT = (
    "The Solveig of Captain Hellestad went down off Askoy in the storm. Hellestad and his crew were taken to Bergen, "
    "where the harbour office of Bergen looks into the loss of the Solveig. Askoy has a lighthouse."
)

AGAIN = (
    "Bergen holds the master of a lost ship. Captain Hellestad of the Solveig had left Askoy against the advice of the "
    "harbour; when she sank in a gale his crew swam to the lighthouse of Askoy. In Bergen he has told nobody why."
)


def happenings(*tellings):
    affair = link(told.pair() for told in tellings)
    return sorted(len(event.happenings) for event in affair.events), affair.events


def taken(name, verb, by="the harbour police", whom="Ivar Hellestad", prose=ABOUT):
    told = Telling(name, prose=prose)
    told.event(verb, agent=by, target=told.person(whom), place="a quay of Bergen")
    return told


def test_words_of_one_root_and_near_in_meaning_are_alike():
    assert stem("acquisition") == stem("acquired") == stem("acquire")
    assert stem("deaths") == stem("die")
    assert float(vector(["quake"]) @ vector(["earthquake"])) > 0.6 > float(vector(["quake"]) @ vector(["barley"]))
    assert weight("the") == 0 < weight("barley") < weight("zeppelin") < weight("hellestad")


def test_a_happening_in_other_words_is_one_with_its_reason():
    sizes, events = happenings(taken("1", "arrest"), taken("2", "detain", by="two officers", prose=AGAIN))
    assert sizes == [2]
    assert "the words that name it (arrest, detain), who takes part" in events[0].reason


def test_another_named_actor_is_another_event_however_alike_the_words_are():
    assert happenings(taken("1", "arrest"), taken("2", "arrest", whom="Olga Brandvik"))[0] == [1, 1]


def test_the_same_verb_about_another_affair_is_another_event():
    far = "Barley prices rose in Skane. Farmers in Lund and Ystad waited for rain, said Malmgren of the mill in Lund."
    other = Telling("2", prose=far)
    other.event("arrest", agent="the police of Lund", target="three farmers")
    assert happenings(taken("1", "arrest"), other)[0] == [1, 1]


def test_the_order_of_documents_changes_nothing():
    told = [
        taken("1", "arrest"),
        taken("2", "detain", by="two officers", prose=AGAIN),
        taken("3", "seize", by="officers", prose=f"{AGAIN} So much is known."),
    ]
    assert happenings(*told)[1] == happenings(*reversed(told))[1]
