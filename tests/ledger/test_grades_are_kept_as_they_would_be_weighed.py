"""The letters that a ledger answers with are those that weighing all of it anew proposes."""

import pytest

from books import book_of

REPORTS = {
    "one.txt": "PORTO, May 11, 2020 (Porto Post) - Chad's minister Ada Orlo said on Monday that Chad had sent tractors"
    " to Peru.\n\nPeru's ambassador Bela Quint denied on Tuesday that Chad had sent tractors to Peru.\n",
    "two.txt": "LIMA, May 14, 2020 (Lima Herald) - Peru's government said that Chad had sent tractors to Peru.\n\n"
    "The Porto Post reported that Chad had sent tractors to Peru.\n",
    "three.txt": "LIMA, May 15, 2020 (Lima Herald) - A trader said that Chad may have sent tractors to Peru.\n",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory):
    with book_of(tmp_path_factory.mktemp("grades"), REPORTS) as ledger:
        yield ledger


def test_every_source_has_the_letter_and_the_records_that_weighing_gives_it(book):
    anew = book.weighed().sources
    kept = {}
    for row in book.events():
        kept |= book.event(row.event.id).sources
    for row in book.documents():
        kept[row.document.id] = book.document(row.document.id).grade
    assert kept
    assert any(grade.records for grade in kept.values())
    assert {source: grade for source, grade in anew.items() if source in kept} == kept


def test_what_is_removed_shows_nothing_any_more(book):
    book.remove("two.txt")
    anew = book.weighed().sources
    for row in book.events():
        for source, grade in book.event(row.event.id).sources.items():
            assert anew[source] == grade
