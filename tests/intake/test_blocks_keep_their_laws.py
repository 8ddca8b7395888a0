from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.intake import blocks

pieces = st.sampled_from(
    [
        "The port of Easthaven said that no ship had come. ",
        "A crane stands at the quay, May 2, 2021. (credit: OLA BERG/NORPRESS)",
        "(Photo by Ola Berg/AFP) ",
        "Subscribe to our newsletter! Subscribe Now ",
        "EASTHAVEN, May 2 (Norpress) - ",
        "date 2021-05-02 ",
        "By Ida Holm",
        "Ida Holm is a senior fellow at the Harbour Institute.",
        "What is known",
        "“No,” he said.",
        "Advertisement",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\t",
        "\u2028",
        "\x85",
        "***",
        "İ",
    ]
)


@settings(deadline=None)
@given(st.lists(pieces, max_size=30).map("".join) | st.text(max_size=300))
def test_blocks_are_in_order_apart_inside_the_text_and_trimmed(text: str) -> None:
    end = 0
    for block in blocks(text):
        assert end <= block.start < block.end <= len(text)
        words = text[block.start : block.end]
        assert words == words.strip()
        end = block.end


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["The port said that no ship had come.", "A short line", "“No,” he said."]), max_size=20)
)
def test_a_block_of_unwrapped_text_holds_no_line_break(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert all("\n" not in text[block.start : block.end] for block in blocks(text))


def test_every_word_of_a_plain_paragraph_is_in_its_block() -> None:
    text = "The port said so. The ministry denied it."
    (block,) = blocks(text)
    assert (block.start, block.end, block.kind) == (0, len(text), "body")
