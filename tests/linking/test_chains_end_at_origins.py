from sayso.linking import link
from telling import Telling


def shipment(told, **more):
    agent, recipient = told.state("NOR", "Norway"), told.state("SWE", "Sweden")
    return told.event("transfer", "shipped", agent=agent, recipient=recipient, goods="tractors", **more)


def lines(*tellings):
    """Return the origins of all claims, as (speaker's name, names of the claims' documents)."""
    affair = link(told.pair() for told in tellings)
    names = {actor.id: actor.name for actor in affair.actors}
    documents = {told.id: told.name for told in tellings}
    of_claim = {claim.id: documents[claim.document] for claim in affair.claims}
    assert sorted(id for o in affair.origins for id in o.claims) == sorted(of_claim)
    return sorted((names[o.speaker], sorted({of_claim[id] for id in o.claims})) for o in affair.origins)


def test_a_report_cited_in_two_documents_ends_at_the_voice_that_one_of_them_names():
    full, short = Telling("full"), Telling("short")
    ministry = full.actor("the Foreign Ministry of Norway", "government_body", "NOR", sides=("NOR",))
    full.says(shipment(full), full.outlet("The Harbour Post"), ministry)
    short.says(shipment(short), short.outlet("Harbour Post"))
    assert lines(full, short) == [("Foreign Ministry of Norway", ["full", "short"])]


def test_hearsay_and_the_own_voice_join_the_first_named_voice_that_affirms():
    told = Telling("a")
    event = shipment(told)
    told.says(event, "recent reports")
    told.says(event)
    told.says(event, told.person("Ada Berg"))
    told.says(event, told.person("Carl Dahl"))
    assert lines(told) == [("Ada Berg", ["a"]), ("Carl Dahl", ["a"])]


def test_the_own_voice_is_an_origin_where_the_document_cites_nobody():
    told = Telling("a", publisher="The Harbour Post")
    told.says(shipment(told))
    assert lines(told) == [("Harbour Post", ["a"])]


def test_unnamed_officials_of_one_outlet_are_one_origin_and_those_of_no_outlet_their_documents_own():
    one, two, own = Telling("one"), Telling("two"), Telling("own")
    one.says(shipment(one), one.outlet("Fjord News Agency"), one.unnamed("two officials"))
    two.says(shipment(two), two.outlet("Fjord News"), two.unnamed("officials"))
    own.says(shipment(own), own.unnamed("officials"))
    assert sorted(documents for _, documents in lines(one, two, own)) == [["one", "two"], ["own"]]


def test_reports_that_are_nobodys_word_are_one_origin():
    one, two = Telling("one"), Telling("two")
    one.says(shipment(one), "reports")
    two.says(shipment(two), "the news")
    assert [documents for _, documents in lines(one, two)] == [["one", "two"]]


def test_outlets_that_cite_one_another_are_one_origin():
    one, two = Telling("one"), Telling("two")
    one.says(shipment(one), one.outlet("The Harbour Post"), one.outlet("Fjord Daily"))
    two.says(shipment(two), two.outlet("Fjord Daily"), two.outlet("The Harbour Post"))
    assert [documents for _, documents in lines(one, two)] == [["one", "two"]]


def test_who_denies_is_not_behind_the_report_that_it_denies():
    told, other = Telling("a"), Telling("b")
    post = told.outlet("The Harbour Post")
    told.says(shipment(told), post, told.person("Ada Berg"), stance="denies")
    other.says(shipment(other), other.outlet("The Harbour Post"))
    assert lines(told, other) == [("Ada Berg", ["a"]), ("Harbour Post", ["b"])]


def test_a_copy_is_no_further_origin():
    prose = " ".join(f"word{i} and more of it" for i in range(30))
    one, two = (
        Telling("one", "2020-01-01", "Fjord News", prose=prose),
        Telling("two", "2020-01-02", "Daily Sound", prose=prose),
    )
    one.says(shipment(one))
    two.says(shipment(two))
    assert lines(one, two) == [("Fjord News", ["one", "two"])]
