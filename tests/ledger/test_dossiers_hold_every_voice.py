"""A dossier holds every voice with its exact words, its paragraph, its chain and its origin."""

from collections.abc import Callable

import pytest

from sayso.ledger import Ledger
from sayso.values import Document

ONE = "Anna says Norland shipped tractors.\n\nBruno denies Norland shipped tractors.\n\nAnna says Norland closed ports."
TWO = "Carla says Norland shipped tractors."


@pytest.fixture
def filled(ledger: Ledger, document: Callable[..., Document]) -> Ledger:
    pile = [document(ONE, "one.txt", "2020-05-11"), document(TWO, "two.txt", "2020-05-09")]
    ledger.add_documents(pile, reader="lines")
    return ledger


def test_an_event(filled: Ledger) -> None:
    dossier = filled.event("norland shipped")
    assert [(voice.speaker.name, voice.claim.stance) for voice in dossier.voices] == [
        ("Carla", "affirms"),
        ("Anna", "affirms"),
        ("Bruno", "denies"),
    ]  # by date, then place
    for voice in dossier.voices:
        assert voice.words == "Norland shipped tractors"
        assert voice.words == voice.document.words(voice.claim.span)
        assert voice.words in voice.paragraph
        assert [actor.id for actor in voice.chain_speakers] == [voice.speaker.id]
        assert voice.origin in dossier.origins
        assert voice.claim.id in voice.origin.claims
    assert dossier.voices[2].paragraph.startswith("Bruno denies")
    assert {actor.name for actor in dossier.actors.values()} >= {"Anna", "Bruno", "Carla", "Norland"}
    assert [row.headline for row in dossier.related] == ["closed: Norland"]


def test_its_row(filled: Ledger) -> None:
    row = filled.event("norland shipped").row
    assert (row.assessment.status, row.claims, row.documents) == ("contested", 3, 2)
    assert [actor.name for actor in row.affirmed_by] == ["Anna", "Carla"]
    assert [actor.name for actor in row.denied_by] == ["Bruno"]
    assert row.headline == "shipped: Norland"


def test_a_document(filled: Ledger) -> None:
    dossier = filled.document("one.txt")
    assert dossier.reader == "lines/1"
    assert [voice.claim.span.start for voice in dossier.voices] == sorted(v.claim.span.start for v in dossier.voices)
    assert len(dossier.attributions) == 3
    assert {row.headline for row in dossier.events} == {"shipped: Norland", "closed: Norland"}
    assert (dossier.copy_of, dossier.copies) == (None, ())
    assert {link.speaker for link in dossier.attributions} <= set(dossier.actors)


def test_an_actor(filled: Ledger) -> None:
    speaking, acting = filled.actor("Anna"), filled.actor("Norland")
    assert [voice.words for voice in speaking.voices] == ["Norland shipped tractors", "Norland closed ports"]
    assert {row.headline for row in acting.events} == {"shipped: Norland", "closed: Norland"}
    assert acting.actor.id in acting.actors


def test_copies_know_each_other(ledger: Ledger, document: Callable[..., Document]) -> None:
    text = "\n\n".join(f"Anna says Norland shipped tractors{n} to the harbour by night." for n in range(12))
    ledger.add_documents([document(text, "a.txt"), document(text + "\n", "b.txt")], reader="lines")
    rows = {row.document.id: row.copy_of for row in ledger.documents()}
    (copy,) = (id for id, original in rows.items() if original)
    dossier = ledger.document(copy)
    assert dossier.copy_of.id == rows[copy]
    assert [other.id for other in ledger.document(rows[copy]).copies] == [copy]
