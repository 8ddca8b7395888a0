"""What two ledgers, or two dates of one, differ in: nothing with itself, and the mirror image the other way round."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import diff
from sayso.errors import LedgerError, SaysoError
from sayso.intake import blocks
from sayso.ledger import Ledger, LedgerDiff
from sayso.values import Document, document_id, text_digest

PILE = [
    ("Anna says Norland shipped tractors.", "2024-05-01"),
    ("Bruno denies Norland shipped tractors.\n\nAnna says Sudria closed the port.", "2024-05-03"),
    ("Norland denies that Norland shipped tractors.", "2024-05-05"),
    ("Norland says that Norland shipped tractors.", "2024-06-01"),
    ("Carla says Sudria closed the port.", None),
    ("Anna denies Sudria closed the port.", "2024-06"),
]


def made(text, published):
    id = document_id(text.encode())
    return Document(id, f"{id[4:]}.txt", text, text_digest(text), blocks(text), published=published)


DOCUMENTS = [made(*one) for one in PILE]
DAYS = st.sampled_from(["2024-04-30", "2024-05-01", "2024-05", "2024-05-04", "2024-06-01", "2024", "2025-01-01"])


@pytest.fixture(scope="module")
def book(plugin, tmp_path_factory):
    with Ledger(tmp_path_factory.mktemp("diff") / "test.db") as ledger:
        ledger.add_documents(DOCUMENTS, reader="lines")
        yield ledger


def mirrored(found: LedgerDiff) -> object:
    """Return what a difference says, as it reads the other way round."""
    return plain(found, turned=True)


def plain(found: LedgerDiff, *, turned: bool = False) -> object:
    def pair(one, other):
        return (other, one) if turned else (one, other)

    kinds = {"new": "gone", "gone": "new", "joined": "split", "split": "joined"} if turned else {}
    events = {
        (
            kinds.get(one.kind, one.kind),
            pair(one.before, one.after),
            tuple((side.side, pair(side.new, side.gone)) for side in one.sides),
            pair(one.came, one.went),
            pair(*one.told),
            pair(one.admissions, one.withdrawn),
        )
        for one in found.events
    }
    return (
        pair(found.new, found.gone),
        found.changed,
        sorted(events, key=lambda one: sorted(stand.id for group in one[1] for stand in group)),
    )


@settings(max_examples=25, deadline=None)
@given(one=DAYS, other=DAYS)
def test_two_dates_mirror_one_another(book, one, other):
    there, back = book.between(one, other), book.between(other, one)
    assert plain(back) == mirrored(there)
    assert not book.between(one, one)
    assert bool(there) is bool(back)


def of(documents, place, name):
    ledger = Ledger(Path(place) / f"{name}.db")
    ledger.add_documents(documents, reader="lines")
    return ledger


@settings(max_examples=12, deadline=None)
@given(some=st.sets(st.sampled_from(DOCUMENTS)), others=st.sets(st.sampled_from(DOCUMENTS)))
def test_two_ledgers_mirror_one_another(plugin, some, others):
    with tempfile.TemporaryDirectory() as place, of(some, place, "a") as one, of(others, place, "b") as other:
        there, back = one.diff(other), other.diff(one)
        assert plain(back) == mirrored(there)
        assert not one.diff(one)
        assert bool(there) is (some != others)
        assert {document.id for document in there.new} == {d.id for d in others - some}


def test_a_status_changes_by_the_claims_that_came(book):
    found = book.between("2024-05-02", "2024-05-04")
    (event,) = [one for one in found.events if one.kind == "changed"]
    assert [stand.assessment.status for stand in (*event.before, *event.after)] == ["reported", "contested"]
    assert [(side.side, [actor.name for actor in side.new]) for side in event.sides] == [("denied_by", ["Bruno"])]
    assert [voice.words for voice in event.came] == ["Norland shipped tractors"]
    assert event.denials == tuple(voice.claim.id for voice in event.came)
    assert [one.kind for one in found.events if one is not event] == ["new"]
    assert [document.published for document in found.new] == ["2024-05-03"]


def test_an_admission_is_told_as_one(book):
    (event,) = [one for one in book.between("2024-05-31", "2024-06-01").events if one.kind == "changed"]
    assert [voice.claim.id for voice in event.came] == list(event.admissions)
    assert event.after[0].assessment.status == "contested"
    back = next(one for one in book.between("2024-06-01", "2024-05-31").events if one.kind == "changed")
    assert (back.admissions, back.withdrawn) == ((), event.admissions)


def test_a_date_holds_what_was_published_by_its_end(book):
    assert not book.between("2024-05-05", "2024-05-31")
    assert not book.between("2024-06-01", "2024-06-29").new
    assert len(book.between("2024-06-01", "2024-06").new) == 1
    assert book.between("2024-05-05", "2024-06").undated == 1
    assert {one.published for one in book.between("2024-06-01").new} == {"2024-06"}


def test_what_all_documents_say_at_the_last_date_is_what_the_ledger_says(plugin, tmp_path):
    dated = [document for document in DOCUMENTS if document.published]
    with of(dated, tmp_path, "all") as ledger:
        now = {row.event.id: row.assessment for row in ledger.events()}
        ever = {one.after[0].id: one.after[0].assessment for one in ledger.between("2000", "2030").events}
        assert ever == now


def test_another_readers_reading_of_the_same_words_is_the_same_event(plugin, tmp_path):
    with Ledger(tmp_path / "a.db") as one, Ledger(tmp_path / "b.db") as other:
        one.add_documents(DOCUMENTS, reader="lines")
        other.add_documents(DOCUMENTS, reader="deaf")
        found = one.diff(other)
        assert not found.new
        assert not found.gone
        assert {event.kind for event in found.events} == {"changed"}
        assert all(side.side != "denied_by" or not side.new for event in found.events for side in event.sides)


def test_dates_and_ledgers_are_named_as_a_person_names_them(book, tmp_path):
    assert diff("2024-05-02", "2024-05-04", ledger=book).counts() == book.between("2024-05-02", "2024-05-04").counts()
    assert not diff(book, book.where)
    assert not diff(book.where, ledger=book)
    with pytest.raises(SaysoError, match="a date and a ledger"):
        diff("2024-05-02", book.where)
    with pytest.raises(LedgerError, match="there is no ledger"):
        diff(book, tmp_path / "none.db")
    with pytest.raises(SaysoError, match="is no date"):
        diff("2024-13", "2024-05", ledger=book)
