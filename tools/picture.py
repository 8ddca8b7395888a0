"""Takes the picture of the front page of the docs, docs/assets/desk.png: an event of the example affair at the desk."""

import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from sayso import Ledger
from sayso.desk import app

ROOT = Path(__file__).parents[1]
CLIP = {"x": 0, "y": 88, "width": 1000, "height": 480}  # below the desk's own head


def main() -> None:
    """Read the example affair, serve it on loopback, and take the picture."""
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "affair.db"
        with Ledger(where) as ledger:
            ledger.add(ROOT / "examples" / "north-korea-russia")
            event = ledger.events(contested=True)[0].event.id
        server = uvicorn.Server(uvicorn.Config(app(where), port=0, log_level="error", lifespan="off"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.05)
        port = server.servers[0].sockets[0].getsockname()[1]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1000, "height": 620})
            page.goto(f"http://127.0.0.1:{port}/events/{event}")
            page.screenshot(path=ROOT / "docs" / "assets" / "desk.png", clip=CLIP)
        server.should_exit = True


if __name__ == "__main__":
    main()
