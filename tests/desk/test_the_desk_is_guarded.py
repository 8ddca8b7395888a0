import socket
import subprocess
import sys

import httpx
import pytest

from sayso.desk import app, serve
from sayso.desk.safety import host_name, is_loopback
from sayso.errors import LedgerError, SaysoError
from sayso.ledger import Ledger

PATHS = [
    "/",
    "/matrix",
    "/matrix.csv",
    "/flows",
    "/flows.csv",
    "/documents/",
    "/actors/",
    "/search?q=tractors",
    "/nowhere",
    "/static/ground.css",
    "/static/none.js",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_strict_headers(desk, path):
    headers = httpx.get(desk + path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", ""])
def test_another_host_name_is_refused(desk, host):
    answer = httpx.get(desk, headers={"Host": host})
    assert answer.status_code == 421
    assert "content-security-policy" in answer.headers
    assert "Tractors" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:99", "[::1]:8765", "LOCALHOST:1"])
def test_its_own_names_are_answered(desk, host):
    assert httpx.get(desk, headers={"Host": host}).status_code == 200


def test_a_failure_shows_no_inside_and_keeps_the_headers(served, monkeypatch, tmp_path):
    where = tmp_path / "a.db"
    Ledger(where).close()
    monkeypatch.setattr(Ledger, "list_documents", lambda self, **asked: 1 / 0)
    answer = httpx.get(served(app(where)) + "/documents/")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert "content-security-policy" in answer.headers


def test_pages_hold_no_inline_script_or_style(desk):
    for path in PATHS:
        html = httpx.get(desk + path).text
        assert "<style" not in html
        assert " style=" not in html
        assert " onclick" not in html
        assert html.count("<script") == html.count('<script src="/static/')


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(desk, method):
    answer = httpx.request(method, desk + "/documents/")
    assert answer.status_code == 405


@pytest.mark.parametrize("path", ["/static/..%2f__init__.py", "/static/../site.py", "/static/%2e%2e/site.py"])
def test_only_its_own_files_are_handed_out(desk, path):
    assert "import" not in httpx.get(desk + path).text


def test_a_ledger_that_is_not_there_is_said_before_serving(tmp_path):
    with pytest.raises(LedgerError):
        serve(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_port_that_is_taken_is_said(ledger_file):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SaysoError, match="taken"):
            serve(ledger_file, port=taken.getsockname()[1])


def test_it_takes_the_next_free_port_says_where_and_answers(ledger_file):
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        script = (
            "import sys; import sayso.desk.serving as serving; serving.DEFAULT_PORT = int(sys.argv[2]);"
            "serving.serve(sys.argv[1], port=int(sys.argv[2]), ready=lambda where: print(where, flush=True))"
        )
        desk = subprocess.Popen(
            [sys.executable, "-c", script, str(ledger_file), str(port)], stdout=subprocess.PIPE, text=True
        )
        try:
            address = desk.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            assert not address.endswith(f":{port}/")
            assert httpx.get(address).status_code == 200
        finally:
            desk.terminate()
            desk.wait(10)
            desk.stdout.close()


def test_hosts_and_addresses_are_read_rightly():
    assert [host_name(one) for one in ("a.b:1", "[::1]:80", "LOCALHOST", "")] == ["a.b", "::1", "localhost", ""]
    assert [host_name(one) for one in ("a/b", "a:x", "[::1", "a b", "x@a", "a:1:2")] == [""] * 6
    assert [is_loopback(one) for one in ("127.3.2.1", "::1", "localhost", "10.0.0.1", "x")] == [True] * 3 + [False] * 2
