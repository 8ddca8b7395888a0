import io
import os
import stat
import threading
from contextlib import contextmanager

import pytest

from invented import invented
from sayso.errors import ExportError, LedgerError
from sayso.exports import Format, formats, named, write


class Failing:
    """A ledger that breaks while an export is being written."""

    @contextmanager
    def edition(self):
        with invented().edition() as edition:
            edition.affair.assessments.clear()
            yield edition


def test_a_failed_export_leaves_the_old_file_and_no_other(tmp_path):
    out = tmp_path / "out.json"
    out.write_text("before")
    with pytest.raises(LedgerError, match="never weighed"):
        write(Failing(), "json", out)
    assert out.read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


def test_a_new_export_replaces_the_old_one_and_keeps_its_permissions(tmp_path):
    out = tmp_path / "out.csv"
    out.write_text("before")
    out.chmod(0o600)
    write(invented(), "csv", out)
    assert out.read_text().startswith("event,")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_link_keeps_pointing_at_the_file_that_is_replaced(tmp_path):
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("before")
    link.symlink_to(real)
    write(invented(), "json", link)
    assert link.is_symlink()
    assert real.read_text().startswith("{")


def test_a_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write(invented(), "csv", pipe)
    reader.join(5)
    assert got[0].startswith(b"event,")
    assert pipe.is_fifo()


@pytest.mark.parametrize("place", ["missing/out.json", "."])
def test_a_place_that_cannot_be_written_is_named_with_a_mend(tmp_path, place):
    with pytest.raises(ExportError) as caught:
        write(invented(), "json", tmp_path / place)
    assert str(tmp_path / place) in str(caught.value)
    assert caught.value.mend


def test_an_unknown_format_is_named_with_those_that_there_are():
    with pytest.raises(ExportError, match=r"take one of .*csv, .*json, jsonl, .*xlsx"):
        write(invented(), "docx", io.BytesIO())


def test_every_format_installed_writes_the_affair():
    for name in formats():
        out = io.BytesIO()
        write(invented(), name, out)
        assert isinstance(named(name), Format)
        assert len(out.getvalue()) > 500 or name == "claimreview"  # nobody ruled
