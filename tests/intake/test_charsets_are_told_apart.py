from collections.abc import Callable

import pytest

from sayso.errors import IntakeError
from sayso.values import Document

GERMAN = (
    "Der Minister sagte am Dienstag, die Züge würden künftig über die Brücke fahren. Größere Mengen seien möglich. "
)
RUSSIAN = "Министр заявил во вторник, что поезда будут ходить через мост. Он отказался назвать дату начала движения. "


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("The minister’s office said “no” – twice.", "cp1252"),
        ("The minister of Zürich called it naïve.", "latin-1"),
        (GERMAN * 4, "latin-1"),
        (RUSSIAN * 4, "cp1251"),
        (RUSSIAN * 4, "koi8-r"),
    ],
)
def test_text_in_an_older_charset_is_read(read: Callable[[str, bytes], Document], text: str, charset: str) -> None:
    assert read("a.txt", text.encode(charset)).text == text


def test_bytes_that_fit_no_charset_are_refused(refused: Callable[[str, bytes], IntakeError]) -> None:
    error = refused("a.txt", bytes(range(0x80, 0xA0)) * 40 + b"\xff\xfe\xfd" * 30)
    assert "charset" in error.what
    assert "UTF-8" in error.mend


def test_utf_8_with_a_broken_byte_is_named_with_its_line(refused: Callable[[str, bytes], IntakeError]) -> None:
    error = refused("a.txt", "The port is open.\n“It is,” he said – twice.\n".encode() + b"Caf\xe9.")
    assert "1 broken" in error.what
    assert "line 3" in error.what


def test_a_page_with_a_broken_byte_is_read_as_browsers_do(read: Callable[[str, bytes], Document]) -> None:
    page = "<html><body><p>“The port is open,” the harbour master of Malmö said on Friday – twice. </p><p>Caf".encode()
    assert "Malmö" in read("a.html", page + b"\xe9</p></body></html>").text


def test_a_page_is_read_in_the_charset_that_it_declares(read: Callable[[str, bytes], Document]) -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    assert RUSSIAN.strip() in read("a.html", page.encode("cp1251")).text
