import os
import signal
import subprocess
import sys
from pathlib import Path

from sayso.ledger import Ledger
from snowploughs import ANDES

SAYSO = Path(sys.executable).with_name("sayso")


def test_what_is_new_goes_in_and_what_is_known_stays(sayso, pile):
    first = sayso("add", "reports", "--workers", "1")
    assert (first.status, first.out) == (0, "2 added, 0 known, 0 left out\n")
    again = sayso("add", "reports/*.txt", "--workers", "1")
    assert (again.status, again.out) == (0, "0 added, 2 known, 0 left out\n")


def test_one_bad_file_is_named_with_reason_and_mend_and_the_rest_goes_in(sayso, pile):
    (pile / "reports" / "empty.txt").write_bytes(b"")
    said = sayso("add", "reports", "gone.txt", "--workers", "1")
    assert said.status == 1
    assert said.out.startswith("2 added, 0 known, 2 left out\n")
    for words in ("left out: gone.txt", "check that it exists", "left out: reports/empty.txt"):
        assert words in said.out


def test_progress_is_plain_lines_on_standard_error_where_there_is_no_terminal(sayso, pile):
    said = sayso("add", "reports", "--workers", "1")
    assert "reading" in said.err
    assert "linking" in said.err
    assert "\x1b" not in said.err
    assert "reading" not in said.out


def test_an_unknown_reader_is_an_error_with_a_mend(sayso, pile):
    said = sayso("add", "reports", "--reader", "oracle")
    assert said.status == 1
    assert said.err.splitlines()[-1].startswith("sayso: there is no reader 'oracle' (the readers are: ")


def test_what_is_piped_in_is_a_document_too(pile):
    subprocess.run([SAYSO, "add", "-"], input=ANDES.encode(), check=True, capture_output=True, timeout=60)
    with Ledger("sayso.db", create=False) as ledger:
        assert [row.document.publisher for row in ledger.documents()] == ["Radio Andes"]


def test_ctrl_c_says_what_is_in_and_add_again_completes_it(pile):
    for number in range(120):
        text = ANDES.replace("forty", str(number))
        (pile / "reports" / f"{number}.txt").write_text(text, encoding="utf-8")
    adding = subprocess.Popen(
        [SAYSO, "add", "reports", "--workers", "1"], stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert "reading 0 of 122" in adding.stderr.readline()
    adding.stderr.readline()
    os.killpg(adding.pid, signal.SIGINT)
    _, complaints = adding.communicate(timeout=60)
    assert adding.returncode == 130
    assert "the same `sayso add` again goes on" in complaints
    assert "Traceback" not in complaints
    again = subprocess.run([SAYSO, "add", "reports"], capture_output=True, text=True, timeout=60, check=True)
    assert again.stdout.endswith(" 0 left out\n")
    with Ledger("sayso.db", create=False) as ledger:
        assert len(ledger.documents()) == 122
        assert all(finding.whole for finding in ledger.examine())
