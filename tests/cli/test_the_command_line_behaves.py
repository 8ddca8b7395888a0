import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SAYSO = Path(sys.executable).with_name("sayso")
HOSTILE = "\x1b]0;owned\x07\x1b[31mOslo\x1b[0m [bold]denies\u202e deal"


def test_help_names_the_commands():
    done = subprocess.run([SAYSO, "--help"], capture_output=True, text=True, check=True)
    assert "doctor" in done.stdout


@pytest.mark.parametrize("module", ["spacy", "pandas", "sqlalchemy", "openpyxl", "starlette", "rich.progress"])
def test_help_loads_nothing_heavy(module):
    code = f"import sys, sayso.cli.app; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_version_is_said(sayso):
    assert sayso("--version").out == "sayso 0.1.0\n"


def test_a_closed_pipe_is_silent(ledger):
    for command in ("events", "export", "show andes.txt", "export --format csv -o /dev/stdout"):
        done = subprocess.run(
            ["bash", "-c", f"{SAYSO} {command} | true"], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.stderr == "", command


def test_no_colour_is_no_colour_and_words_are_harmless(sayso, pile, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    text = (pile / "reports" / "fjord.txt").read_text(encoding="utf-8")
    (pile / "reports" / "fjord.txt").write_text(text.replace("Oslo denies", HOSTILE), encoding="utf-8")
    said = [sayso("read", "reports"), sayso("add", "reports", "--workers", "1")]
    said += [sayso("events"), sayso("show", "fjord.txt"), sayso("search", "Norway"), sayso("remove", "fjord.txt")]
    for one in said:
        assert one.status == 0
        assert not set(one.out + one.err) & set("\x1b\x07\u202e")
    assert "[bold]denies" in said[0].out


def test_a_terminal_without_typographic_letters_shows_the_rest(ledger):
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for command in ("events", "show andes.txt", "read nothing-of-the-kind.txt"):
        done = subprocess.run(
            [SAYSO, *command.split()], env=ascii_only, capture_output=True, text=True, timeout=60, check=False
        )
        assert "Traceback" not in done.stderr, command


def test_the_desk_says_its_address_and_ends_quietly(ledger):
    desk = subprocess.Popen(
        [SAYSO, "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ
    )
    said = desk.stdout.readline()
    desk.send_signal(signal.SIGINT)
    _, complaints = desk.communicate(timeout=30)
    assert said.startswith("the desk is open at http://127.0.0.1:")
    assert "Traceback" not in complaints


def test_a_desk_for_the_whole_world_is_refused_where_nobody_has_an_account(sayso, ledger):
    assert "sayso accounts add" in sayso("serve", "--host", "0.0.0.0").err  # noqa: S104
