"""The bundled affair goes in whole, is marked as written for the example, and quotes nobody."""

import re
from collections import Counter
from pathlib import Path

import pytest

from sayso.errors import IntakeError
from sayso.intake import documents, find
from sayso.values import CLAIMING, Document

EXAMPLES = Path(__file__).parents[1] / "examples"
AFFAIR = EXAMPLES / "north-korea-russia"
FILES = sorted(AFFAIR.iterdir())
QUOTED = re.compile("[\"“”„«»]|(?<![A-Za-z])['‘](?=\\w)")


@pytest.fixture(scope="module")
def pile() -> list[Document]:
    found = find([str(AFFAIR)])
    assert not found.left_out
    opened = [document for source in found.sources for document in documents(source)]
    assert not [fault for fault in opened if isinstance(fault, IntakeError)]
    return [document for document in opened if isinstance(document, Document)]


def claiming(document: Document) -> str:
    return "\n".join(document.text[block.start : block.end] for block in document.blocks if block.kind in CLAIMING)


def test_it_comes_in_several_file_types() -> None:
    types = Counter(file.suffix for file in FILES)
    assert set(types) == {".txt", ".md", ".html", ".eml", ".pdf", ".jsonl"}
    assert len(FILES) == 17
    assert types[".txt"] >= 5


def test_every_article_goes_in_with_its_title_outlet_and_date(pile: list[Document]) -> None:
    assert len(pile) == 19
    assert [document.locator for document in pile if not (document.title and document.publisher)] == []
    assert [
        document.locator for document in pile if not re.match(r"202[345]-\d\d-\d\d$", document.published or "")
    ] == []
    assert Counter(document.genre for document in pile) == {"report": 18, "opinion": 1}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_file_says_that_it_was_written_for_the_example(file: Path) -> None:
    assert "for the sayso example affair" in file.read_bytes().decode("utf-8", "replace")


def test_the_mark_makes_no_claim(pile: list[Document]) -> None:
    assert not [document.locator for document in pile if "sayso" in claiming(document)]
    assert not [document.locator for document in pile if "made for the example" in claiming(document)]


def test_nobody_is_quoted(pile: list[Document]) -> None:
    assert not [(document.locator, mark[0]) for document in pile for mark in QUOTED.finditer(document.text)]


def test_navigation_and_promotion_are_not_read_as_body(pile: list[Document]) -> None:
    words = "\n".join(claiming(document) for document in pile)
    assert not re.search(r"newsletter|Follow us|Episodes|Sports", words)


def test_the_readme_tells_what_each_file_shows() -> None:
    told = set(re.findall(r"^\| `([^`]+)`", (EXAMPLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert told == {file.name for file in FILES}
