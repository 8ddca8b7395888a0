"""A ledger opened to answer at once answers from what is linked, and waits for nothing that came since."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import update

from sayso.ledger import Ledger
from sayso.ledger.storage.schema import state

TEXTS = ["Anna says Norland shipped tractors.", "Bruno denies Sudria closed the port."]


def test_it_does_not_link_what_came(folder: Callable[..., Path], tmp_path: Path, monkeypatch) -> None:
    pile, where = folder(*TEXTS), tmp_path / "a.db"
    first, second = sorted(pile.iterdir())
    with Ledger(where) as ledger:
        ledger.add([first], workers=1, reader="lines")
        before = len(ledger.events())
        monkeypatch.setattr(
            "sayso.ledger.adding.adding.derive", lambda database: None
        )  # a process killed before it linked
        ledger.add([second], workers=1, reader="lines")
    with Ledger(where, fresh=False) as ledger:
        assert len(ledger.events()) == before
        assert len(ledger.documents()) == 2
    with Ledger(where) as ledger:
        assert len(ledger.events()) > before
    with Ledger(where, fresh=False) as ledger:
        assert len(ledger.events()) > before


def test_what_another_version_linked_is_linked_anew_all_the_same(folder: Callable[..., Path], tmp_path: Path) -> None:
    where = tmp_path / "a.db"
    with Ledger(where) as ledger:
        ledger.add([folder(*TEXTS)], workers=1, reader="lines")
        before = ledger.affair()
        with ledger._database.writing() as connection:
            connection.execute(update(state).values(derived_by="older"))
    with Ledger(where, fresh=False) as ledger:
        assert ledger.affair() == before
