"""The SHACL shapes that come with sayso: what it writes conforms, and a graph that lost its evidence does not."""

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace
from rdflib.namespace import PROV

from disputed import ruled
from sayso.exports.rdf import shapes
from sayso.exports.web.iri import TERMS
from written import written

SAYSO = Namespace(TERMS)
OA = Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(scope="module")
def triples(tmp_path_factory):
    return written(ruled(tmp_path_factory.mktemp("disputed")), "rdf")


def conforms(graph):
    found, _, told = validate(graph, shacl_graph=Graph().parse(data=shapes(), format="turtle"))
    return found, told


def test_what_a_ledger_writes_conforms(triples):
    assert conforms(Graph().parse(data=triples, format="nt")) == (True, "Validation Report\nConforms: True\n")


def test_hostile_documents_conform(hostile_ledger):
    assert conforms(Graph().parse(data=written(hostile_ledger, "rdf"), format="nt"))[0]


def lose_the_voice(graph, claim):
    graph.remove((claim, PROV.wasAttributedTo, None))


def lose_the_origin(graph, claim):
    graph.remove((claim, PROV.hadPrimarySource, None))


def change_the_words(graph, claim):
    graph.set((claim, PROV.value, Literal("what nobody said")))


def invent_a_stance(graph, claim):
    graph.set((claim, SAYSO.stance, Literal("proves")))


def state_the_event(graph, claim):
    graph.add((graph.value(claim, SAYSO.about), RDF.type, PROV.Activity))


def lose_a_selector(graph, claim):
    graph.remove((graph.value(claim, SAYSO.words), OA.hasSelector, None))


@pytest.mark.parametrize(
    "harm",
    [lose_the_voice, lose_the_origin, change_the_words, invent_a_stance, state_the_event, lose_a_selector],
    ids=lambda harm: harm.__name__,
)
def test_what_lost_its_evidence_does_not_conform(triples, harm):
    graph = Graph().parse(data=triples, format="nt")
    harm(graph, min(graph.subjects(RDF.type, SAYSO.Claim)))
    assert not conforms(graph)[0]
