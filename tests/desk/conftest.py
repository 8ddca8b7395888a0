"""A real desk on loopback over a real ledger, and a real browser."""

import threading
import time

import pytest
import uvicorn

from sayso.desk import app
from sayso.ledger import Ledger

FIRST = """# Tractors for grain

By Mona Field, Easthaven Post, 11 May 2020

Norland Radio said Sudrian minister Ada Orlo told it that Sudria had shipped tractors to Westmark in return for grain.
Sudria's ambassador Bela Quint denied the report on Friday. It is not clear when the tractors left.

Orlo said Westmark had paid for the tractors with grain.
"""
SECOND = """EASTHAVEN, May 12, 2020 - Westmark's government said that Sudria had sent tractors to Westmark.

Bela Quint said Sudria had not shipped tractors to Westmark. An analyst said Sudria may have shipped tractors to
Westmark in April.
"""
HOSTILE = (
    "<script>document.title='owned'</script> & \"quoted\" said that Sudria\u202e had shipped\u200b tractors to"
    " Westmark.\n\nA <img src=x onerror=alert(1)> note: '--></textarea></title> said nothing.\x07\n"
)


@pytest.fixture(scope="session")
def ledger_file(tmp_path_factory):
    """Return a ledger of two reports that disagree and one that means harm."""
    folder = tmp_path_factory.mktemp("affair")
    reports = {"first.md": FIRST, "second.txt": SECOND, "hostile.txt": HOSTILE}
    for name, text in reports.items():
        (folder / name).write_text(text, encoding="utf-8")
    where = folder / "affair.db"
    with Ledger(where) as ledger:
        assert len(ledger.add([folder / name for name in reports], workers=1).added) == len(reports)
    return where


@pytest.fixture(scope="session")
def served():
    """Return a function that serves an application on loopback and returns its address; all stop at the end."""
    running = []

    def start(desk):
        server = uvicorn.Server(uvicorn.Config(desk, port=0, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        running.append((server, thread))
        deadline = time.monotonic() + 20
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.01)
        return f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def desk(ledger_file, served):
    """Return the address of a desk over the ledger."""
    return served(app(ledger_file))


@pytest.fixture
def visit(browser, desk):
    """Return a function that opens a page of the desk in a fresh browser window; `outside` gathers what left."""
    opened = []

    def go(path="/", **options):
        window = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        opened.append(window)
        page = window.new_page()
        page.outside, page.complaints = [], []
        page.on("request", lambda asked: asked.url.startswith(desk) or page.outside.append(asked.url))
        page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(desk + path)
        return page

    yield go
    for window in opened:
        window.close()
