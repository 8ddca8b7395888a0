"""What is dropped or pasted at the desk is added beside the pages; nothing that was taken is lost."""

import io
import json
import os
import re
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from plugins import installed
from sayso.desk import app
from sayso.desk.adding import Bench, Pasted, bench, limits, work
from sayso.desk.adding.filing import file_name
from sayso.errors import SaysoError
from sayso.ledger import Ledger

TOKEN = re.compile(r'name="csrf" value="([0-9a-f]{64})"')
JOB = re.compile(r'name="job" value="([^"]+)"')


@pytest.fixture(scope="module", autouse=True)
def moody(tmp_path_factory):
    """Install the moody reader, for this process and those that it starts."""
    module, place = Path(__file__).with_name("moody_reader.py"), tmp_path_factory.mktemp("plugin")
    with installed(module, place, {"moody": "MoodyReader"}) as there:
        yield there


@pytest.fixture
def where(tmp_path):
    """Return a ledger of one document, which the moody reader read."""
    (tmp_path / "first.txt").write_text("The ferry sails at noon.")
    with Ledger(tmp_path / "affair.db") as ledger:
        ledger.add([tmp_path / "first.txt"], workers=1, reader="moody")
    return tmp_path / "affair.db"


@pytest.fixture
def client(where, served):
    """Return a client of the desk that knows the token of its pages."""
    with httpx.Client(base_url=served(app(where)), timeout=30) as client:
        client.token = TOKEN.search(client.get("/add").text)[1]
        yield client


def post(client, *files, **fields):
    """Send files (name, text) and fields as the form does."""
    sent = [("files", (name, text if isinstance(text, bytes) else text.encode())) for name, text in files]
    return client.post("/add", data={"csrf": client.token, **fields}, files=sent or [("files", ("", b""))])


def settled(client, seconds=60):
    """Return the page once nothing is under way any more."""
    limit = time.monotonic() + seconds
    while "hx-trigger" in (page := client.get("/add").text).partition('id="jobs"')[2].partition(">")[0]:
        assert time.monotonic() < limit, page
        time.sleep(0.1)
    return page


def texts(where):
    with Ledger(where) as ledger:
        return {row.document.text for row in ledger.documents()}


def waiting(where):
    """Return what lies in the spool beside a ledger."""
    return [path for path in where.parent.glob(f".{where.name}.incoming/**/*") if path.is_file()]


def test_files_are_added_known_and_left_out_with_the_reason(client, where):
    answer = post(client, ("a.txt", "A bridge fell."), ("b.txt", "The ferry sails at noon."), ("c.png", b"\x89PNG\r\n"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/add")
    page = settled(client)
    assert "Done: 1 new document, 1 known already, 1 left out." in page
    assert re.search(r'<a href="/documents/doc:\w+"><bdi>a.txt</bdi></a>', page)
    assert re.search(r"c\.png</bdi></th><td[^>]*><bdi>is a picture", page)
    assert "A bridge fell." in texts(where)
    assert waiting(where) == []


def test_a_text_is_pasted_with_what_is_known_of_it(client, where):
    text = "A bridge fell on Monday.\r\n\r\nNobody was hurt."
    assert (
        post(client, text=text, title="A bridge falls", publisher="Fjord Courier", date="2024-05-06").status_code == 303
    )
    assert "Done: 1 new document." in settled(client)
    with Ledger(where) as ledger:
        (found,) = [row.document for row in ledger.documents() if row.document.publisher == "Fjord Courier"]
    assert (found.title, found.published) == ("A bridge falls", "2024-05-06")
    assert found.text == "A bridge falls\n\nA bridge fell on Monday.\n\nNobody was hurt."
    assert re.fullmatch(r"desk/\d{8}-\d{6}-1/pasted-a-bridge-falls\.json", found.locator)


@pytest.mark.parametrize(("fields", "says"), [({}, "nothing to add"), ({"text": "x y", "date": "soon"}, "no date")])
def test_what_is_not_taken_is_said_and_the_form_kept(client, fields, says):
    answer = post(client, title="Kept \u202e title", **fields)
    assert answer.status_code == 422
    assert says in answer.text
    assert "Kept" in answer.text


def test_a_file_that_kills_what_reads_it_is_left_out_alone(client, where):
    post(client, ("a.txt", "A bridge fell."), ("bad.txt", "CRASH"), ("c.txt", "A road was closed."))
    page = settled(client)
    assert "2 new documents, 1 left out" in page.replace("Done: ", "")
    assert "the process that read it died" in page
    assert texts(where) >= {"A bridge fell.", "A road was closed."}


def test_one_bad_file_alone_is_left_out_too(client, where):
    post(client, ("bad.txt", "CRASH"))
    assert "Done: no new documents, 1 left out." in settled(client)
    assert waiting(where) == []


def test_what_takes_too_long_is_left_out(where, served, monkeypatch):
    monkeypatch.setattr(work, "limits", lambda: replace(limits(), silent=5))
    with httpx.Client(base_url=served(app(where))) as client:
        client.token = TOKEN.search(client.get("/add").text)[1]
        post(client, ("slow.txt", "WAIT 60"), ("quick.txt", "A bridge fell."))
        page = settled(client)
    assert "Done: 1 new document, 1 left out." in page
    assert "it was read for more than 5 seconds" in page, page[page.index('id="jobs"') :]


def test_pages_wait_for_nothing_and_a_second_upload_waits_for_its_turn(client):
    post(client, ("slow.txt", "WAIT 4"))
    post(client, ("next.txt", "A bridge fell."))
    limit = time.monotonic() + 20
    while "Reading." not in (page := client.get("/add").text):
        assert time.monotonic() < limit
    assert "Waits for its turn." in page
    assert '<noscript><meta http-equiv="refresh"' in page
    for path in ("/", "/documents/", "/actors/", "/search?q=ferry"):
        began = time.monotonic()
        assert client.get(path).status_code == 200
        assert time.monotonic() - began < 2
    page = settled(client)
    assert page.count("Done: 1 new document.") == 2


def test_what_a_desk_left_that_ended_the_next_one_adds(where):
    first = Bench(where)
    first._start = lambda: None  # it ends before it comes to it
    first.take("Ada", [("a.txt", io.BytesIO(b"A bridge fell."))], Pasted("A road was closed."))
    assert Bench(where).jobs() == []  # the first one lives
    for lock in first._spool._held.values():
        os.close(lock)
    first._spool._held.clear()
    second = Bench(where)
    limit = time.monotonic() + 60
    while second.busy():
        assert time.monotonic() < limit
        time.sleep(0.05)
    (job,) = second.jobs()
    assert (job.by, job.state, job.count) == ("Ada", "done", 2)
    assert texts(where) >= {"A bridge fell.", "A road was closed."}
    assert not where.with_name(f".{where.name}.incoming").exists()


SERVE = "import sys; from sayso.desk import serve; serve(sys.argv[1], port=0, ready=lambda at: print(at, flush=True))"


def start(where, moody):
    """Serve the desk in a process of its own, and return it and its address."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(moody), os.environ.get("PYTHONPATH", "")])}
    desk = subprocess.Popen([sys.executable, "-c", SERVE, where], stdout=subprocess.PIPE, text=True, env=environment)
    return desk, desk.stdout.readline().strip().rstrip("/")


def children(process):
    """Return the processes that a process started, and theirs, by their numbers."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    found = [int(one) for thread in threads for one in thread.read_text().split()]
    return found + [one for child in found for one in children(child)]


def test_a_desk_that_is_killed_loses_nothing_and_leaves_nothing_running(where, moody):
    desk, address = start(where, moody)
    limit = time.monotonic() + 60
    try:
        with httpx.Client(base_url=address, timeout=30) as client:
            client.token = TOKEN.search(client.get("/add").text)[1]
            assert post(client, ("slow.txt", "WAIT 8"), ("quick.txt", "A bridge fell.")).status_code == 303
            while len(running := children(desk.pid)) < 2:
                assert time.monotonic() < limit
    finally:
        desk.kill()
        desk.communicate()
    assert len([path for path in waiting(where) if path.suffix == ".txt"]) == 2
    desk, address = start(where, moody)
    try:
        with httpx.Client(base_url=address, timeout=30) as client:
            assert re.search(r"Done: \d new documents?", settled(client))
    finally:
        desk.terminate()
        desk.communicate(timeout=20)
    assert texts(where) >= {"A bridge fell.", "WAIT 8"}
    assert waiting(where) == []
    while any(Path(f"/proc/{one}").exists() for one in running):
        assert time.monotonic() < limit + 60
        time.sleep(0.1)


def test_a_spool_that_is_not_whole_is_thrown_away(where):
    base = where.with_name(f".{where.name}.incoming") / "part" / "20240101-000000-1"
    (base / "desk" / base.name).mkdir(parents=True)
    (base / "job.json").write_text("{")
    assert Bench(where).jobs() == []
    assert not base.parents[1].exists()


def test_what_failed_is_kept_tried_again_or_thrown_away(client, where, monkeypatch):
    real = work.run

    def failing(*_arguments):
        raise SaysoError("the ledger is locked", mend="try again")

    monkeypatch.setattr(work, "run", failing)
    post(client, ("a.txt", "A bridge fell."))
    post(client, ("b.txt", "A road was closed."))
    page = settled(client)
    assert page.count("Not added: the ledger is locked") == 2
    assert len([path for path in waiting(where) if path.suffix == ".txt"]) == 2
    thrown, again = dict.fromkeys(JOB.findall(page))
    monkeypatch.setattr(work, "run", real)
    for path, job in (("/add/drop", thrown), ("/add/again", again)):
        assert client.post(path, data={"csrf": client.token, "job": job}).status_code == 303
        assert client.post(path, data={"csrf": client.token, "job": "none"}).status_code == 422
    assert "Done: 1 new document." in settled(client)
    assert "A bridge fell." in texts(where)
    assert "A road was closed." not in texts(where)
    assert waiting(where) == []


def test_an_upload_is_bounded_in_size_number_and_time(where, served, monkeypatch):
    from sayso.desk import arriving

    small = replace(limits(), megabytes=1, files=2, seconds=1, waiting=1)
    monkeypatch.setattr(arriving, "limits", lambda: small)
    monkeypatch.setattr(bench, "limits", lambda: small)
    with httpx.Client(base_url=served(app(where)), timeout=30) as client:
        client.token = TOKEN.search(client.get("/add").text)[1]
        assert post(client, ("large.txt", b"x" * 2_000_000)).status_code == 413
        assert post(client, *((f"{n}.txt", "x") for n in range(3))).status_code == 400

        def slowly():
            yield b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
            for _ in range(30):
                yield b"word "
                time.sleep(0.1)

        try:
            kind = {"Content-Type": "multipart/form-data; boundary=x"}
            assert client.post("/add", content=slowly(), headers=kind).status_code == 408
        except httpx.WriteError:
            pass  # it hung up, which is as good
        assert post(client, ("a.txt", "WAIT 3")).status_code == 303
        answer = post(client, ("b.txt", "x"))
        assert (answer.status_code, "too much waits" in answer.text) == (422, True)
        settled(client)
    assert len(texts(where)) == 2
    assert waiting(where) == []


def test_readers_do_not_add(where, served):
    secret = "a quiet harbour at noon"  # noqa: S105
    with Ledger(where) as ledger:
        ledger.accounts.add("Ada", "keeper", secret)
        ledger.accounts.add("Cora", "reader", secret)
    with httpx.Client(base_url=served(app(where)), timeout=30) as client:
        token = TOKEN.search(client.get("/login").text)[1]
        client.post("/login", data={"csrf": token, "name": "Cora", "password": secret})
        page = client.get("/me").text
        assert 'href="/add"' not in page
        client.token = TOKEN.search(page)[1]
        assert client.get("/add").status_code == 403
        assert post(client, ("a.txt", "A bridge fell.")).status_code == 403
    assert waiting(where) == []


HOSTILE = {
    "../../etc/passwd": "passwd",
    "C:\\temp\\report.pdf": "report.pdf",
    "a\u202efdp.exe": "afdp.exe",
    "-rf.txt": "rf.txt",
    ".htaccess": "unnamed.htaccess",
    "\x00\n.txt": "unnamed.txt",
    "": "unnamed",
    "<script>.html": "_script_.html",
    "x" * 300 + ".txt": "x" * 52 + ".txt",
    "..": "unnamed",
}


@pytest.mark.parametrize("given", HOSTILE)
def test_a_hostile_name_becomes_a_harmless_one(given):
    assert file_name(given) == HOSTILE[given]


def test_files_of_one_name_are_all_added(client, where):
    post(client, ("a.txt", "A bridge fell."), ("A.txt", "A road was closed."), ("../a.txt", "A lock was opened."))
    assert "Done: 3 new documents." in settled(client)


def test_a_pasted_record_is_read_back_whole():
    told = json.loads(Pasted("Two\r\nlines \u202e", "T", "", "2024-01-01").record())
    assert told == {"text": "Two\nlines \u202e", "title": "T", "published": "2024-01-01"}


def test_a_pasted_text_without_a_title_is_named_by_its_opening():
    assert Pasted("A bridge\nfell, on Monday.", "", "", "").name == "pasted-a-bridge-fell-on-monday.json"
    assert Pasted("…", "", "", "").name == "pasted.json"


@pytest.mark.browser
def test_a_journey_with_files_and_a_text(browser, where, served, tmp_path):
    (tmp_path / "bridge.txt").write_text("A bridge fell.")
    with closing(browser.new_context()) as window:
        page = window.new_page()
        complaints = []
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.goto(served(app(where)))
        page.get_by_role("link", name="Add", exact=True).click()
        page.get_by_label("Files").set_input_files(tmp_path / "bridge.txt")
        page.get_by_text("Paste a text").click()
        page.get_by_label("Text", exact=True).fill("A road was closed.")
        page.get_by_label("Publisher").fill("Fjord Courier")
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".job [data-state]")).to_have_text("Done: 2 new documents.", timeout=60_000)
        expect(page.get_by_role("status").filter(has_text="Done: 2 new documents.")).to_have_count(1)
        page.get_by_role("link", name="bridge.txt").click()
        expect(page.locator("#text")).to_have_text("A bridge fell.")
        assert complaints == []


@pytest.mark.browser
def test_the_same_without_javascript(browser, where, served, tmp_path):
    (tmp_path / "bridge.txt").write_text("A bridge fell.")
    with closing(browser.new_context(java_script_enabled=False)) as window:
        page = window.new_page()
        page.goto(served(app(where)) + "/add")
        page.get_by_label("Files").set_input_files(tmp_path / "bridge.txt")
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".job [data-state]")).to_have_text("Done: 1 new document.", timeout=60_000)


@pytest.mark.browser
def test_files_are_dropped(browser, where, served):
    with closing(browser.new_context()) as window:
        page = window.new_page()
        page.goto(served(app(where)) + "/add")
        page.evaluate(
            """() => {
                const data = new DataTransfer();
                data.items.add(new File(["A bridge fell."], "bridge.txt"));
                const how = { dataTransfer: data, bubbles: true, cancelable: true };
                for (const name of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(name, how));
            }"""
        )
        page.get_by_role("button", name="Add").click()
        expect(page.locator(".job [data-state]")).to_have_text("Done: 1 new document.", timeout=60_000)
