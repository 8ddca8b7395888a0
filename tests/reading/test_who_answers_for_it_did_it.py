"""Who claims a deed is told as its agent, who denies a part in it as one who was not."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Chile claimed responsibility for the attack on Lima.", "affirms"),
        ("Chile denied any role in the attack on Lima.", "denies"),
        ("Officials said that Chile was behind the attack on Lima.", "affirms"),
        ("Officials said that Chile was responsible for the shelling of Lima.", "affirms"),
    ],
)
def test_the_agent_is_who_answers_for_it(text: str, stance: str) -> None:
    told = Told(text)
    (claim,) = told.claims("attack")
    assert (claim.stance, told.fills(claim, "agent")) == (stance, ["Chile"])


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the attack on Lima.",
        "Officials said that Chile was not behind the attack on Lima.",
        "Chile is responsible for talks with Peru.",
    ],
)
def test_who_does_not_answer_for_it_is_no_agent(text: str) -> None:
    told = Told(text)
    assert not any(told.fills(claim, "agent") for kind in ("attack", "negotiation") for claim in told.claims(kind))
