"""An upload that crashes, hangs, is killed or is too large takes nothing else with it, and nothing taken is lost."""

import io
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import httpx

from sayso.desk import app
from sayso.desk.adding import Bench, Pasted, bench, limits, work
from sayso.errors import SaysoError
from uploads import JOB, TOKEN, post, settled, texts, waiting


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
