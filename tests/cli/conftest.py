"""A ledger of two small files, and the command line called as a person calls it."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins import installed
from sayso.cli import main
from sayso.ledger import Ledger
from snowploughs import ANDES, FJORD


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit status."""

    out: str
    err: str
    status: int


@pytest.fixture
def sayso(capsys, monkeypatch) -> Callable[..., Said]:
    """Return what calls `sayso` in this process with arguments."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)

    def call(*arguments: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["sayso", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        said = capsys.readouterr()
        code = end.value.code
        return Said(said.out, said.err, code if isinstance(code, int) else 0)

    return call


@pytest.fixture
def pile(tmp_path, monkeypatch):
    """Return a folder, the current one now, with the two files in `reports`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "andes.txt").write_text(ANDES, encoding="utf-8")
    (tmp_path / "reports" / "fjord.txt").write_text(FJORD, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def plugin(tmp_path_factory):
    """Install the readers `older` and `silent`, for this process; return the folder that they are in."""
    module, place = Path(__file__).with_name("older_reader.py"), tmp_path_factory.mktemp("plugin")
    with installed(module, place, {"older": "OlderReader", "silent": "SilentReader"}) as there:
        yield there


@pytest.fixture(scope="session")
def _made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "andes.txt").write_text(ANDES, encoding="utf-8")
    (folder / "fjord.txt").write_text(FJORD, encoding="utf-8")
    with Ledger(folder / "sayso.db") as ledger:
        ledger.add([folder / "andes.txt", folder / "fjord.txt"], workers=1)
    return folder / "sayso.db"


@pytest.fixture
def ledger(_made, tmp_path, monkeypatch):
    """Return the folder of a ledger that holds the two files; it is the current folder now."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(_made, tmp_path / "sayso.db")
    return tmp_path


@pytest.fixture
def two_reports(tmp_path, monkeypatch, sayso) -> Callable[[str, str], None]:
    """Return what makes a ledger of two reports in a folder of its own, the current one, where Nils rules."""

    def add(first: str, second: str) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("SAYSO_ANALYST", "Nils")
        for name, text in (("first", first), ("second", second)):
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert sayso("add", "first.txt", "second.txt", "--workers", 1, "--reader", "rules").status == 0

    return add
