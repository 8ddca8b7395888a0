"""A document's page says on whose word the report rests, and with which reports it shares words."""

import re

import pytest

from sayso.desk.pages import document_html
from sayso.ledger import Ledger

OWN = "LUNDE, May 2, 2024 (Fjord Courier) — A tanker spilled oil off Lunde on Tuesday, Ada <b>Berg</b> said.\n"
OTHER = "SUND, May 3, 2024 (Sund Post) — A tanker spilled oil off Lunde on Tuesday, according to the Fjord Courier.\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("spill")
    (folder / "own.txt").write_text(OWN, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    with Ledger(folder / "spill.db") as book:
        book.add([folder / "own.txt", folder / "other.txt"], workers=1)
        return {
            name: document_html(book.document(f"{name}.txt"), None, book.origins(f"{name}.txt"))
            for name in ("own", "other")
        }


def section(html):
    found = re.search(r'<section aria-labelledby="rests">.*?</section>', html, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", found.group()).split()) if found else ""


def test_each_origin_stands_with_its_link_and_its_words(page):
    assert "Rests on" in section(page["own"])
    assert "the report cites it" in section(page["other"])
    assert "“the Fjord Courier”" in section(page["other"])


def test_no_words_of_a_text_become_markup(page):
    assert "<b>Berg</b>" not in page["own"]
    assert "&lt;b&gt;" in page["own"]


def test_a_page_without_an_answer_has_no_such_section(page):
    assert section("<p>nothing</p>") == ""
