"""Every answer has the status, the type and the fields that its operation declares, and no other."""

import json

import pytest
from starlette.testclient import TestClient

from callers import called
from hostile import hostile_files
from sayso.desk import app
from sayso.ledger import Ledger

LISTS = ["/events", "/documents", "/claims", "/actors", "/flows", "/regimes", "/queue", "/rulings"]
ONE = {"/glance", "/matrix", "/origins", "/arrivals", "/openapi.json"}


@pytest.mark.parametrize("path", [*LISTS, *ONE])
def test_what_is_asked_for_without_more_is_told(reader, path):
    assert reader.get(path).status_code == 200


@pytest.mark.parametrize("kind", ["event", "document", "claim", "actor", "ruling"])
def test_each_thing_of_a_list_can_be_asked_for(reader, kind):
    items = reader.get(f"/{kind}s?most=200").json()["items"]
    assert items
    for item in items:
        assert reader.get(f"/{kind}s/{item['id']}").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/events?contested=true&actor=Sudria&since=2020-05&type=transfer",
        "/events?type=nothing",
        "/matrix?contested=true&most=1",
        "/claims?speaker=Bela+Quint&since=2020",
        "/claims?event=transfer:+Sudria+Westmark+tractors",
        "/claims?document=first.md",
        "/flows?factuality=denied&giver=Sudria",
        "/regimes?at=2020-05",
        "/origins?of=first.md",
        "/search?q=tractors",
        "/search?q=%22Norland+Radio%22&most=1",
        "/search?q=%00%ff%22",
        "/check?claim=Sudria+shipped+tractors+to+Westmark",
        "/rulings?idle=true",
        "/arrivals?since=0.0",
        "/arrivals?since=1.0",
    ],
)
def test_what_is_asked_for_with_more_is_told(reader, path):
    answer = reader.get(path)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("path", "status", "where"),
    [
        ("/events/nothing-of-the-kind", 404, ""),
        ("/events/%00", 404, ""),
        ("/events?actor=Nobody+Known", 404, ""),
        ("/rulings/0", 404, ""),
        ("/rulings/99999999999999999999", 404, ""),
        ("/arrivals?since=999.999", 404, ""),
        ("/uploads/none", 403, ""),
        ("/nowhere", 404, ""),
        ("/api/v1", 404, ""),
        ("/api/v1/", 404, ""),
        ("/events/", 404, ""),
        ("/events?first=-1", 422, "first"),
        ("/events?first=1e3", 422, "first"),
        ("/events?most=201", 422, "most"),
        ("/events?most=0", 422, "most"),
        ("/events?first=1&first=2", 422, "first"),
        ("/events?frist=1", 422, "frist"),
        ("/events?contested=1", 422, "contested"),
        ("/events?since=yesterday", 422, "since"),
        ("/events?actor=", 422, "actor"),
        (f"/events?actor={'x' * 401}", 422, "actor"),
        ("/flows?factuality=maybe", 422, "factuality"),
        ("/search", 422, "q"),
        ("/export?format=doc", 422, "format"),
        ("/arrivals?since=now", 422, "since"),
    ],
)
def test_what_is_wrong_is_said_with_where_and_mend(reader, path, status, where):
    answer = reader.get(path)
    told = answer.json()
    assert (answer.status_code, told["status"], told["where"]) == (status, status, where)
    assert answer.headers["content-type"] == "application/problem+json"
    assert told["detail"]
    assert told["mend"]


def test_a_key_may_hold_anything_that_is_spelt(reader, affair):
    with Ledger(affair) as ledger:
        names = [row.actor.id for row in ledger.list_actors(most=200).items]
    assert any(":" in name for name in names)
    for name in ("a/b", "../x", "?", "#", "%2F"):
        answer = reader.get(
            f"/actors/{name.replace('%', '%25').replace('/', '%2F').replace('?', '%3F').replace('#', '%23')}"
        )
        assert answer.status_code == 404
        assert "there is no actor" in answer.json()["detail"]


def test_of_too_many_reports_it_is_not_asked_on_what_they_rest_together(reader, monkeypatch):
    monkeypatch.setattr("sayso.desk.api.questions.REPORTS", 2)
    answer = reader.get("/origins")
    assert (answer.status_code, answer.json()["where"]) == (422, "of")
    assert reader.get("/origins?of=first.md").status_code == 200


def test_a_text_is_the_documents_and_is_sent_once(reader):
    document = reader.get("/documents").json()["items"][0]
    answer = reader.get(f"/documents/{document['id']}/text")
    assert answer.text == reader.get(f"/documents/{document['id']}").json()["document"]["text"]
    assert answer.headers["etag"] == f'"{document["sha256"]}"'
    again = reader.get(f"/documents/{document['id']}/text", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_method_that_is_not_there_is_refused_with_those_that_are(reader, method):
    answer = reader(method, "/rulings")
    assert answer.status_code == 405
    assert {"GET", "POST"} <= set(answer.headers["allow"].replace(" ", "").split(","))


def test_a_head_is_an_answer_without_a_body(reader):
    answer = reader("HEAD", "/events")
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_failure_of_the_desk_shows_no_inside(affair, monkeypatch):
    monkeypatch.setattr(Ledger, "list_documents", lambda self, **asked: 1 / 0)
    answer = called(affair).get("/documents")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text


def test_a_ledger_that_cannot_be_read_is_said(tmp_path):
    (tmp_path / "broken.db").write_bytes(b"no ledger" * 1000)
    answer = called(tmp_path / "broken.db").get("/events")
    assert answer.status_code == 503
    assert answer.json()["mend"]


def test_hostile_documents_are_told_letter_by_letter(tmp_path):
    """Words that mean harm come out as JSON strings, hidden letters as escapes; what is read is what stands there."""
    (tmp_path / "files").mkdir()
    with Ledger(tmp_path / "hostile.db") as ledger:
        ledger.add(hostile_files(tmp_path / "files"), workers=1, reader="rules")
        texts = {document.id: document.text for document in ledger.affair()[0]}
    caller = called(tmp_path / "hostile.db")
    for kind in ("event", "claim", "actor"):
        for item in caller.get(f"/{kind}s?most=200").json()["items"]:
            assert caller.get(f"/{kind}s/{item['id'][:2000]}").status_code == 200
    for id, text in texts.items():
        answer = caller.get(f"/documents/{id}")
        assert answer.json()["document"]["text"] == text
        assert "\u202e" not in answer.text
        assert caller.get(f"/documents/{id}/text").text == text
    for words in ("<script>", "=HYPERLINK", "\u202egnp", "owned"):
        assert caller.get("/search", params={"q": words}).status_code == 200


def test_the_guard_answers_as_declared(team):
    client = TestClient(app(team.where), base_url="http://evil.example")
    answer = client.get("/api/v1/events")
    assert (answer.status_code, answer.headers["content-type"]) == (421, "text/plain; charset=utf-8")


def test_an_export_comes_whole_or_not_at_all(reader):
    whole = reader.get("/export?format=json")
    assert reader.get("/export?format=json", headers={"Range": "bytes=0-9"}).content == whole.content
    assert int(whole.headers["content-length"]) == len(whole.content)


def test_an_export_is_what_the_command_writes(reader, team, tmp_path):
    from sayso.exports import formats, named, write

    for format in formats():
        answer = reader.get(f"/export?format={format}")
        assert answer.status_code == 200
        assert f'filename="ledger{named(format).suffix}"' in answer.headers["content-disposition"]
        if format == "json":
            with Ledger(team.where) as ledger:
                write(ledger, "json", tmp_path / "out.json")
            assert answer.content == (tmp_path / "out.json").read_bytes()
            assert json.loads(answer.content)["format"] == "sayso-ledger/1"
