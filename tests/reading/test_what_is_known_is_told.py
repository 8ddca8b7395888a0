"""What a text says that somebody knows is so for whoever tells of it; what somebody believes is not."""

import pytest

from told import Told


@pytest.mark.parametrize(
    ("text", "chain", "stance"),
    [
        ("Everybody knows that Peru sends tractors to Ghana.", [], "affirms"),
        ('"Everybody knows that Peru sends tractors to Ghana," Anna Lind said.', ["Anna Lind"], "affirms"),
        ("Anna Lind said that Chile knew that Peru had sent tractors to Ghana.", ["Anna Lind"], "affirms"),
        ("Chile believes that Peru sends tractors to Ghana.", [], "mentions"),
        (
            "Anna Lind said that Chile believed that Peru sent tractors to Ghana.",
            ["Anna Lind"],
            "mentions",
        ),
    ],
)
def test_knowing_vouches_and_believing_does_not(text, chain, stance):
    told = Told(text)
    (claim,) = told.claims("transfer")
    assert told.chain(claim) == chain
    assert claim.stance == stance
