"""Tables of documents, events, claims and actors, what narrows them, and the frames that they turn into."""

import sys
from collections.abc import Callable

import pytest

from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import Ledger, Rows
from sayso.values import Document


@pytest.fixture
def filled(ledger: Ledger, document: Callable[..., Document]) -> Ledger:
    pile = [
        document(
            "Anna says Norland shipped tractors.\n\nBruno denies Norland shipped tractors.", "b.txt", "2020-05-11"
        ),
        document("Carla says Sudria closed ports.", "a.txt", "2019-01-01"),
        document("Nothing is said here, <b>nothing</b>.", "c.txt"),
    ]
    ledger.add_documents(pile, reader="lines")
    return ledger


def headlines(rows: Rows) -> list[str]:
    return [row.headline for row in rows]


def test_documents_by_date(filled: Ledger) -> None:
    assert [(row.document.locator, row.claims, row.events) for row in filled.documents()] == [
        ("a.txt", 1, 1),
        ("b.txt", 2, 1),
        ("c.txt", 0, 0),
    ]


def test_events_by_how_much_is_said(filled: Ledger) -> None:
    assert headlines(filled.events()) == ["shipped: Norland", "closed: Sudria"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"contested": True}, ["shipped: Norland"]),
        ({"actor": "sudria"}, ["closed: Sudria"]),
        ({"actor": "BRUNO"}, ["shipped: Norland"]),  # has a voice on it
        ({"since": "2020"}, ["shipped: Norland"]),
        ({"since": "2019-01-01"}, ["shipped: Norland", "closed: Sudria"]),
        ({"since": "2020-05-12"}, []),
        ({"type": "Closed"}, ["closed: Sudria"]),
        ({"type": "sold"}, []),
        ({"contested": True, "actor": "Carla"}, []),
    ],
)
def test_events_that_are_asked_for(filled: Ledger, asked: dict[str, object], found: list[str]) -> None:
    assert headlines(filled.events(**asked)) == found


def test_what_cannot_be_asked(filled: Ledger) -> None:
    with pytest.raises(NotFoundError, match="near names: Carla"):
        filled.events(actor="Karla")
    with pytest.raises(SaysoError, match="write it as 2024-09-06"):
        filled.events(since="yesterday")


def test_claims(filled: Ledger) -> None:
    assert [voice.speaker.name for voice in filled.claims()] == ["Carla", "Anna", "Bruno"]
    assert [voice.speaker.name for voice in filled.claims(speaker="anna")] == ["Anna"]
    assert [voice.speaker.name for voice in filled.claims(document="a.txt")] == ["Carla"]
    assert [voice.speaker.name for voice in filled.claims(event="shipped norland", since="2020-05")] == [
        "Anna",
        "Bruno",
    ]


def test_actors_by_name(filled: Ledger) -> None:
    assert [actor.name for actor in filled.actors(kind="person")] == ["Anna", "Bruno", "Carla", "Norland", "Sudria"]
    assert len(filled.actors(side="state:XXX")) == 0


def test_frames(filled: Ledger) -> None:
    for rows in (filled.events(), filled.claims(), filled.actors(), filled.documents()):
        pandas, polars = rows.to_pandas(), rows.to_polars()
        assert list(pandas.columns) == polars.columns == list(rows.columns)
        assert len(pandas) == len(polars) == len(rows) > 0
    frame = filled.events().to_polars()
    assert frame["affirmed_by"].to_list() == ["Anna", "Carla"]
    assert frame["claims"].to_list() == [2, 1]


def test_frames_of_nothing_keep_their_columns(ledger: Ledger) -> None:
    assert list(ledger.events().to_pandas().columns) == ledger.events().to_polars().columns


def test_a_library_that_is_missing(filled: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(SaysoError, match="pip install polars"):
        filled.events().to_polars()


def test_notebooks_show_them_without_running_what_they_hold(ledger: Ledger, document: Callable[..., Document]) -> None:
    ledger.add_documents([document("Nothing.", "<script>alert(1)</script>.txt")], reader="lines")
    shown = ledger.documents()._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown


def test_rows_are_a_sequence(filled: Ledger) -> None:
    rows = filled.actors()
    assert rows[0].name == "Anna"
    assert [actor.name for actor in rows[1:3]] == ["Bruno", "Carla"]
    assert isinstance(rows[1:3], Rows)
    assert rows == filled.actors()
    assert repr(rows).startswith("<8 rows: id, name")  # each document has a voice of its own
