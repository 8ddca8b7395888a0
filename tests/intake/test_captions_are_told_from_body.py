import pytest

from sayso.intake import blocks

BODY = "The rail office of Norland said on Friday that no grain had crossed the bridge."
PICTURE = (
    "A freight train stands at the Easthaven yard during a strike of its drivers, in Easthaven, Norland March 3, 2021."
)
CREDITS = [
    "(credit: OLA BERG/NORPRESS (NORLAND PRESS AGENCY) VIA REUTERS)",
    "(Photo by Ola Berg/AFP)",
    "(Photo: Ola Berg)",
    "(AP Photo/Ola Berg, File)",
    "REUTERS/Ola Berg",
    "REUTERS/Ola Berg/File Photo",
    "Norland Army/Handout via REUTERS",
    "[Image courtesy of the port office]",
]


def typed(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


@pytest.mark.parametrize("credit", CREDITS)
def test_a_caption_at_the_end_of_a_paragraph(credit: str) -> None:
    text = f"{BODY} {PICTURE} {credit}"
    assert typed(text) == [("body", BODY), ("caption", f"{PICTURE} {credit}")]


@pytest.mark.parametrize("credit", CREDITS)
def test_a_caption_as_a_paragraph_of_its_own(credit: str) -> None:
    text = f"{BODY}\n\n{PICTURE} {credit}\n\n{BODY}"
    assert [kind for kind, _ in typed(text)] == ["body", "caption", "body"]


def test_a_caption_in_the_middle_of_a_paragraph() -> None:
    text = f"{BODY} {PICTURE} (Photo: Ola Berg) {BODY}"
    assert typed(text) == [("body", BODY), ("caption", f"{PICTURE} (Photo: Ola Berg)"), ("body", BODY)]


def test_a_caption_over_a_credit_on_its_own_line() -> None:
    text = f"{BODY}\n{PICTURE}\nREUTERS/Ola Berg\n{BODY}"
    assert [kind for kind, _ in typed(text)] == ["body", "caption", "caption", "body"]


def test_a_caption_that_is_repeated_without_its_credit() -> None:
    text = f"{PICTURE} (Photo: Ola Berg)\n\n{BODY}\n\n{BODY} {PICTURE}"
    assert [kind for kind, _ in typed(text)] == ["caption", "body", "body", "caption"]


def test_a_sentence_of_saying_before_a_credit_stays_body() -> None:
    text = f"{BODY} The minister said that trains would run again. (Photo: Ola Berg)"
    assert [kind for kind, _ in typed(text)] == ["body", "caption"]
    assert typed(text)[1][1] == "(Photo: Ola Berg)"


@pytest.mark.parametrize(
    "text",
    [
        "A Reuters/Ipsos poll said that most voters knew of the trains.",
        "The office published a photo of the bridge (left bank) and said it was whole.",
        "The minister took credit for the trains (and for the bridge).",
        "The picture that the port draws of the strike is bleak.",
    ],
)
def test_body_that_speaks_of_photos_and_agencies_stays_body(text: str) -> None:
    assert [kind for kind, _ in typed(f"{BODY}\n\n{text}")] == ["body", "body"]
