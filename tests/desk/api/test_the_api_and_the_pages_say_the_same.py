"""What the API tells is what the desk's pages show, and what the ledger answers a program that opens it itself."""

import csv
import json
import re
from html import unescape

from sayso.exports import dossier_object, event_row_object, line
from sayso.ledger import Ledger


def plain(told):
    return json.loads(line(told))


def test_events_are_those_of_the_first_page_in_its_order(anybody):
    told = anybody.get("/events").json()["items"]
    table = list(csv.DictReader(anybody.client.get("/events.csv").text.splitlines()))
    assert [(one["id"], one["status"], str(one["independent_origins"])) for one in told] == [
        (row["id"], row["status"], row["independent_origins"]) for row in table
    ]


def test_the_matrix_is_that_of_its_page(anybody):
    told = anybody.get("/matrix?most=10").json()
    page = anybody.client.get("/matrix").text
    for event in told["events"]["items"]:
        assert event["id"] in unescape(page)


def test_voices_of_an_event_are_those_of_its_page(anybody):
    event = anybody.get("/events?contested=true").json()["items"][0]["id"]
    page = anybody.client.get(f"/events/{event}").text
    shown = set(re.findall(r"cl:[0-9a-f]{16}", page))
    told = {claim["id"] for claim in anybody.get(f"/events/{event}").json()["claims"]}
    assert told <= shown


def test_dossiers_are_those_of_the_ledger(anybody, affair):
    with Ledger(affair) as ledger:
        for row in ledger.events()[:3]:
            assert anybody.get(f"/events/{row.event.id}").json() == plain(dossier_object(ledger.event(row.event.id)))
        for row in ledger.documents():
            assert anybody.get(f"/documents/{row.document.id}").json() == plain(
                dossier_object(ledger.document(row.document.id))
            )
        rows = ledger.list_events(contested=True).items
    assert anybody.get("/events?contested=true").json()["items"] == [event_row_object(row) for row in rows]


def test_figures_are_those_of_the_ledger(anybody, affair):
    told = anybody.get("/glance").json()
    with Ledger(affair) as ledger:
        assert (told["events"], told["documents"]) == (len(ledger.events()), len(ledger.documents()))
        assert told["mark"] == ledger.mark()
        assert sum(told["by_status"].values()) == told["events"]
