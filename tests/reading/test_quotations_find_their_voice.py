"""A quotation belongs to whoever the text gives it to; where it gives it to nobody, it is not the text's own word."""

from told import Told

SHIPPED = "“Chile has shipped missiles to Peru.”"


def speakers(text: str) -> list[str | None]:
    told = Told(text)
    return [told.chain(claim)[-1] for claim in told.claims("transfer")]


def test_after_a_colon_the_subject_of_the_clause_speaks() -> None:
    assert speakers(f"Anna Lind was blunt: {SHIPPED}") == ["Anna Lind"]


def test_a_name_after_a_dash_speaks() -> None:
    assert speakers(f"{SHIPPED} ― Anna Lind") == ["Anna Lind"]


def test_a_paragraph_that_ends_in_a_colon_opens_the_next() -> None:
    assert speakers(f"Anna Lind, a farmer, wrote on her page:\n{SHIPPED}") == ["Anna Lind"]


def test_a_quotation_after_indirect_speech_goes_on_in_that_voice() -> None:
    assert speakers(f"Anna Lind said that nobody was hurt, and smiled. {SHIPPED}") == ["Anna Lind"]


def test_an_orphan_is_nobodys_word_and_not_the_documents() -> None:
    told = Told(f"{SHIPPED} The ships left at night.")
    (claim,) = told.claims("transfer")
    assert len(claim.chain) == 1
    assert claim.speaker is None


def test_what_is_quoted_does_not_speak() -> None:
    told = Told("“Anna Lind and the ministry know it,” Kari Moe said, and went home.")
    assert {who for who, _ in told.said()} <= {"Kari Moe", "Anna Lind", "ministry", None}
    assert told.said()[-1][0] == "Kari Moe" or told.said()[0][0] == "Kari Moe"
