"""A ledger of two reports that disagree."""

import pytest

from sayso import Ledger
from snowploughs import ANDES, FJORD


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shown")
    for name, text in {"andes.txt": ANDES, "fjord.txt": FJORD}.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "x.db") as book:
        book.add(folder, workers=1, reader="rules")
        yield book
