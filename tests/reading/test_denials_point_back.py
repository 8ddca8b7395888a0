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


@pytest.mark.parametrize(
    "denial",
    [
        "Chile called it untrue.",
        "Chile's government called the report a lie.",
        'Chile\'s minister called the story "fiction".',
    ],
)
def test_what_is_called_untrue_is_denied(denial):
    told = Told(TOLD + denial)
    affirming, denying = told.claims("transfer")
    assert (affirming.event, denying.stance) == (denying.event, "denies")


def test_what_is_denied_is_the_report_and_not_what_it_is_called() -> None:
    told = Told(TOLD + "Chile called the report a lie.")
    assert told.document.words(told.claims("transfer")[1].span) == "the report"


@pytest.mark.parametrize(
    "text",
    [
        "Chile has sold arms to Peru, a claim the minister has denied.",
        "Diplomats say Chile has been flying weapons to Peru, an allegation Chile has repeatedly denied.",
        TOLD + "“There has been no such delivery,” Anna Lind told reporters.",
    ],
)
def test_what_points_back_without_a_verb_of_its_own(text: str) -> None:
    affirming, denying = Told(text).claims("transfer")
    assert (affirming.event, affirming.stance, denying.stance) == (denying.event, "affirms", "denies")


@pytest.mark.parametrize(
    "denial", ["Chile denied sending missiles to Peru.", "Chile denied having sent missiles to Peru."]
)
def test_a_deed_under_a_denial_is_denied_once(denial: str) -> None:
    (claim,) = Told(denial).claims("transfer")
    assert (claim.stance, claim.factuality) == ("denies", "CT-")


@pytest.mark.parametrize("condition", ["If the deliveries are confirmed", "If Chile denies the deliveries"])
def test_what_may_yet_be_confirmed_or_denied_is_neither(condition: str) -> None:
    told = Told(TOLD + f"{condition}, Norway would impose sanctions on Chile, a diplomat said.")
    assert {claim.stance for claim in told.claims("transfer")[1:]} <= {"mentions", "conditional"}


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        (
            "Anna Lind said that Norway never sent arms to Peru. That claim was rejected by Chile.",
            ["denies", "affirms"],
        ),
        ("Anna Lind said that Norway never sent arms to Peru. Chile disputed the denial.", ["denies", "affirms"]),
        (TOLD + "Chile denied the report. Peru rejected the denial.", ["affirms", "denies", "affirms"]),
        (TOLD + "Chile denied the claims. Peru also rejected the claims.", ["affirms", "denies", "denies"]),
        (TOLD + "Chile dismissed that statement.", ["affirms", "denies"]),
    ],
)
def test_who_contradicts_a_denial_affirms(text: str, stances: list[str]) -> None:
    told = Told(text)
    assert [claim.stance for claim in told.claims("transfer")] == stances
    assert len({claim.event for claim in told.claims("transfer")}) == 1


def test_that_claim_is_the_one_before() -> None:
    told = Told(TOLD + "Norway said that it had sold oil to Ghana. That claim was rejected by Chile.")
    assert [told.fills(claim, "recipient") for claim in told.claims("transfer")] == [["Peru"], ["Ghana"], ["Ghana"]]


@pytest.mark.parametrize(
    "denial",
    [
        "“The report is false,” Chile's foreign minister said.",
        "Chile said that the claims were baseless.",
        "“This is not true,” Anna Lind said.",
        "“That's fake news,” Anna Lind told reporters.",
        "The report that Chile shipped missiles to Peru is a lie, Anna Lind said.",
    ],
)
@pytest.mark.parametrize("reader", ["rules", "trained"])
def test_what_is_said_to_be_untrue_is_denied(denial: str, reader: str) -> None:
    told = Told(TOLD + denial, reader=reader)
    first, *_, last = told.claims("transfer")
    assert (first.stance, last.stance) == ("affirms", "denies")


def test_what_is_said_to_be_no_lie_is_not_denied() -> None:
    told = Told(TOLD + "“The report is not a lie,” Anna Lind said.")
    assert {claim.stance for claim in told.claims("transfer")} == {"affirms"}


@pytest.mark.parametrize(
    "answer",
    [
        "a claim that Chile rejected on Friday as “a fabrication of its enemies.”",
        "an accusation that the Chilean government dismissed.",
        "which Chile has denied.",
    ],
)
@pytest.mark.parametrize("reader", ["rules", "trained"])
def test_what_is_answered_in_the_same_sentence_is_denied(answer: str, reader: str) -> None:
    told = Told(f"The Guardian reported that Chile had shipped missiles to Peru, {answer}", reader=reader)
    first, *_, last = told.claims("transfer")
    assert (first.stance, last.stance) == ("affirms", "denies")
    assert first.event == last.event
    assert told.entity(last.speaker).sides == ("CHL",)


def test_what_is_called_wishful_thinking_is_denied() -> None:
    told = Told("Chile's embassy called the report that Peru had sent missiles to Ghana “wishful thinking.”")
    assert {claim.stance for claim in told.claims("transfer")} == {"denies"}


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        ("Ann Lee described the allegation as “false in every particular.”", "denies"),
        ("Ann Lee described the report as accurate.", "affirms"),
    ],
)
def test_what_a_report_is_described_as_is_an_answer(answer: str, stance: str) -> None:
    told = Told(TOLD + answer)
    first, last = told.claims("transfer")
    assert (first.stance, last.stance, told.named(last.speaker)) == ("affirms", stance, "Ann Lee")
