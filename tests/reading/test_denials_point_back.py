"""“The report”, “the claims”, “it” and “these talks” mean what was told before."""

import pytest

from told import Told

TOLD = "The Guardian reported that Chile shipped missiles to Peru. "


@pytest.mark.parametrize(
    "denial", ["Chile denied the report.", "Chile's government denied it.", "Chile has dismissed the claims."]
)
def test_a_denial_of_a_report_denies_what_it_reports(denial):
    told = Told(TOLD + denial)
    affirming, denying = told.claims("transfer")
    assert (affirming.stance, denying.stance) == ("affirms", "denies")
    assert affirming.event == denying.event
    assert told.entity(denying.speaker).sides == ("CHL",)
    assert denying.factuality == "CT-"


def test_a_confirmation_of_talks_affirms_the_talks():
    told = Told("Chile and Peru are negotiating a 20-year trade agreement. Anna Lind confirmed these negotiations.")
    first, second = told.claims("negotiation")
    assert first.event == second.event
    assert told.named(second.speaker) == "Anna Lind"
    assert second.stance == "affirms"


def test_what_is_denied_is_the_claims_span():
    told = Told(TOLD + "Chile denied the report.")
    assert told.document.words(told.claims("transfer")[1].span) == "the report"


@pytest.mark.parametrize(
    "text",
    [
        "Chile neither confirmed nor denied the report.",
        "Chile would neither confirm nor deny that it shipped missiles to Peru.",
        "Chile would not confirm or deny that it shipped missiles to Peru.",
    ],
)
def test_who_neither_confirms_nor_denies_takes_no_side(text):
    told = Told(TOLD + text)
    sides = [claim for claim in told.reading.claims if told.chain(claim)[-1:] == ["Chile"]]
    assert {claim.stance for claim in sides} <= {"mentions"}


@pytest.mark.parametrize("denial", ["Chile called it untrue.", "Chile's government called the report a lie."])
def test_what_is_called_untrue_is_denied(denial):
    told = Told(TOLD + denial)
    affirming, denying = told.claims("transfer")
    assert (affirming.event, denying.stance) == (denying.event, "denies")


def test_what_is_denied_is_the_report_and_not_what_it_is_called() -> None:
    told = Told(TOLD + "Chile called the report a lie.")
    assert told.document.words(told.claims("transfer")[1].span) == "the report"
