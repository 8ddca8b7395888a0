"""Events, documents and actors are found by what a person types; what is not there brings near names."""

from collections.abc import Callable

import pytest

from sayso.errors import NotFoundError
from sayso.ledger import ActorDossier, DocumentDossier, EventDossier, Ledger
from sayso.values import Document


@pytest.fixture
def filled(ledger: Ledger, document: Callable[..., Document]) -> Ledger:
    one = document("André says Norland shipped tractors.", "reports/one.txt")
    two = document("Bruno says Sudria closed ports.\n\nBruno denies Norland shipped tractors.", "reports/two.txt")
    ledger.add_documents([one, two], reader="lines")
    return ledger


@pytest.mark.parametrize("key", ["André", "andre", "ANDRE", " Andre "])
def test_names_whatever_their_case_and_accents(filled: Ledger, key: str) -> None:
    assert filled.actor(key).actor.name == "André"


@pytest.mark.parametrize("key", ["reports/one.txt", "one.txt", "ONE.txt"])
def test_locators_and_file_names(filled: Ledger, key: str) -> None:
    assert filled.document(key).document.locator == "reports/one.txt"


def test_ids_and_their_starts(filled: Ledger) -> None:
    for row in filled.events():
        id = row.event.id
        assert filled.event(id).row == filled.event(id[:14]).row == filled.event(id.partition(":")[2][:8]).row == row


def test_words_of_a_headline(filled: Ledger) -> None:
    assert filled.event("norland shipped").row.headline == "shipped: Norland"
    assert filled.event("shipped: Norland").row == filled.event("norland shipped").row


def test_find_tells_the_kinds_apart(filled: Ledger) -> None:
    assert isinstance(filled.find("Bruno"), ActorDossier)
    assert isinstance(filled.find("one.txt"), DocumentDossier)
    assert isinstance(filled.find("shipped norland"), EventDossier)


def test_a_whole_name_comes_before_a_word_of_another(filled: Ledger) -> None:
    """ "Norland" is in a headline too."""
    assert isinstance(filled.find("Norland"), ActorDossier)


def test_near_names_are_told(filled: Ledger) -> None:
    with pytest.raises(NotFoundError, match=r"no actor 'Bruna' \(near names: Bruno"):
        filled.actor("Bruna")


def test_candidates_are_told(filled: Ledger) -> None:
    with pytest.raises(NotFoundError, match=r"may mean doc:\w+ \(reports/\w+.txt\); doc:"):
        filled.document("reports")


@pytest.mark.parametrize("key", ["", "   ", "%", "'; DROP TABLE documents; --", "\x00", "😀", "a" * 5000])
def test_no_key_is_an_accident(filled: Ledger, key: str) -> None:
    for look in (filled.find, filled.event, filled.document, filled.actor):
        with pytest.raises(NotFoundError):
            look(key)
