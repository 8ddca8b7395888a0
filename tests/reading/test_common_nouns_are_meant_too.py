"""Institutions and holders of offices whom a text does not name can be meant by a later pronoun or noun."""

from told import Told


def speaker_of(told: Told, content: str) -> str | None:
    return next(who for who, what in told.said() if content in what)


def test_he_is_the_ambassador_before_him() -> None:
    told = Told(
        "Erik Holm said the ships had left. Asked about it, Chile's ambassador looked at his notes. "
        "“Mr. Holm speaks for himself,” he said."
    )
    assert speaker_of(told, "for himself") == "Chile's ambassador"


def test_it_is_the_ministry_before_it() -> None:
    told = Told("Norway's fisheries ministry met Chile's envoys. It denied that Chile shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    assert told.named(claim.speaker) == "Fisheries Ministry of Norway"


def test_the_ministry_is_the_speaking_states() -> None:
    told = Told("Norway is not amused. The fisheries ministry denied that Chile shipped missiles to Peru.")
    (claim,) = told.claims("transfer")
    assert told.named(claim.speaker) == "Fisheries Ministry of Norway"


def test_the_lawmaker_is_the_deputy() -> None:
    told = Told(
        "Erik Holm, a deputy in Norway's parliament, said the ships had left. Anna Lind, a pilot, disagreed. "
        "The lawmaker added that nobody was hurt."
    )
    assert speaker_of(told, "nobody was hurt") == "Erik Holm"


def test_we_is_the_side_of_who_says_what_everybody_knows() -> None:
    told = Told("“Everybody knows that we ship missiles to Peru,” Anna Lind, Norway's foreign minister, said.")
    assert told.fills(told.claims("transfer")[-1], "agent") == ["Norway"]
