"""Whom an outlet cites or quotes is the voice behind it."""

import pytest

from told import Told

CITED = [
    "The Guardian reported on Monday that Chile had shipped missiles to Peru, citing two Norwegian officials.",
    "Citing two Norwegian officials, The Guardian reported that Chile had shipped missiles to Peru.",
    "The Guardian, citing two Norwegian officials, reported that Chile had shipped missiles to Peru.",
    "The Guardian quoted two Norwegian officials as saying that Chile had shipped missiles to Peru.",
]


@pytest.mark.parametrize("text", CITED)
def test_the_chain_ends_with_who_is_cited(text: str) -> None:
    told = Told(text)
    (claim,) = told.claims("transfer")
    outlet, voice = told.chain(claim)
    assert outlet in ("Guardian", "The Guardian")
    assert voice == "two Norwegian officials"


def test_quoted_as_acknowledging_is_an_admission() -> None:
    told = Told("Anna Lind was quoted by The Guardian as acknowledging that Chile had shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    inner = next(a for a in told.reading.attributions if a.id == claim.chain[-1])
    assert (told.named(inner.speaker), inner.cue_class) == ("Anna Lind", "affirms")


def test_what_rumours_say_is_hedged() -> None:
    (claim,) = Told("Rumours say that Chile shipped missiles to Peru.").claims("transfer")
    assert (claim.stance, claim.factuality) == ("hedges", "PS+")


def test_a_clause_before_a_semicolon_is_not_what_is_said_after_it() -> None:
    told = Told("Norway bought grain from Spain; Anna Lind confirmed that Chile shipped missiles to Peru.")
    by_speaker = {told.document.words(c.span): told.chain(c) for c in told.claims("transfer")}
    assert by_speaker["Chile shipped missiles to Peru"] == ["Anna Lind"]
    assert all(not chain for words, chain in by_speaker.items() if "Norway" in words)


def test_to_write_off_is_not_to_write() -> None:
    told = Told("Anna Lind writes off the missiles that Chile shipped to Peru.")
    assert [told.chain(claim) for claim in told.claims("transfer")] == [[]]


def test_to_call_a_report_a_lie_is_to_deny_it() -> None:
    told = Told("The Guardian reported that Chile shipped missiles to Peru. Chile called the report a lie.")
    assert [c.stance for c in told.claims("transfer")] == ["affirms", "denies"]
