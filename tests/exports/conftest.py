"""A small real ledger that several formats take out: a deal that is contested, its copy, and a sanction."""

import pytest

from sayso.ledger import Ledger
from snowploughs import ANDES, FJORD

OSLO = """\
Norway imposes sanctions on Chile

OSLO, March 9, 2024 (Fjord Daily) — Norway's foreign minister Kari Holm said that Norway had imposed sanctions on \
Chile over the copper. Chile imposed sanctions on Norway, according to officials in Oslo.
"""
AGAIN = ANDES.replace("(Radio Andes)", "(Coast Post)")


@pytest.fixture(scope="session")
def going_out(tmp_path_factory):
    """Return the path of the ledger."""
    folder = tmp_path_factory.mktemp("going-out")
    for name, text in {"andes.txt": ANDES, "fjord.txt": FJORD, "oslo.txt": OSLO, "again.txt": AGAIN}.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "book.db") as ledger:
        ledger.add(sorted(folder.glob("*.txt")), workers=1, reader="rules")
    return folder / "book.db"
