"""A report on a small affair with everything that a report can tell, and the page that it makes."""

import pytest

from books import book_of
from embargoed import REPORTS
from sayso.ledger import Accept, Note, Reject
from sayso.reports import report, write

DAY = "2024-04-01"


@pytest.fixture(scope="session")
def affair(tmp_path_factory):
    """Return an open ledger of the affair, on which two persons ruled."""
    with book_of(tmp_path_factory.mktemp("affair"), REPORTS) as ledger:
        dossier = ledger.event("transfer: Norway")
        claims = {voice.speaker.name.split()[-1]: voice.claim.id for voice in dossier.voices}
        ledger.rule(Accept(claims["Holm"]), by="Anna Reed")
        ledger.rule(Reject(claims["Vega"]), by="Nils Moe", note="he only asks")
        ledger.rule(Note(dossier.row.event.id), by="Anna Reed", note="ask the port for its lists")
        yield ledger


@pytest.fixture(scope="session")
def dossier(affair):
    """Return the dossier of the transfer."""
    return affair.event("transfer: Norway")


@pytest.fixture(scope="session")
def made(affair):
    """Return the report on all events of the affair."""
    return report(affair, day=DAY)


@pytest.fixture(scope="session")
def page(made, tmp_path_factory):
    """Return the path of the report's HTML."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    write(made, path)
    return path
