from sayso.linking import link
from telling import Telling


def speaker(told, *chain):
    told.says(told.event("explode", place="Bergen"), *chain)
    affair = link([told.pair()])
    (claim,) = affair.claims
    return next(actor for actor in affair.actors if actor.id == claim.speaker)


def test_an_opinion_is_its_authors():
    actor = speaker(Telling("a", author="By Ada Berg", publisher="Fjord News", genre="opinion"))
    assert (actor.id, actor.kind, actor.name) == ("person:ada-berg", "person", "Ada Berg")


def test_a_report_is_its_publishers():
    assert speaker(Telling("a", author="Ada Berg", publisher="Fjord News")).id == "org:fjord-news"


def test_where_neither_is_known_an_unnamed_actor_of_the_document_speaks():
    told = Telling("a")
    actor = speaker(told)
    assert (actor.id, actor.kind, actor.name) == (f"unnamed:{told.id}:own-voice", "unnamed", "the text of a.txt")


def test_a_source_that_resolves_to_nobody_is_an_unnamed_actor_of_the_document():
    told = Telling("a", publisher="Fjord News")
    actor = speaker(told, "recent reports")
    assert (actor.id, actor.name) == (f"unnamed:{told.id}:recent-reports", "recent reports")


def test_the_innermost_of_a_chain_speaks():
    told = Telling("a")
    assert speaker(told, told.outlet("Fjord News"), told.person("Ada Berg")).name == "Ada Berg"
