"""Tests may import what measures; some share a ledger of documents that mean harm, and a real browser."""

import os
import shutil
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))


@pytest.fixture(scope="session")
def hostile_ledger(tmp_path_factory):
    """Return the path of a ledger of documents that mean harm, and the sources that they came from."""
    from hostile import hostile_files
    from sayso.ledger import Ledger

    folder = tmp_path_factory.mktemp("hostile")
    (folder / "files").mkdir()
    files = hostile_files(folder / "files")
    with Ledger(folder / "hostile.db") as ledger:
        report = ledger.add(files, workers=1, reader="rules")
        assert report.left_out == ()
    return folder / "hostile.db"


@pytest.fixture(scope="session")
def browser():
    """Return a real browser: Debian's Chromium, or the one that SAYSO_CHROMIUM names."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("SAYSO_CHROMIUM") or shutil.which("chromium")
    if not path or not Path(path).exists():
        pytest.skip("no chromium here: run tools/install-browser, or name one in SAYSO_CHROMIUM")
    flags = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags.split())
        yield browser
        browser.close()
