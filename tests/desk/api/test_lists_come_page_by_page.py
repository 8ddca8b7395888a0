"""Pages of a list joined are the list, nothing twice and nothing missing, whatever their size; `next` leads on."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.ledger import Ledger

LISTS = {
    "/events": lambda ledger: [row.event.id for row in ledger.events()],
    "/events?contested=true": lambda ledger: [row.event.id for row in ledger.events(contested=True)],
    "/documents": lambda ledger: [row.document.id for row in ledger.documents()],
    "/claims": lambda ledger: [voice.claim.id for voice in ledger.claims()],
    "/claims?since=2020-05-12": lambda ledger: [voice.claim.id for voice in ledger.claims(since="2020-05-12")],
    "/actors": lambda ledger: [actor.id for actor in ledger.actors()],
    "/rulings": lambda ledger: [ruling.id for ruling in ledger.rulings()],
    "/queue": lambda ledger: [one.voice.claim.id for one in ledger.queue(limit=10**6)],
    "/regimes": lambda ledger: [row.regime.id for row in ledger.regimes()],
    "/flows": lambda ledger: [row.event.id for row in ledger.events(type="transfer")],
    "/search?q=tractors": lambda ledger: [hit.id for hit in ledger.search("tractors", 200)],
    "/check?claim=Sudria+shipped+tractors+to+Westmark": lambda ledger: [
        one.document.id for one in ledger.check("Sudria shipped tractors to Westmark").documents
    ],
}


def key(item):
    if "flows" in item:
        return item["event"]["id"]
    return item["document"] if "sure" in item else item["id"]


@pytest.mark.parametrize("path", LISTS)
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(most=st.integers(1, 30))
def test_pages_joined_are_the_list(path, most, reader, team):
    with Ledger(team.where) as ledger:
        whole = LISTS[path](ledger)
    found, address = [], f"{path}{'&' if '?' in path else '?'}most={most}"
    while address:
        page = reader.get(address).json()
        assert (page["first"], page["most"], page["total"]) == (len(found), most, len(whole))
        assert len(page["items"]) == min(most, len(whole) - len(found))
        found += [key(item) for item in page["items"]]
        address = page["next"]
    assert sorted(found) == sorted(whole)
    assert len(set(found)) == len(found)


def test_beyond_the_end_there_is_nothing(reader):
    page = reader.get("/events?first=1000000000").json()
    assert (page["items"], page["next"]) == ([], None)
    assert page["total"] > 0


def test_the_next_page_asks_for_the_same(reader):
    page = reader.get("/claims?since=2020&most=1").json()
    assert page["next"] == "/api/v1/claims?since=2020&most=1&first=1"


def test_the_sayings_of_an_actor_come_page_by_page(reader, team):
    with Ledger(team.where) as ledger:
        whole = {voice.claim.id for voice in ledger.actor("Bela Quint").voices}
    found, address = set(), "/actors/Bela%20Quint?most=1"
    while address:
        told = reader.get(address).json()
        found |= {claim["id"] for claim in told["claims"]}
        address = told["speaks_of"]["next"]
    assert found == whole


def test_the_matrix_comes_page_by_page(reader, team):
    with Ledger(team.where) as ledger:
        whole = ledger.matrix(most=1000).stands
    found, address = {}, "/matrix?most=2"
    while address:
        told = reader.get(address).json()
        found |= {(cell["actor"], cell["event"]): tuple(cell["stands"]) for cell in told["cells"]}
        address = told["events"]["next"]
    assert found == whole


def test_no_flow_is_missing_on_the_pages(reader, team):
    with Ledger(team.where) as ledger:
        whole = {(flow.leg.claim, flow.part, flow.deal.id) for flow in ledger.flows()}
    found, address = set(), "/flows?most=1"
    while address:
        told = reader.get(address).json()
        found |= {(flow["claim"], flow["part"], flow["deal"]) for item in told["items"] for flow in item["flows"]}
        address = told["next"]
    assert found == whole
