"""The line reader as an installed plugin, and documents and folders of invented lines."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins import installed
from sayso.intake import blocks
from sayso.ledger import Ledger
from sayso.values import Document, document_id, text_digest

READERS = {"lines": "LineReader", "lines2": "NewerReader", "deaf": "DeafReader"}


@pytest.fixture(scope="session", autouse=True)
def plugin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Install the line reader in a folder of its own, for this process and those that it starts."""
    module, place = Path(__file__).with_name("line_reader.py"), tmp_path_factory.mktemp("plugin")
    with installed(module, place, READERS) as there:
        yield there


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "test.db") as opened:
        yield opened


@pytest.fixture
def document() -> Callable[..., Document]:
    """Make a document of a text."""

    def make(text: str, locator: str = "", published: str | None = None) -> Document:
        found = document_id(text.encode())
        where = locator or f"{found.removeprefix('doc:')}.txt"
        return Document(found, where, text, text_digest(text), blocks(text), published=published)

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder of text files, one for each text."""

    def make(*texts: str, name: str = "pile") -> Path:
        place = tmp_path / name
        place.mkdir(exist_ok=True)
        for number, text in enumerate(texts):
            (place / f"{number:03}.txt").write_text(text)
        return place

    return make


ADD = """
import sys
from sayso.ledger import Ledger
def tell(now):
    print(now.added, flush=True)
with Ledger(sys.argv[1]) as ledger:
    ledger.add(sys.argv[3:], workers=int(sys.argv[2]), reader="lines", progress=tell)
"""


@pytest.fixture
def adding(plugin: Path) -> Callable[..., "subprocess.Popen[str]"]:
    """Start another process that adds inputs to a ledger and says after each step how many are in."""

    def start(ledger: Path, *inputs: Path, workers: int = 1) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", ADD, str(ledger), str(workers), *map(str, inputs)]
        environment = os.environ | {"PYTHONPATH": str(plugin)}
        return subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, start_new_session=True
        )

    return start
