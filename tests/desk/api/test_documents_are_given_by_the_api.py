"""A text or a file that a program gives is kept, added by the desk's own process, and told how far it has come."""

import shutil
import time

import pytest

from callers import called
from sayso.desk.bodies import Bounds

NEW = "WESTMARK, May 20, 2020 - Norland's government denied that Sudria had shipped tractors to Westmark."


@pytest.fixture
def caller(affair, tmp_path):
    """Return a caller of an open desk over a ledger of its own."""
    shutil.copy(affair, tmp_path / "mine.db")
    return called(tmp_path / "mine.db")


def settled(caller, upload):
    limit = time.monotonic() + 60
    while (told := caller.get(f"/uploads/{upload}").json())["state"] not in ("done", "failed"):
        assert time.monotonic() < limit, told
        time.sleep(0.1)
    return told


def test_a_text_and_a_file_become_documents(caller):
    mark = caller.get("/arrivals").json()["mark"]
    given = caller.post("/uploads", json={"text": NEW, "publisher": "Norland Daily", "published": "2020-05-20"})
    assert given.status_code == 202
    done = settled(caller, given.json()["id"])
    assert (done["state"], done["count"]) == ("done", 1)
    sent = caller.post(
        "/files?name=later.txt",
        content=NEW.replace("20", "21").encode(),
        headers={"Content-Type": "application/octet-stream"},
    )
    assert settled(caller, sent.json()["id"])["count"] == 1
    assert [one["id"] for one in caller.get("/uploads").json()["items"]] == [sent.json()["id"], given.json()["id"]]
    document = caller.get(f"/documents/{done['added'][0]['id']}").json()["document"]
    assert (document["publisher"], document["published"], document["text"]) == ("Norland Daily", "2020-05-20", NEW)
    assert caller.get("/arrivals", params={"since": mark}).json()["documents"] == 2


@pytest.mark.parametrize(
    "body", [{}, {"text": ""}, {"text": " \n"}, {"text": "x", "published": "2020-02-31"}, {"text": "x", "files": []}]
)
def test_what_is_no_text_is_refused(caller, body):
    assert caller.post("/uploads", json=body).status_code == 422


def test_a_file_has_a_name_and_comes_as_bytes(caller):
    assert caller.post("/files", content=b"x", headers={"Content-Type": "application/octet-stream"}).status_code == 422
    assert caller.post("/files?name=a.txt", content=b"x", headers={"Content-Type": "text/plain"}).status_code == 415


def test_a_file_that_is_too_large_is_not_kept(caller, monkeypatch):
    monkeypatch.setattr("sayso.desk.api.application.limits", lambda: Small())
    parts = (b"x" * 100_000 for _ in range(30))
    answer = caller.post("/files?name=a.txt", content=parts, headers={"Content-Type": "application/octet-stream"})
    assert answer.status_code == 413
    assert caller.get("/uploads").json()["total"] == 0


class Small:
    bounds = Bounds(size=2_000_000)
