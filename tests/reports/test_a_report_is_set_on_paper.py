"""The PDF, made by the Chromium of this machine and opened by pypdf."""

import io
import os
import re

import pytest
from pypdf import PdfReader

from sayso.errors import ExportError
from sayso.reports import Voices, write


@pytest.fixture(scope="module")
def printed(made, browser, tmp_path_factory):
    """Return the report as a PDF."""
    path = tmp_path_factory.mktemp("paper") / "report.pdf"
    write(made, path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def paper(printed):
    """Return the report as an opened PDF."""
    return PdfReader(io.BytesIO(printed))


def letters(text):
    """Return a text without the spaces and hyphens that a line's end may add or take."""
    return re.sub(r"\s+", "", text)


@pytest.mark.browser
def test_it_has_every_quoted_word(paper, made):
    printed = letters("".join(sheet.extract_text() for sheet in paper.pages))
    for source in made.sources:
        assert source.sha256 in printed
        assert all(letters(place.words) in printed for place in source.places)
    sayings = [one for section in made.sections for part in section.chapters for block in part.blocks
               if isinstance(block, Voices) for one in block.sayings]  # fmt: skip
    assert all(letters(one.speaker) in printed for one in sayings)


@pytest.mark.browser
def test_its_pages_are_numbered_and_it_is_named_and_dated(paper, made):
    number = len(paper.pages)
    assert number > 3
    assert all(f"{at}/{number}" in letters(sheet.extract_text()) for at, sheet in enumerate(paper.pages, 1))
    assert paper.metadata.title == made.title
    assert paper.metadata.creation_date.date().isoformat() == made.making.day
    assert [one.title for one in paper.outline if not isinstance(one, list)]
    assert all(round(float(sheet.mediabox.width)) == 595 for sheet in paper.pages)


@pytest.mark.browser
def test_the_same_report_gives_the_same_paper(made, printed):
    again = io.BytesIO()
    write(made, again, ".pdf")
    one, other = (PdfReader(io.BytesIO(data)) for data in (printed, again.getvalue()))
    assert [sheet.extract_text() for sheet in one.pages] == [sheet.extract_text() for sheet in other.pages]
    assert one.metadata == other.metadata


def test_without_a_browser_it_says_what_to_do(made, tmp_path, monkeypatch):
    monkeypatch.delenv("SAYSO_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExportError, match=r"made by Chromium, and none is here.*SAYSO_CHROMIUM"):
        write(made, tmp_path / "report.pdf")
    assert list(tmp_path.iterdir()) == []


def program(folder, body):
    """Return the path of a program that stands for a browser."""
    path = folder / "browser"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return path


@pytest.mark.skipif(os.name != "posix", reason="the programs are shell scripts")
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("echo 'no display here' >&2; exit 3", "no display here"),
        ("exit 3", "exit status 3"),
        ("exit 0", "made no PDF"),
        ('for a; do case "$a" in --print-to-pdf=*) echo no > "${a#*=}";; esac; done', "is no PDF"),
    ],
)
def test_a_browser_that_fails_is_said_to(made, tmp_path, monkeypatch, body, said):
    monkeypatch.setenv("SAYSO_CHROMIUM", str(program(tmp_path, body)))
    with pytest.raises(ExportError, match=said):
        write(made, tmp_path / "report.pdf")
    assert not (tmp_path / "report.pdf").exists()


def test_a_browser_that_is_not_there_is_said_not_to_be(made, tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_CHROMIUM", str(tmp_path / "nothing"))
    with pytest.raises(ExportError, match=re.escape(f"SAYSO_CHROMIUM={tmp_path / 'nothing'}")):
        write(made, tmp_path / "report.pdf")


@pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")
def test_a_browser_gets_a_profile_that_is_thrown_away_and_no_network(made, tmp_path, monkeypatch):
    told = tmp_path / "told"
    monkeypatch.setenv("SAYSO_CHROMIUM", str(program(tmp_path, f'printf "%s\\n" "$HOME" "$@" > {told}; exit 1')))
    with pytest.raises(ExportError):
        write(made, tmp_path / "report.pdf")
    home, *flags = told.read_text().splitlines()
    assert f"--user-data-dir={home}/profile" in flags
    assert not os.path.exists(home)  # noqa: PTH110
    assert "--host-resolver-rules=MAP * ~NOTFOUND" in flags
    assert "--disable-background-networking" in flags
    assert ("--no-sandbox" in flags) == (os.geteuid() == 0)
    assert flags[-1].startswith("file://")
