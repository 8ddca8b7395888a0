from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.intake import Source, documents
from sayso.values import Document, document_id

texts = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), min_size=1, max_size=400)
typed = st.lists(
    st.sampled_from(
        [
            "The port said so. ",
            "\n",
            "\r\n",
            "\n\n",
            " ",
            "\u2028",
            "(credit: A. Berg) ",
            "Subscribe to us! ",
            "By Ida Holm",
            "“No,”",
            "é",
            "1",
        ]
    ),
    max_size=40,
).map("".join)


@settings(deadline=None)
@given(texts | typed)
def test_any_decodable_text_stays_as_it_is(text: str) -> None:
    content = text.encode()
    (document,) = documents(Source("a.txt", "text", content=content))
    if isinstance(document, Document):
        assert document.text == text.removeprefix("\ufeff")
        assert document.id == document_id(content)
    else:  # nothing but blanks, or bytes that no text has
        assert not content.strip() or not text.strip("\ufeff \t\r\n") or "text" in document.what


def test_line_ends_and_blanks_are_kept(read: Callable[[str, bytes], Document]) -> None:
    content = b" \tOne line.\r\nAnother.\r\n\r\n  A third. \n"
    assert read("a.txt", content).text == content.decode()


def test_a_byte_order_mark_is_part_of_the_encoding_only(read: Callable[[str, bytes], Document]) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert read("a.txt", "The port is open.".encode(encoding)).text == "The port is open."
