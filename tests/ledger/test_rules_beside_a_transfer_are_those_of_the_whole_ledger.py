"""The rules that a transfer touches are looked up by its parties: the same as if the whole ledger were looked at."""

import pytest
from sqlalchemy import true

from books import book_of
from sayso.ledger.inquiring import falling

REPORTS = {
    "one.txt": "LISBON, Oct. 20, 2025 (Tagus News) - The United Nations imposed an arms embargo on Angola in July 2004,"
    " Portugal's defence minister said on Friday. The United Nations arms embargo on Angola expired in October 2015,"
    " he said.\n\nPortugal said that Ghana had delivered rockets to Angola on 3 March 2010 in exchange for diamonds.\n",
    "two.txt": "ACCRA, Oct. 22, 2025 (Accra Mail) - Ghana's government denied that the arms embargo on Angola had"
    " expired. The European Union imposed sanctions on Togo in 2012.\n\nTogo said that Chad had sent rifles to Togo"
    " in May 2013.\n",
    "three.txt": "LOME, Oct. 23, 2025 (Lome Mail) - The European Union lifted the sanctions in 2014, Togo's minister"
    " said. Chad had sent rifles to Togo, he said.\n",
    "four.txt": "LIMA, Oct. 24, 2025 (Lima Herald) - Peru's minister said that Chile sent coffee to Peru in 2020.\n",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory):
    with book_of(tmp_path_factory.mktemp("falling"), REPORTS) as ledger:
        yield ledger


def under(book):
    found = {}
    for row in book.events(type="transfer"):
        rules = book.event(row.event.id).regimes
        found[row.headline] = [(r.row.regime, r.row.answer, r.match, r.by_voice, r.reason) for r in rules]
    return found


def test_looking_at_fewer_events_finds_the_same_rules(book, monkeypatch):
    narrow = under(book)
    monkeypatch.setattr(falling, "_aimed_at", lambda connection, parties: true())
    assert narrow == under(book)
    assert any(narrow.values())
    assert not all(narrow.values())
