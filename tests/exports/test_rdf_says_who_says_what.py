"""The RDF of a ledger: rdflib reads it, PROV says where each claim comes from, and what is claimed is never stated."""

import pytest
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV

from disputed import ruled
from sayso.exports.rdf import ontology
from sayso.exports.web.iri import TERMS, iri
from sayso.ledger import Ledger
from written import written

SAYSO = Namespace(TERMS)
OA = Namespace("http://www.w3.org/ns/oa#")
WHO = """
PREFIX sayso: <urn:sayso:terms#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?denier ?affirmer ?chain WHERE {
  ?event sayso:status "contested" .
  ?no sayso:about ?event ; sayso:stance "denies" ; prov:wasAttributedTo/rdfs:label ?denier .
  ?yes sayso:about ?event ; sayso:stance "affirms" ; prov:wasAttributedTo/rdfs:label ?affirmer ; sayso:chain ?chain ;
    prov:hadPrimarySource/sayso:independent true .
}
"""


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    return ruled(tmp_path_factory.mktemp("disputed"))


@pytest.fixture(scope="module")
def affair(where):
    with Ledger(where) as ledger:
        return ledger.affair()


@pytest.fixture(scope="module")
def graph(where):
    return Graph().parse(data=written(where, "rdf"), format="nt")


def count(graph, kind):
    return len(set(graph.subjects(RDF.type, SAYSO[kind])))


def test_there_is_a_node_for_each_thing_of_the_ledger(graph, affair):
    documents, linked = affair
    kinds = {
        "Document": documents,
        "Reading": documents,
        "Actor": linked.actors,
        "Attribution": linked.attributions,
        "Claim": linked.claims,
        "Event": linked.events,
        "Origin": linked.origins,
    }
    assert {kind: count(graph, kind) for kind in kinds} == {kind: len(held) for kind, held in kinds.items()}
    assert (count(graph, "Ruling"), count(graph, "Analyst"), count(graph, "Reader")) == (5, 2, 1)


def test_every_claim_has_its_voice_words_origin_and_reading(graph, affair):
    documents = {document.id: document for document in affair[0]}
    for claim in affair[1].claims:
        node = URIRef(iri(claim.id))
        assert graph.value(node, PROV.wasAttributedTo) == URIRef(iri(claim.speaker))
        assert graph.value(node, PROV.wasQuotedFrom) == URIRef(iri(claim.document))
        assert str(graph.value(node, PROV.value)) == documents[claim.document].words(claim.span)
        reading = graph.value(node, PROV.wasGeneratedBy)
        assert str(graph.value(graph.value(reading, PROV.wasAssociatedWith), SAYSO.version)).startswith("rules/")


def test_a_chain_leads_from_the_outer_voice_to_the_inner(graph, affair):
    links = {link.id: link for link in affair[1].attributions}
    inner = next(link for link in links.values() if link.parent)
    outer = URIRef(iri(inner.parent))
    assert (outer, PROV.wasInformedBy, URIRef(iri(inner.id))) in graph
    assert (outer, RDF.type, PROV.Activity) in graph


def test_a_copy_is_derived_from_what_it_repeats(graph, affair):
    ((copy, original),) = affair[1].copies.items()
    assert graph.value(URIRef(iri(copy)), PROV.wasDerivedFrom) == URIRef(iri(original))


def test_an_event_is_an_account_of_claims_and_no_activity(graph):
    for event in graph.subjects(RDF.type, SAYSO.Event):
        assert (event, RDF.type, PROV.Activity) not in graph
        assert all((claim, RDF.type, SAYSO.Claim) in graph for claim in graph.objects(event, PROV.wasDerivedFrom))


def test_a_query_answers_who_denies_what_whom_affirms(graph):
    rows = {tuple(map(str, row)) for row in graph.query(WHO)}
    assert rows == {
        ("Foreign Ministry of Norway", "Ana Rojas", "Ana Rojas"),
        ("Foreign Ministry of Norway", "mayor of Vin\u0303a", "The mayor of Vin\u0303a"),
    }


def test_rulings_are_activities_of_those_who_signed_them(graph):
    accepted = graph.value(predicate=SAYSO.rulingKind, object=Literal("accept"))
    analyst = graph.value(accepted, PROV.wasAssociatedWith)
    assert str(graph.value(analyst, RDFS.label)) == "Anna"
    assert graph.value(predicate=SAYSO.ruledBy, object=accepted, any=True) is not None
    assert [str(graph.value(one, RDFS.label)) for one in graph.objects(None, SAYSO.undoneBy)] == ["Anna"]


def test_every_term_of_ours_is_in_the_ontology(graph):
    known = set(Graph().parse(data=ontology(), format="turtle").subjects())
    used = {term for triple in graph for term in triple if str(term).startswith(TERMS)}
    assert used <= known


def test_the_same_ledger_gives_the_same_bytes(where):
    assert written(where, "rdf") == written(where, "rdf")


def test_hostile_documents_come_out_word_for_word(hostile_ledger):
    made = written(hostile_ledger, "rdf")
    assert not {"\x1b", "\u202e", "\u200b", "\u2028", "\x85"} & set(made.decode())
    graph = Graph().parse(data=made, format="nt")
    with Ledger(hostile_ledger) as ledger:
        documents, affair = ledger.affair()
    assert {str(address)[:8] for address in graph.objects(None, SAYSO.url)} <= {"https://", "http://x"}
    texts = {document.id: document for document in documents}
    said = {(iri(claim.id), texts[claim.document].words(claim.span)) for claim in affair.claims}
    assert {
        (str(s), str(o)) for s, o in graph.subject_objects(PROV.value) if (s, RDF.type, SAYSO.Claim) in graph
    } == said
