import os
import subprocess
import sys

import pytest

from books import book_of
from sayso.cli import main
from sayso.errors import ExportError, SaysoError
from sayso.reports import report, write
from snowploughs import ANDES, FJORD


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    """Return the path of a ledger of two reports."""
    folder = tmp_path_factory.mktemp("command")
    with book_of(folder, {"andes.txt": ANDES, "fjord.txt": FJORD}):
        pass
    return folder / "book.db"


@pytest.fixture
def sayso(ledger, monkeypatch, capfdbinary):
    """Return a function that runs `sayso report` and returns its status, output and complaints."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["sayso", "report", "--ledger", str(ledger), *arguments])
        try:
            main()
            status = 0
        except SystemExit as left:
            status = left.code or 0
        told = capfdbinary.readouterr()
        return status, told.out, told.err.decode()

    return run


def test_a_file_is_what_its_ending_says(sayso, tmp_path):
    for name, first in (("a.html", b"<!doctype html>"), ("a.HTM", b"<!doctype html>"), ("a.docx", b"PK")):
        assert sayso("transfer: Norway", "-o", str(tmp_path / name)) == (0, b"", "")
        assert (tmp_path / name).read_bytes().lstrip().startswith(first)


def test_standard_output_gets_html(sayso):
    status, out, _ = sayso("--all", "-o", "-")
    assert status == 0
    assert b"Norway had shipped forty snowploughs to Chile" in out
    assert out == sayso("--all")[1]


def test_its_title_and_date_can_be_told(sayso, monkeypatch):
    _, out, _ = sayso("--all", "--title", "For the desk", "--date", "2024-05-06")
    assert b"<title>For the desk</title>" in out
    assert b"Made 2024-05-06 by sayso" in out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715000000")
    assert b"Made 2024-05-06 by sayso" in sayso("--all")[1]


def test_all_is_cut_where_it_is_long(sayso):
    assert b"The 1 most contested of " in sayso("--all", "--most", "1")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name events, or --all of them"),
        (("--all", "transfer"), "name events, or --all of them"),
        (("moon",), "there is no event 'moon'"),
        (("--all", "-o", "report.txt"), "its ending tells no kind of report"),
        (("--all", "-o", "/nowhere/report.html"), "cannot be written"),
        (("--all", "--date", "May"), "'May' is no date"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_mend(sayso, arguments, said):
    status, out, complaints = sayso(*arguments)
    assert (status, out) == (1, b"")
    assert said in complaints
    assert complaints.count("\n") == 1


def test_a_date_that_is_none_is_said_to_be(affair, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    with pytest.raises(SaysoError, match="SOURCE_DATE_EPOCH"):
        report(affair)


def test_a_report_that_fails_leaves_the_old_file(made, tmp_path):
    old = tmp_path / "report.html"
    old.write_text("before")
    with pytest.raises(ExportError, match=r"'\.odt' is no kind of report"):
        write(made, old, ".odt")
    assert old.read_text() == "before"
    assert list(tmp_path.iterdir()) == [old]


def test_the_same_ledger_gives_the_same_bytes_in_any_process(ledger, tmp_path):
    for seed in ("1", "2"):
        command = [
            sys.executable,
            "-c",
            "from sayso.cli import main; main()",
            "report",
            "--all",
            "--date",
            "2024-05-06",
            "--ledger",
            str(ledger),
        ]
        told = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([*command, "-o", str(tmp_path / f"{seed}.html")], check=True, env=told)
    assert (tmp_path / "1.html").read_bytes() == (tmp_path / "2.html").read_bytes()
