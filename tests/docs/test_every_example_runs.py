"""Every example of the README and of docs runs, and prints what the page says (`...` stands for anything)."""

import doctest
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pages import ROOT, Fence, fences, pages, steps

RUN = {"console", "python"}
NOT_RUN = {"text", "json"}  # shown, not run; with a file's name behind it, saved as that file
SETUP = re.compile(
    r"(git clone|cd|make|pip install|python3? -m venv|python benchmarks/\w+\.py|\.venv/bin/pip install) ?.*"
)
CHECK = doctest.OutputChecker()
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = str(tmp_path_factory.mktemp("home"))
    return {"PATH": path, "HOME": home, "COLUMNS": "80", "NO_COLOR": "1", "LANG": "C.UTF-8"}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_the_page_does_what_it_says(page, tmp_path, monkeypatch, environment):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    names: dict[str, object] = {}
    for fence in fences(page):
        where = f"{page.relative_to(ROOT)}:{fence.line}"
        if fence.file:
            Path(fence.file).parent.mkdir(exist_ok=True)
            Path(fence.file).write_text(fence.body, encoding="utf-8")
        elif fence.language == "console":
            run_console(fence, where, environment)
        elif fence.language == "python":
            run_python(fence, where, names)
        elif fence.language == "sh":
            assert all(SETUP.fullmatch(line) for line in fence.body.splitlines()), f"{where}: only a setup may be sh"
        else:
            assert fence.language in NOT_RUN, f"{where}: {fence.language!r} is a fence that nobody runs"


def run_console(fence: Fence, where: str, environment: dict[str, str]) -> None:
    assert steps(fence), f"{where}: no line begins with $"
    for step in steps(fence):
        shown = serve if step.command.startswith("sayso serve") else run
        got = shown(step.command, environment)
        told = f"{where} (line {step.line}): $ {step.command}\n--- the page\n{step.printed}\n--- printed\n{got}"
        assert CHECK.check_output(step.printed, got, FLAGS), told


def run(command: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-c", command], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def serve(command: str, environment: dict[str, str]) -> str:
    """Start the desk, return its first line, and end it as a person would."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {command}"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as desk:
        first = desk.stdout.readline()
        desk.send_signal(signal.SIGINT)
        _, complaints = desk.communicate(timeout=30)
    assert "Traceback" not in complaints, complaints
    return first


def run_python(fence: Fence, where: str, names: dict[str, object]) -> None:
    if ">>> " not in fence.body:
        exec(compile(fence.body, where, "exec"), names)  # noqa: S102  (the page is the project's own)
        return
    test = doctest.DocTestParser().get_doctest(fence.body, names, where, where, fence.line)
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS, verbose=False)
    runner.run(test, out=told.append, clear_globs=False)
    names.update(test.globs)
    assert runner.failures == 0, "".join(told)
