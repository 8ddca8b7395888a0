import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from snowploughs import ANDES

SAYSO = Path(sys.executable).with_name("sayso")


@pytest.fixture
def older(sayso, pile, plugin):
    """Return a ledger that the older reader read."""
    assert sayso("add", "reports", "--reader", "older", "--workers", "1").status == 0
    return pile


def test_what_changed_stands_with_its_words_and_the_counts_at_the_end(sayso, older):
    said = sayso("reread", "--workers", "1")
    assert said.status == 0
    lines = [" ".join(line.split()) for line in said.out.splitlines()]
    assert "reports/fjord.txt" in lines
    assert any(line.startswith("rules/0 → trained/1+") for line in lines)
    assert "new Foreign Ministry of Norway “denied” “that Norway had shipped snowploughs to Chile”" in lines
    assert "quotation: mixed → indirect" in lines
    assert "denies CT- “Norway had shipped snowploughs to Chile” (transfer)" in " ".join(lines)
    assert "confirmed with 1 independent origin → contested with 1 independent origin" in said.out
    assert lines[-4].startswith("documents: 2 changed, 0 same, 0 left out, read by trained/1+")
    assert lines[-1] == "events: 0 gone, 0 new, 2 changed"
    again = sayso("reread")
    assert (again.status, again.out.split(":")[0]) == (0, "nothing to read again")


def test_the_same_for_the_machine(sayso, older):
    said = sayso("reread", "fjord.txt", "--format", "json")
    found = json.loads(said.out)
    assert found["reader"].startswith("trained/1+")
    (document,) = found["documents"]
    assert document["before"] == "rules/0"
    denial = next(link for link in document["attributions"]["new"] if link["words"]["cue"] == ["denied"])
    text = (older / "reports" / "fjord.txt").read_text(encoding="utf-8")
    assert [text[start:end] for start, end in denial["source"]] == denial["words"]["source"]
    assert denial["speaker"] == "Foreign Ministry of Norway"
    claims = {(*claim["chain"], claim["stance"], claim["type"]) for claim in document["claims"]["new"]}
    assert ("Foreign Ministry of Norway", "denies", "transfer") in claims
    stands = [(event["before"]["status"], event["after"]["status"]) for event in found["events"]]
    assert ("confirmed", "contested") in stands
    assert found["counts"]["events"] == {"gone": 0, "new": 0, "changed": len(stands)}


def test_who_reads_with_two_readers_is_told(sayso, older):
    (older / "reports" / "other.txt").write_text(ANDES.replace("forty", "ten"), encoding="utf-8")
    said = sayso("add", "reports", "--workers", "1")
    assert said.out == "1 added, 2 known, 0 left out\n"
    assert said.err.splitlines()[-1].startswith("2 documents read by rules/0, 1 by trained/1+")
    assert said.err.endswith("; `sayso reread` reads all with one\n")


def test_no_ledger_and_no_such_document_are_errors_with_a_mend(sayso, older):
    assert "near names" in sayso("reread", "fjort.txt").err
    assert "begin one: sayso add FILE" in sayso("reread", "--ledger", "none.db").err


def test_ctrl_c_says_that_nothing_counts_yet_and_the_same_goes_on(sayso, pile, plugin):
    for number in range(60):
        (pile / "reports" / f"{number}.txt").write_text(ANDES.replace("forty", str(number)), encoding="utf-8")
    sayso("add", "reports", "--reader", "silent", "--workers", "1")
    command = [SAYSO, "reread", "--workers", "1"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True, env=os.environ | {"PYTHONPATH": str(plugin)}
    ) as reading:
        assert "reading 0 of 62" in reading.stderr.readline()
        reading.stderr.readline()
        os.killpg(reading.pid, signal.SIGINT)
        _, complaints = reading.communicate(timeout=60)
    assert reading.returncode == 130
    assert "nothing counts yet, the same `sayso reread` goes on" in complaints
    assert "Traceback" not in complaints
    with Ledger("sayso.db", create=False) as ledger:
        assert ledger.readers() == {"silent/1": 62}
    assert "documents: 62 changed" in sayso("reread").out
