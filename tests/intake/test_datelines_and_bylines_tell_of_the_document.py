from collections.abc import Callable

import pytest

from sayso.values import Document

Read = Callable[[str, str], Document]
Kinds = Callable[[Document], list[tuple[str, str]]]
BODY = "The rail office said on Friday that no grain had crossed."


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("date 2021-03-05", "2021-03-05", None),
        ("2021-03-05", "2021-03-05", None),
        ("Published: 5 March 2021", "2021-03-05", None),
        ("EASTHAVEN, March 5 (Reuters) -", None, "Reuters"),
        ("EASTHAVEN, Norland, March 5, 2021 (Xinhua) --", "2021-03-05", "Xinhua"),
        ("EASTHAVEN (AP) —", None, "Associated Press"),
        ("(CNN) --", None, "CNN"),
        ("EASTHAVEN —", None, None),
        ("Easthaven, 5 March –", None, None),
        ("Easthaven (Norpress) -", None, "Norpress"),
    ],
)
def test_a_dateline_before_the_first_words(
    read: Read, kinds: Kinds, line: str, published: str | None, publisher: str | None
) -> None:
    document = read("a.txt", f"{line} {BODY}\n\n{BODY}")
    assert kinds(document)[:2] == [("dateline", line), ("body", BODY)]
    assert (document.published, document.publisher) == (published, publisher)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Friday, March 5, 2021", "2021-03-05"),
        ("Published 5 March 2021 at 10:15 GMT", "2021-03-05"),
        ("Updated: Mar. 5, 2021", "2021-03-05"),
        ("Last updated at 10:15 am", None),
        ("EASTHAVEN, 5 March 2021", "2021-03-05"),
    ],
)
def test_a_line_of_date(read: Read, kinds: Kinds, line: str, published: str | None) -> None:
    document = read("a.txt", f"Trains stand still\n{line}\n{BODY}\n{BODY}")
    assert [kind for kind, _ in kinds(document)] == ["title", "dateline", "body", "body"]
    assert document.published == published


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ida Holm", "Ida Holm"),
        ("By Ida Holm and Jan van der Berg", "Ida Holm and Jan van der Berg"),
        ("Written by Ida Holm", "Ida Holm"),
        ("By Ida Holm, The Easthaven Courier", "Ida Holm"),
        ("BY IDA HOLM", "Ida Holm"),
    ],
)
def test_a_byline(read: Read, kinds: Kinds, line: str, author: str) -> None:
    document = read("a.txt", f"Trains stand still\n{line}\n{BODY}\n{BODY}")
    assert [kind for kind, _ in kinds(document)] == ["title", "byline", "body", "body"]
    assert document.author == author


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ida Holm; Editing by Ola Berg)",
        "Additional reporting by Ola Berg",
        "Norpress writer Ola Berg contributed to this report.",
        "Copyright 2021 Norpress. All rights reserved.",
        "(Reuters)",
    ],
)
def test_credits_at_the_end(read: Read, kinds: Kinds, line: str) -> None:
    assert kinds(read("a.txt", f"{BODY}\n\n{BODY}\n\n{line}"))[-1] == ("byline", line)


def test_an_agency_is_no_publisher_where_the_outlet_names_itself(read: Read) -> None:
    text = f"EASTHAVEN (Reuters) - {BODY}\n\n{BODY} Sign up for The Harbour Times newsletter."
    assert read("a.txt", text).publisher == "The Harbour Times"


def test_a_body_with_a_dash_or_a_date_is_no_dateline(read: Read, kinds: Kinds) -> None:
    for text in (
        "By noon on 5 March 2021 the trains stood still.",
        "On March 5, 2021, the office said so.",
        "Trains — ten a day — stood still.",
    ):
        assert kinds(read("a.txt", text)) == [("body", text)]


@pytest.mark.parametrize("name", ["Norland Herald", "The Eastern Valley Post"])
def test_the_name_of_an_outlet_over_the_headline(read: Read, kinds: Kinds, name: str) -> None:
    document = read("a.txt", f"{name}\n\nTrains stand still\n\n{BODY}\n\n{BODY}")
    assert [kind for kind, _ in kinds(document)] == ["byline", "title", "body", "body"]
    assert (document.publisher, document.title) == (name, "Trains stand still")


def test_a_headline_on_an_outlet_is_no_name(read: Read) -> None:
    document = read("a.txt", f"Police search the Norland Herald\n\n{BODY}\n\n{BODY}")
    assert document.title == "Police search the Norland Herald"
