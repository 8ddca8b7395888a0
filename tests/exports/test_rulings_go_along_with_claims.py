"""What persons ruled on a claim stands beside it in formats that have no rulings of their own."""

import io
import json

import networkx
import pytest

from disputed import ruled
from sayso.exports import write
from sayso.exports.stix.extension import EXTENSION
from sayso.ledger import Ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    with Ledger(ruled(tmp_path_factory.mktemp("ruled"))) as opened:
        yield opened


def exported(ledger, format):
    out = io.BytesIO()
    write(ledger, format, out)
    return out.getvalue()


def test_ftm_tells_them_in_the_description(ledger):
    rows = [json.loads(line) for line in exported(ledger, "ftm").splitlines()]
    told = [text for row in rows for text in row["properties"].get("description", ())]
    assert sum(text.startswith("accepted: “") and "(Anna, 20" in text for text in told) == 1
    assert any("I rang them: https://desk.example/checks/7." in text for text in told)
    assert any(text.startswith("corrected: ") and "stance hedges (was affirms)" in text for text in told)


def test_stix_tells_them_in_the_extension_and_a_ruling_modifies_its_objects(ledger):
    bundle = json.loads(exported(ledger, "stix"))
    known = [one for one in bundle["objects"] if one.get("extensions", {}).get(EXTENSION, {}).get("rulings")]
    assert {one["type"] for one in known} == {"note"}
    assert all(one["created"] < one["modified"] for one in known)
    assert all(
        one["created"] == one["modified"] for one in bundle["objects"] if one["type"] == "note" and one not in known
    )


def test_graphml_tells_them_on_the_edge(ledger):
    graph = networkx.read_graphml(io.BytesIO(exported(ledger, "graphml")), force_multigraph=True)
    told = [edge["rulings"] for *_, edge in graph.edges(data=True) if "rulings" in edge]
    assert any(text.count("\n") == 1 and "graded 4: “" in text for text in told)
    assert not any("rejected" in text for text in told)
