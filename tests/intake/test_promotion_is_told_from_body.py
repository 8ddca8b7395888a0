import pytest

from sayso.intake import blocks

BODY = "The port said that it would stay open."


def typed(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


@pytest.mark.parametrize(
    "call",
    [
        "Stay informed all day! Subscribe to The Harbour Times Newsletter Subscribe Now",
        "Sign up for our morning newsletter.",
        "Read more: Ten years of the port",
        "Follow us on Telegram and Facebook.",
        "Click here for the full list.",
        "Advertisement",
        "RELATED: Where the trains went",
        "(RELATED: Where the trains went)",
        "Download our free app today.",
    ],
)
def test_a_call_is_promotion_alone_and_at_the_end_of_a_paragraph(call: str) -> None:
    assert typed(f"{BODY}\n\n{call}\n\n{BODY}") == [("body", BODY), ("promotion", call), ("body", BODY)]
    assert typed(f"{BODY} {call}") == [("body", BODY), ("promotion", call)]


def test_a_call_in_the_middle_is_cut_out_sentence_by_sentence() -> None:
    call = "Sign up for our newsletter! Follow us on Facebook."
    assert typed(f"{BODY} {call} {BODY}") == [("body", BODY), ("promotion", call), ("body", BODY)]


@pytest.mark.parametrize(
    "text",
    [
        "Subscribers of the gas company said that it had cut them off.",
        "The ministry follows us on this, the mayor said.",
        "He said that people should read more than one paper.",
        "Most people sign up for the army in spring, the office reported.",
        "The advertisement ran for a week, the paper said.",
        "Join forces, the minister told both states.",
    ],
)
def test_body_that_uses_the_same_words_stays_body(text: str) -> None:
    assert typed(text) == [("body", text)]


@pytest.mark.parametrize(
    "call",
    [
        "Never miss a story from the northern ports: sign up for our weekly briefing.",
        "Get our Arctic newsletter in your inbox every Tuesday.",
        "Like this article? Subscribe to our northern newsletter.",
        "Don't miss an update.",
    ],
)
def test_calls_at_the_end_of_a_paragraph(call: str) -> None:
    text = f"The ships left the harbour in the night, and nobody saw them go. {call}"
    kinds = {text[b.start : b.end]: b.kind for b in blocks(text)}
    assert "promotion" in kinds.values()
    assert kinds["The ships left the harbour in the night, and nobody saw them go."] == "body"
