"""Search finds words in documents and names; nothing that a person types is an error."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.ledger import Ledger
from sayso.values import Document


@pytest.fixture
def filled(ledger: Ledger, document: Callable[..., Document]) -> Ledger:
    pile = [
        document("Anna says Norland shipped tractors to the café by night.", "a.txt"),
        document("Bruno says Sudria closed ports. The tractors stood idle.", "b.txt"),
    ]
    ledger.add_documents(pile, reader="lines")
    return ledger


def documents(ledger: Ledger, words: str) -> list[str]:
    return sorted(hit.label for hit in ledger.search(words) if hit.kind == "document")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tractors", ["a.txt", "b.txt"]),
        ("TRACTOR", ["a.txt", "b.txt"]),  # by its stem
        ("cafe", ["a.txt"]),
        ("tractors night", ["a.txt"]),
        ('"tractors stood"', ["b.txt"]),
        ('"tractors by night"', []),
        ("Norl", ["a.txt"]),  # the start of a word
        ("ox", []),
        ("", []),
    ],
)
def test_documents(filled: Ledger, words: str, found: list[str]) -> None:
    assert documents(filled, words) == found


def test_names(filled: Ledger) -> None:
    assert {(hit.kind, hit.label) for hit in filled.search("sudria")} == {
        ("actor", "Sudria"),
        ("event", "closed: Sudria"),
        ("document", "b.txt"),
    }


def test_the_find_is_marked(filled: Ledger) -> None:
    (hit,) = filled.search("idle")
    assert "stood \x02idle\x03." in hit.excerpt


def test_no_more_than_asked_for(filled: Ledger) -> None:
    assert len(filled.search("says", limit=1)) == 1
    assert filled.search("says", limit=0) == []


HOSTILE = [
    '"',
    "'",
    "a OR",
    "NEAR(",
    "text:x",
    "-a",
    "*",
    "a* *",
    "^a",
    "{a b}:c",
    "\x00a",
    "a\x02b",
    ")(",
    "AND",
    "a:",
    "💥",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile(filled: Ledger, words: str) -> None:
    filled.search(words)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=60) | st.text(alphabet='"*^:()-+ aOR{}NEAR\x00_é', max_size=30))
def test_anything(filled: Ledger, words: str) -> None:
    for hit in filled.search(words):
        assert hit.kind in ("document", "actor", "event")
