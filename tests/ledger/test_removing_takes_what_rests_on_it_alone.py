"""Removing a document takes its claims, and what no other document says."""

from collections.abc import Callable

import msgspec
import pytest

from sayso.errors import NotFoundError
from sayso.ledger import Ledger
from sayso.values import Document

SHARED = "Anna says Norland shipped tractors."
ALONE = "Bruno says Sudria closed ports.\n\nCarla says Norland shipped tractors."


def test_the_rest_is_as_if_it_had_never_been_there(ledger: Ledger, document: Callable[..., Document], tmp_path) -> None:
    first, second = document(SHARED, "first.txt"), document(ALONE, "second.txt")
    ledger.add_documents([first, second], reader="lines")
    assert {actor.name for actor in ledger.actors()} >= {"Anna", "Bruno", "Carla", "Norland", "Sudria"}
    ledger.remove("second.txt")
    with Ledger(tmp_path / "other.db") as other:
        other.add_documents([first], reader="lines")
        assert msgspec.json.encode(ledger.affair()) == msgspec.json.encode(other.affair())
    assert ledger.search("ports") == []
    assert [hit.id for hit in ledger.search("Anna") if hit.kind == "document"] == [first.id]
    assert all(finding.whole for finding in ledger.examine())


@pytest.mark.parametrize("key", [lambda d: d.id, lambda d: d.id[:8], lambda d: d.id[4:10], lambda d: "reports/a.txt"])
def test_keys(ledger: Ledger, document: Callable[..., Document], key: Callable[[Document], str]) -> None:
    one = document(SHARED, "reports/a.txt")
    ledger.add_documents([one, document(ALONE)], reader="lines")
    ledger.remove(key(one))
    assert one.id not in {row.document.id for row in ledger.documents()}
    assert len(ledger.documents()) == 1


def test_what_is_not_there_is_not_found(ledger: Ledger) -> None:
    with pytest.raises(NotFoundError, match="there is no document 'nothing"):
        ledger.remove("nothing.txt")


def test_a_removed_document_may_come_back(ledger: Ledger, document: Callable[..., Document]) -> None:
    one = document(SHARED)
    for _ in range(2):
        assert ledger.add_documents([one], reader="lines").added == (one.id,)
        ledger.remove(one.id)
    assert len(ledger.documents()) == len(ledger.events()) == 0
