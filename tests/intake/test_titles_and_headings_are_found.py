from collections.abc import Callable

from sayso.intake import blocks
from sayso.values import Document

BODY = "The rail office said on Friday that no grain had crossed the bridge at Easthaven."


def typed(*lines: str) -> list[str]:
    return [block.kind for block in blocks("\n".join(lines))]


def test_a_short_first_line_without_a_full_stop_is_the_title(read: Callable[[str, str], Document]) -> None:
    document = read("a.txt", f"No grain crosses at Easthaven\n\n{BODY}")
    assert document.title == "No grain crosses at Easthaven"
    assert [block.kind for block in document.blocks] == ["title", "body"]


def test_a_first_line_that_is_a_sentence_or_stands_alone_is_body() -> None:
    assert typed(BODY, BODY) == ["body", "body"]
    assert typed("No grain crosses at Easthaven") == ["body"]


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    assert typed(BODY, "What is known", BODY) == ["body", "heading", "body"]


def test_a_list_a_last_line_and_a_broken_sentence_are_no_headings() -> None:
    assert typed(BODY, "Ten trains", "Two ships", "One bridge", BODY) == ["body"] * 5
    assert typed(BODY, "What is known") == ["body", "body"]
    assert (
        typed(BODY, "The office said that", "trains had stopped at the bridge on the eve of the talks.") == ["body"] * 3
    )
    assert typed(BODY, "Here are the facts:", BODY) == ["body", "body", "body"]


def test_text_wrapped_by_hand_is_cut_at_blank_lines() -> None:
    text = (
        "The rail office of Norland said on Friday that no grain had\n"
        "crossed the bridge at Easthaven since the first week of the\n"
        "month, and gave no reason for it.\n"
        "\n"
        "The ministry of trade denied that any train had been turned\n"
        "back, and said that the harvest was late.\n"
    )
    assert [text[block.start : block.end].count("\n") for block in blocks(text)] == [2, 1]
