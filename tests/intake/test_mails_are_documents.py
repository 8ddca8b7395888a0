from collections.abc import Callable
from email.message import EmailMessage

from sayso.errors import IntakeError
from sayso.values import Document

Read = Callable[[str, str | bytes], Document]
BODY = """The rail office of Norland said on Thursday that it had halted all
trains that carry grain to Sudria, and gave no reason for the halt.

The ministry denied it.
"""


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "Ida Holm <ida@courier.example>",
        "Subject": "Züge stehen",
        "Date": "Thu, 04 Mar 2021 23:30:00 +0100",
        **headers,
    }.items():
        message[name] = value
    return message


def test_subject_sender_and_date(read: Read) -> None:
    message = mail()
    message.set_content(BODY)
    document = read("a.eml", message.as_bytes())
    assert (document.title, document.author, document.published) == ("Züge stehen", "Ida Holm", "2021-03-04")
    assert document.publisher is None


def test_wrapped_lines_are_mended_into_paragraphs(read: Read) -> None:
    message = mail()
    message.set_content(BODY)
    lines = read("a.eml", message.as_bytes()).text.split("\n\n")
    assert [line[:12] for line in lines] == ["Züge stehen", "The rail off", "The ministry"]
    assert "halted all trains" in lines[1]


def test_a_desk_is_the_publisher(read: Read) -> None:
    message = mail(From="Norland Radio News <news@radio.example>", Subject="Fwd: Trains halted")
    message.set_content(BODY)
    document = read("a.eml", message.as_bytes())
    assert (document.author, document.publisher, document.title) == (None, "Norland Radio News", "Trains halted")


def test_an_html_part_is_read_where_there_is_no_plain_one(read: Read) -> None:
    message = mail()
    message.set_content(
        "<html><body><p>The rail office said on Thursday that all trains were halted.</p></body></html>", subtype="html"
    )
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    assert "all trains were halted." in read("a.eml", message.as_bytes()).text


def test_the_plain_part_is_preferred(read: Read) -> None:
    message = mail()
    message.set_content(BODY)
    message.add_alternative("<p>Something else altogether stands in this part of it.</p>", subtype="html")
    assert "Something else" not in read("a.eml", message.as_bytes()).text


def test_what_stands_under_the_signature_mark_is_no_body(read: Read) -> None:
    message = mail()
    message.set_content(BODY + "-- \nIda Holm\nThe Easthaven Courier\n")
    assert read("a.eml", message.as_bytes()).blocks[-1].kind == "byline"


def test_a_body_in_an_older_charset(read: Read) -> None:
    head = b"From: Ida Holm <i@c.example>\nContent-Type: text/plain; charset=iso-8859-1\n\n"
    assert "Zürich" in read("a.eml", head + "The talks in Zürich went on, the office said.".encode("latin-1")).text


def test_broken_headers_are_none(read: Read) -> None:
    document = read("a.eml", "From: a:, <>;\nSubject: Trains halted\nDate: some day\n\nThe office said so on Friday.\n")
    assert (document.title, document.author, document.published) == ("Trains halted", None, None)


def test_a_mail_without_text_and_a_file_that_is_no_mail(refused: Callable[[str, str | bytes], IntakeError]) -> None:
    message = mail()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    assert "without text" in refused("a.eml", message.as_bytes()).what
    assert "no e-mail" in refused("b.eml", "Just words of nobody.").what
