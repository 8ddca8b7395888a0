"""GraphML: networkx opens it, everything in the ledger is in it once, and each edge says who says so."""

import io
import re
from collections import Counter
from dataclasses import replace

import networkx
import pytest
from lxml import etree

from hostile import ESCAPES, TURNED
from invented import document, invented
from sayso.exports import write
from sayso.exports.graphml.keys import EDGES, NODES
from sayso.ledger import Ledger

DEAL = "contested · transfer: Norway → Chile, the snowploughs"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def exported(ledger):
    out = io.BytesIO()
    write(ledger, "graphml", out)
    return out.getvalue()


def opened(content):
    return networkx.read_graphml(io.BytesIO(content), force_multigraph=True)


@pytest.fixture(scope="module", params=["going_out", "hostile"])
def taken(request, going_out, hostile_ledger):
    """Return the file, and what the ledger has of each kind."""
    with Ledger(going_out if request.param == "going_out" else hostile_ledger) as ledger:
        with ledger.edition() as edition:
            tally = edition.tally()
            carried = sum(
                1
                for ended in edition.origins()
                for carrier in ended.origin.carried_by
                if carrier != ended.origin.speaker
            )
            copies = sum(1 for shelved in edition.documents() if shelved.copy_of)
        return exported(ledger), tally, carried, copies


def test_its_counts_are_the_ledger_s(taken):
    content, tally, carried, copies = taken
    graph = opened(content)
    kinds = Counter(told["kind"] for _, told in graph.nodes(data=True))
    edges = Counter(told["kind"] for *_, told in graph.edges(data=True))
    assert kinds == {"actor": tally.actors, "document": tally.documents, "event": tally.events}
    assert (edges["says"], edges["carries"], edges["copy of"]) == (tally.claims, carried, copies)


def test_every_edge_ends_at_a_node_that_stands_before_it(taken):
    content, *_ = taken
    seen, edges = set(), set()
    for _, element in etree.iterparse(io.BytesIO(content), tag=("{*}node", "{*}edge")):
        if element.tag.endswith("node"):
            seen.add(element.get("id"))
        else:
            assert {element.get("source"), element.get("target")} <= seen
            assert element.get("id") not in edges
            edges.add(element.get("id"))


def test_every_attribute_is_declared_with_its_type(taken):
    content, *_ = taken
    root = etree.fromstring(content)
    declared = {(key.get("for"), key.get("attr.name"), key.get("attr.type")) for key in root.findall("{*}key")}
    assert declared == {("node", *one) for one in NODES.items()} | {("edge", *one) for one in EDGES.items()}
    keys = {key.get("id") for key in root.findall("{*}key")}
    assert {data.get("key") for data in root.iter("{*}data")} <= keys


@pytest.fixture(scope="module")
def graph(going_out):
    with Ledger(going_out) as ledger:
        return opened(exported(ledger))


def labelled(graph, label):
    (found,) = (id for id, told in graph.nodes(data=True) if told["label"] == label)
    return found


def test_who_says_what_of_an_event_stands_on_the_edge(graph):
    deal = labelled(graph, DEAL)
    said = {(graph.nodes[who]["label"], told["label"]) for who, _, told in graph.in_edges(deal, data=True)}
    assert said >= {("Ana Rojas", "affirms"), ("Foreign Ministry of Norway", "denies"), ("Norway", "agent (contested)")}
    told = graph.get_edge_data(labelled(graph, "Foreign Ministry of Norway"), deal)
    (denial,) = told.values()
    assert denial["words"] == "Norway had shipped snowploughs to Chile"
    assert (denial["factuality"], denial["date"], denial["vouches"]) == ("CT-", "2024-03-05", True)
    assert denial["chain"] == "Foreign Ministry of Norway"
    assert isinstance(denial["start"], int)
    assert denial["document"] in graph


def test_an_event_tells_how_it_stands(graph):
    told = graph.nodes[labelled(graph, DEAL)]
    assert (told["status"], told["independent_origins"], told["split_side"]) == ("contested", 1, False)
    assert "denied by Foreign Ministry of Norway" in told["standing"]


def test_words_that_xml_cannot_hold_are_made_visible():
    found = invented(document(locator=f"a\x00\x08\ufffe{ESCAPES}{TURNED}.txt"))
    found.row = replace(found.row, headline="]]> & <b> \x1b[31m\x0b\ud800")
    content = exported(found)
    told = opened(content)
    assert not ILLEGAL.search(content.decode())
    assert any("]]> & <b> ␛[31m␋\ufffd" in node["label"] for _, node in told.nodes(data=True))
    assert any(node.get("locator", "").startswith("a␀␈\ufffd␛]0;owned␇") for _, node in told.nodes(data=True))
    assert "\u202e" not in content.decode()


def test_the_same_ledger_gives_the_same_bytes():
    assert exported(invented()) == exported(invented())
