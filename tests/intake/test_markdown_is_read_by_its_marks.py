from collections.abc import Callable

from sayso.values import Document

Read = Callable[[str, str | bytes], Document]
Kinds = Callable[[Document], list[tuple[str, str]]]
TEXT = """---
title: "Trains halted"
author: Ida Holm
date: 2021-03-04
publisher: The Easthaven Courier
url: https://courier.example/a
tags: rail
---

# Trains halted

EASTHAVEN (Norpress) — The rail office said that it had halted all trains.

![Trains at the yard](a.jpg)
*A train stands at Easthaven yard.*

## What is known

> The office gave no reason.

- Ten trains crossed last year.

```
code that nobody said
```

<!-- a note -->
***
Subscribe to our newsletter!
"""


def test_text_is_unchanged_and_front_matter_is_data(read: Read) -> None:
    document = read("a.md", TEXT)
    assert document.text == TEXT
    assert (document.title, document.author, document.published) == ("Trains halted", "Ida Holm", "2021-03-04")
    assert (document.publisher, document.url) == ("The Easthaven Courier", "https://courier.example/a")


def test_marks_tell_the_kinds(read: Read, kinds: Kinds) -> None:
    assert kinds(read("a.md", TEXT)) == [
        ("dateline", 'title: "Trains halted"'),
        ("byline", "author: Ida Holm"),
        ("dateline", "date: 2021-03-04"),
        ("dateline", "publisher: The Easthaven Courier"),
        ("dateline", "url: https://courier.example/a"),
        ("title", "Trains halted"),
        ("dateline", "EASTHAVEN (Norpress) —"),
        ("body", "The rail office said that it had halted all trains."),
        ("caption", "Trains at the yard"),
        ("caption", "*A train stands at Easthaven yard.*"),
        ("heading", "What is known"),
        ("body", "The office gave no reason."),
        ("body", "Ten trains crossed last year."),
        ("promotion", "Subscribe to our newsletter!"),
    ]


def test_underlined_headings_and_windows_line_ends(read: Read, kinds: Kinds) -> None:
    text = (
        "Trains halted\r\n=============\r\n\r\nThe office said so.\r\n\r\nWhat is known\r\n---\r\nNothing, it said.\r\n"
    )
    document = read("a.md", text)
    assert document.text == text
    assert [kind for kind, _ in kinds(document)] == ["title", "body", "heading", "body"]


def test_what_stands_in_code_or_twice_in_a_line_makes_no_second_block(read: Read, kinds: Kinds) -> None:
    text = "The office said so.\n\n```\n# no heading\n```\n\n# One ![a](a.png) ![b](b.png)\n\nThe office denied it.\n"
    assert kinds(read("a.md", text)) == [
        ("body", "The office said so."),
        ("title", "One ![a](a.png) ![b](b.png)"),
        ("body", "The office denied it."),
    ]
