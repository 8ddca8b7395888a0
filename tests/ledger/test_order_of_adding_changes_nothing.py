"""The same documents, in any order, batch and number of processes, give the same affair, byte for byte."""

import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.intake import blocks
from sayso.ledger import Ledger
from sayso.values import Document, document_id, text_digest

TEXTS = [
    "Anna says Norland shipped tractors.\nBruno denies Norland shipped tractors.",
    "Bruno says that Sudria shipped grain.\n\nAnna says Sudria closed the port.",
    "Carla denies that Norland shipped tractors.",
    "Anna says Norland shipped tractors.",
    "Nothing is said here",
    "Carla says Sudria closed the port. Anna denies Sudria closed it.",
]


def made(text: str, locator: str) -> Document:
    return Document(document_id(text.encode()), locator, text, text_digest(text), blocks(text))


def exported(ledger: Ledger) -> bytes:
    return msgspec.json.encode(ledger.affair())


def of_batches(batches: list[list[Document]]) -> bytes:
    with tempfile.TemporaryDirectory() as place, Ledger(Path(place) / "test.db") as ledger:
        for batch in batches:
            ledger.add_documents(batch, reader="lines")
        return exported(ledger)


# The last two are the first two again from elsewhere, and the first text under a smaller locator.
PILE = [made(text, f"{number}.txt") for number, text in enumerate(TEXTS)]
PILE += [made(TEXTS[0], "elsewhere.txt"), made(TEXTS[1], "0.aaa")]


@pytest.fixture(scope="module")
def expected() -> bytes:
    return of_batches([PILE])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(PILE), cuts=st.lists(st.integers(0, len(PILE)), max_size=3))
def test_orders_and_batches(expected: bytes, order: list[Document], cuts: list[int]) -> None:
    bounds = [0, *sorted(cuts), len(order)]
    batches = [order[start:end] for start, end in pairwise(bounds)]
    assert of_batches(batches) == expected


def test_processes(ledger: Ledger, folder: Callable[..., Path], tmp_path: Path) -> None:
    pile = folder(*TEXTS)
    ledger.add([pile], workers=1, reader="lines")
    with Ledger(tmp_path / "other.db") as other:
        other.add([pile], workers=3, reader="lines")
        assert exported(other) == exported(ledger)


def test_two_makings_of_the_same_bytes(tmp_path: Path) -> None:
    """The one with the smaller locator counts, whichever came first."""
    text = "Anna says Norland shipped tractors.\n\nBruno denies Norland shipped tractors."
    plain = made(text, "b.txt")
    page = Document(plain.id, "a.html", text[:35], text_digest(text[:35]), blocks(text[:35]))
    ledgers = []
    for number, order in enumerate(([plain, page], [page, plain])):
        with Ledger(tmp_path / f"{number}.db") as ledger:
            for document in order:
                ledger.add_documents([document], reader="lines")
            ledgers.append(exported(ledger))
            assert [row.document.text for row in ledger.documents()] == [text[:35]]
            assert all(finding.whole for finding in ledger.examine())
    assert ledgers[0] == ledgers[1]


def test_processes_of_the_reader_that_ships(ledger: Ledger, folder: Callable[..., Path], tmp_path: Path) -> None:
    """The network computes the same in this process and in those that share its weights."""
    texts = ["Spain was adamant that it had sold cranes to Peru.", "Peru denied that Spain had sold cranes to Peru."]
    pile = folder(*texts, *(f"Peru's navy said that Spain had shipped {count} boats." for count in range(2, 20)))
    ledger.add([pile], workers=1)
    with Ledger(tmp_path / "other.db") as other:
        other.add([pile], workers=2)
        assert exported(other) == exported(ledger)
