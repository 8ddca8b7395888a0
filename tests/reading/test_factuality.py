"""How surely a voice says it: polarity, certainty, mood and phase."""

import pytest
from spacy.language import Language

from sayso.reading.happenings import Found, factuality, find_happenings
from told import Told


def transfer(nlp: Language, text: str, kind: str = "transfer") -> Found:
    found = [f for f in find_happenings(nlp(text)) if f.type == kind]
    assert len(found) == 1, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Peru sent tractors to Ghana.", "CT+"),
        ("Peru has been sending tractors to Ghana.", "CT+"),
        ("Peru did not send tractors to Ghana.", "CT-"),
        ("Peru never sent tractors to Ghana.", "CT-"),
        ("Peru no longer sends tractors to Ghana.", "CT-"),
        ("No tractors were sent to Ghana.", "CT-"),
        ("Nobody sent tractors to Ghana.", "CT-"),
        ("Peru sent no tractors to Ghana.", "CT-"),
        ("Peru failed to send tractors to Ghana.", "CT-"),
        ("Peru refused to send tractors to Ghana.", "CT-"),
        ("Peru denied sending tractors to Ghana.", "CT-"),
        ("Peru managed to send tractors to Ghana.", "CT+"),
        ("Peru did not manage to send tractors to Ghana.", "CT-"),
        ("Peru was forced to send tractors to Ghana.", "CT+"),
        ("Peru is likely sending tractors to Ghana.", "PR+"),
        ("Peru has probably sent tractors to Ghana.", "PR+"),
        ("Peru appears to have sent tractors to Ghana.", "PR+"),
        ("Peru is believed to have sent tractors to Ghana.", "PR+"),
        ("It is likely that Peru sent tractors to Ghana.", "PR+"),
        ("Peru may have sent tractors to Ghana.", "PS+"),
        ("Peru reportedly sent tractors to Ghana.", "PS+"),
        ("Peru is rumored to have sent tractors to Ghana.", "PS+"),
        ("It is possible that Peru sent tractors to Ghana.", "PS+"),
        ("Peru wants to send tractors to Ghana.", "UU"),
        ("Peru plans to send tractors to Ghana.", "UU"),
        ("Peru asked Chile to send tractors to Ghana.", "UU"),
        ("Peru built tractors to send them to Ghana.", "UU"),
        ("Peru won the war without sending tractors to Ghana.", "CT-"),
        ("Peru can't send tractors to Ghana.", "CT-"),
        ("Not a single tractor had been sent to Ghana.", "CT-"),
        ("Not one tractor was sent to Ghana.", "CT-"),
        ("Peru sent not one tractor to Ghana.", "CT-"),
        ("Not only Peru sent tractors to Ghana.", "CT+"),
        ("Rumour has it that Peru sent tractors to Ghana.", "PS+"),
        ("There is talk that Peru has sent tractors to Ghana.", "PS+"),
        ("Peru sent tractors to Ghana, according to rumours in Lima.", "PS+"),
        ("The pact could include the lease of a port to Ghana.", "PS+"),
    ],
)
def test_values_of_factbank(nlp: Language, text: str, value: str) -> None:
    found = transfer(nlp, text)
    assert factuality(found.polarity, found.certainty) == value


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Peru sent tractors to Ghana.", "statement"),
        ("Peru will send tractors to Ghana.", "prediction"),
        ("They warned that Peru would send tractors to Ghana.", "prediction"),
        ("Chile will leave once Peru sends tractors to Ghana.", "prediction"),
        ("Peru would send tractors to Ghana.", "conditional"),
        ("It would be the first time that Peru has sent tractors to Ghana.", "conditional"),
        ("If Peru sends tractors to Ghana, Chile wins.", "conditional"),
        ("Had Peru sent tractors to Ghana, Chile would be angry.", "conditional"),
        ("Should Peru send tractors to Ghana, Chile would be angry.", "conditional"),
        ("Were Peru to send tractors to Ghana, Chile would be angry.", "conditional"),
        ("Never had Peru sent tractors to Ghana.", "statement"),
        ("Had Peru sent tractors to Ghana?", "question"),
        ("Did Peru send tractors to Ghana?", "question"),
        ("They asked whether Peru sent tractors to Ghana.", "question"),
        ("Any transfer of tractors to Ghana would be a mistake.", "mention"),
        ("Fears of a transfer of tractors to Ghana grew.", "mention"),
        ("The tractor transfer story is old.", "mention"),
        ("Peru's transfer of tractors to Ghana angered Chile.", "statement"),
    ],
)
def test_moods(nlp: Language, text: str, mood: str) -> None:
    found = transfer(nlp, text)
    allowed = {"mention", "conditional"} if mood == "mention" else {mood}
    assert found.mood in allowed
    if mood != "statement" and mood != "prediction":
        assert found.certainty == "UU"


@pytest.mark.parametrize(
    ("text", "kind", "phase"),
    [
        ("Peru sent tractors to Ghana.", "transfer", "done"),
        ("Peru has sent tractors to Ghana.", "transfer", "done"),
        ("Peru is sending tractors to Ghana.", "transfer", "ongoing"),
        ("Peru sells tractors to Ghana.", "transfer", "ongoing"),
        ("Peru will send tractors to Ghana.", "transfer", "planned"),
        ("Peru intends to send tractors to Ghana.", "transfer", "planned"),
        ("Peru stopped sending tractors to Ghana.", "transfer", "lapsed"),
        ("Peru did not send tractors to Ghana.", "transfer", "unknown"),
        ("Peru lifted its sanctions on Ghana.", "sanction", "lapsed"),
        ("Peru will lift its sanctions on Ghana.", "sanction", "ongoing"),
        ("Peru did not lift its sanctions on Ghana.", "sanction", "ongoing"),
        ("Peru will impose sanctions on Ghana.", "sanction", "planned"),
        ("Peru imposed sanctions on Ghana.", "sanction", "ongoing"),
        ("Peru signed a pact with Ghana.", "agreement", "done"),
        ("Peru and Ghana have been negotiating a pact.", "negotiation", "ongoing"),
        ("Peru has been fighting a war against Chile.", "attack", "ongoing"),
    ],
)
def test_phases(nlp: Language, text: str, kind: str, phase: str) -> None:
    assert transfer(nlp, text, kind).phase == phase


def test_a_ban_that_was_not_lifted_is_affirmed(nlp: Language) -> None:
    found = transfer(nlp, "Peru refused to lift its sanctions on Ghana.", "sanction")
    assert (found.polarity, found.certainty, found.phase) == (True, "CT", "ongoing")


def test_no_evidence_of_it_says_nothing_of_whether_it_is_so(nlp: Language) -> None:
    found = transfer(nlp, "There is no evidence that Peru sent tractors to Ghana.")
    assert (found.certainty, found.mood) == ("UU", "mention")


def test_trying_to_sway_a_vote_is_interference_already(nlp: Language) -> None:
    found = transfer(nlp, "Peru is trying to influence elections in Ghana.", "interference")
    assert (found.polarity, found.certainty, found.phase) == (True, "CT", "ongoing")


def test_uncertain_values_have_no_polarity() -> None:
    assert factuality(True, "UU") == factuality(False, "UU") == "UU"
    assert factuality(False, "PR") == "PR-"


def test_a_joint_clause_shares_its_day(nlp: Language) -> None:
    text = "A sergeant was kidnapped and two soldiers were wounded on Sunday in the attack."
    assert {f.type: f.time.of(text) for f in find_happenings(nlp(text)) if f.time} == {
        "kidnap": "Sunday", "wound": "Sunday", "attack": "Sunday",
    }  # fmt: skip


@pytest.mark.parametrize("verb", ["does not send", "will send"])
def test_the_day_on_which_it_is_said_is_not_the_day_on_which_it_is(nlp: Language, verb: str) -> None:
    assert transfer(nlp, f'"Peru {verb} tractors to Ghana," Anna Lind said on Monday.').time is None


@pytest.mark.parametrize(
    "text",
    ["Chile has yet to ship the tractors.", "The tractors have yet to be shipped.", "Chile is yet to send tractors."],
)
def test_what_has_yet_to_be_is_not_so(nlp: Language, text: str) -> None:
    (found,) = find_happenings(nlp(text))
    assert (found.type, found.polarity) == ("transfer", False)


def test_who_has_yet_to_confirm_it_says_nothing() -> None:
    told = Told("Chile has yet to confirm that it shipped tractors to Peru.")
    assert {attribution.cue_class for attribution in told.reading.attributions} == {"unknown"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chile will not ship tractors to Peru.", "denies"),
        ("Chile will ship tractors to Peru.", "predicts"),
        ("Chile has no plans to ship tractors to Peru.", "mentions"),
        ("Chile asked Ghana not to ship tractors to Peru.", "predicts"),
        ("If Peru pays, Chile will not ship tractors to Ghana.", "conditional"),
    ],
)
def test_what_will_not_be_is_denied(text: str, stance: str) -> None:
    (claim,) = Told(text).claims("transfer")
    assert claim.stance == stance
