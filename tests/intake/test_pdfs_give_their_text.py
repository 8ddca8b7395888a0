import io
from collections.abc import Callable

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from sayso.errors import IntakeError
from sayso.values import Document


def pdf(*pages: list[str], title: str | None = None, password: str | None = None) -> bytes:
    """Return a PDF whose pages show lines of text, one under the other."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject(key): NameObject(value)
            for key, value in (("/Type", "/Font"), ("/Subtype", "/Type1"), ("/BaseFont", "/Helvetica"))
        }
    )
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 11 Tf 72 740 Td {shown} ET".encode("latin-1"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
    if title:
        writer.add_metadata({"/Title": title, "/Author": "Ida Holm"})
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


ONE = [
    "The Harbour Bulletin",
    "Trains halted at Easthaven",
    "The rail office of Norland said on Thursday that it had hal-",
    "ted all trains that carry grain to the neighbouring state of",
    "Sudria.",
    "The ministry of trade denied that any train had been turned",
    "back, and said that the harvest of the south was only late",
    "1",
]
TWO = ["The Harbour Bulletin", "this year. It gave no figures.", "Page 2 of 3"]
THREE = ["The Harbour Bulletin", "Nobody at the port was to be reached.", "3"]


def test_lines_hyphens_and_pages_are_mended(read: Callable[[str, bytes], Document]) -> None:
    document = read("a.pdf", pdf(ONE, TWO, THREE, title="Trains halted at Easthaven"))
    assert document.text.split("\n\n") == [
        "Trains halted at Easthaven",
        "The rail office of Norland said on Thursday that it had halted all trains that carry grain to the"
        " neighbouring state of Sudria.",
        "The ministry of trade denied that any train had been turned back, and said that the harvest of the south"
        " was only late this year. It gave no figures.",
        "Nobody at the port was to be reached.",
    ]
    assert [block.kind for block in document.blocks] == ["title", "body", "body", "body"]
    assert (document.title, document.author) == ("Trains halted at Easthaven", "Ida Holm")


def test_a_pdf_without_text_needs_ocr(refused: Callable[[str, bytes], IntakeError]) -> None:
    error = refused("scan.pdf", pdf([], []))
    assert "without text" in error.what
    assert "OCR" in error.mend


def test_a_locked_pdf_is_refused(refused: Callable[[str, bytes], IntakeError]) -> None:
    assert "password" in refused("locked.pdf", pdf(TWO, password="secret")).what  # noqa: S106  (of a test file)
