"""A desk to add documents at, whose ledger a reader of moods read."""

from pathlib import Path

import httpx
import pytest

from plugins import installed
from sayso.desk import app
from sayso.ledger import Ledger
from uploads import TOKEN


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
