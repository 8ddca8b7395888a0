"""Who lets something happen says nothing by it: whoever tells of it tells what happened, too."""

import pytest

from told import Told


@pytest.mark.parametrize(
    "text",
    [
        "In June, the Netherlands, Peru and the African Union allowed the United Nations embargo on Sudan to expire.",
        "Peru let the embargo on Sudan lapse in June.",
        "The ruling enabled Peru to sell tractors to Ghana.",
    ],
)
def test_what_was_let_happen_is_the_tellers(text: str) -> None:
    told = Told(text)
    assert [claim.chain for kind in ("sanction", "transfer") for claim in told.claims(kind)] == [()]


def test_who_admits_it_says_it() -> None:
    told = Told("Peru's minister admitted that Peru had allowed the embargo on Sudan to expire.")
    assert [len(claim.chain) for claim in told.claims("sanction")] == [1]
