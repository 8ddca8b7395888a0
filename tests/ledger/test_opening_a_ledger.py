"""A ledger is named by a path, a URL or the environment; what is no ledger is refused with a mend."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.errors import LedgerError
from sayso.ledger import Ledger


def test_the_environment_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "named.db"))
    Ledger().close()
    assert (tmp_path / "named.db").exists()


def test_the_current_folder_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    monkeypatch.chdir(tmp_path)
    with Ledger() as ledger:
        assert ledger.where == "sayso.db"
    assert (tmp_path / "sayso.db").exists()


def test_a_url_names_it(tmp_path: Path) -> None:
    with Ledger(f"sqlite:///{tmp_path}/by-url.db") as ledger:
        assert ledger.where == f"{tmp_path}/by-url.db"
    assert (tmp_path / "by-url.db").exists()


def test_strange_names(tmp_path: Path) -> None:
    for name in ("with space.db", "100%.db", "naïve'.db", "#?.db"):
        Ledger(tmp_path / name).close()
        assert (tmp_path / name).exists()


def test_none_is_begun_where_that_is_not_wanted(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger here"):
        Ledger(tmp_path / "none.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="check that the folder exists"):
        Ledger(tmp_path / "nowhere" / "test.db")


def test_what_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear reader, " * 100)
    with pytest.raises(LedgerError, match="give the path of a ledger"):
        Ledger(path)
    assert path.read_text().startswith("Dear reader")


def test_a_database_of_something_else(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "songs.db") as songs:
        songs.execute("CREATE TABLE songs (name)")
    songs.close()
    with pytest.raises(LedgerError, match="something else"):
        Ledger(tmp_path / "songs.db")


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    Ledger(tmp_path / "new.db").close()
    with sqlite3.connect(tmp_path / "new.db") as new:
        new.execute("UPDATE alembic_version SET version_num = '9999'")
    new.close()
    with pytest.raises(LedgerError, match=r"newer version .* \(upgrade: pip install -U sayso\)"):
        Ledger(tmp_path / "new.db")


@pytest.mark.parametrize("url", ["no-such-database://host/name", "sqlite://[", "postgresql+nosuchdriver://host/name"])
def test_a_url_that_cannot_be(url: str) -> None:
    with pytest.raises(LedgerError):
        Ledger(url)


def test_several_processes_begin_it_at_once(tmp_path: Path) -> None:
    script = "import sys; from sayso.ledger import Ledger; Ledger(sys.argv[1]).close()"
    command = [sys.executable, "-c", script, str(tmp_path / "new.db")]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(5)]
    for process in processes:
        _, errors = process.communicate()
        assert process.returncode == 0, errors
    with Ledger(tmp_path / "new.db") as ledger:
        assert all(finding.whole for finding in ledger.examine())
