from collections.abc import Callable

from sayso.values import Document

Read = Callable[[str, str | bytes], Document]
Kinds = Callable[[Document], list[tuple[str, str]]]
FIRST = "The rail office of Norland said on Thursday that it had halted all trains that carry grain to Sudria."
SECOND = "The minister of trade denied that any train had been stopped, and said that the harvest was on its way."
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Trains halted - The Easthaven Courier</title>
<meta property="og:site_name" content="The Easthaven Courier"><meta name="author" content="Ida Holm">
<meta property="article:published_time" content="2021-03-04T10:00:00Z">
<link rel="canonical" href="https://courier.example/a/1"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<aside><figure><img src="x.jpg"><figcaption>A cat that has nothing to do with it.</figcaption></figure></aside>
<article><h1>Trains halted</h1><p>{FIRST}</p>
<figure><img src="a.jpg"><figcaption>A train at Easthaven yard. <span>Photo: Ola Berg</span></figcaption></figure>
<p>{SECOND}</p><h2>What is known</h2><p>“We have <b>seen</b> nothing,” he told
reporters.<br>He then left the room.</p></article>
<footer>Subscribe to our newsletter</footer></body></html>"""


def test_the_text_is_the_title_and_the_paragraphs(read: Read, kinds: Kinds) -> None:
    document = read("a.html", PAGE)
    assert kinds(document) == [
        ("title", "Trains halted"),
        ("body", FIRST),
        ("caption", "A train at Easthaven yard. Photo: Ola Berg"),
        ("body", SECOND),
        ("heading", "What is known"),
        ("body", "“We have seen nothing,” he told reporters."),
        ("body", "He then left the room."),
    ]
    assert document.text == "\n\n".join(words for _, words in kinds(document))


def test_the_page_tells_title_author_date_outlet_and_address(read: Read) -> None:
    document = read("a.html", PAGE)
    assert (document.title, document.author, document.published) == ("Trains halted", "Ida Holm", "2021-03-04")
    assert (document.publisher, document.url) == ("The Easthaven Courier", "https://courier.example/a/1")


def test_a_page_without_a_date_has_none(read: Read) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2021-03-04T10:00:00Z">', "")
    assert read("a.html", page.replace(SECOND, f"{SECOND} The bridge fell on May 1, 1999.")).published is None


def test_a_column_of_opinion(read: Read) -> None:
    page = PAGE.replace("</head>", '<meta property="article:section" content="Opinion"></head>')
    assert read("a.html", page).genre == "opinion"


def test_broken_html_still_works(read: Read) -> None:
    broken = f"<p>{FIRST}<p><b>{SECOND}</i></table><div><<<>>"
    text = read("a.html", broken).text
    assert FIRST in text
    assert SECOND in text
    assert FIRST in read("b.html", PAGE[: PAGE.index("<h2>") - 20]).text


def test_a_table_of_figures_is_no_text_and_a_sentence_in_one_is(read: Read) -> None:
    table = f"<table><tr><td>2019</td><td>10</td></tr><tr><td>{SECOND}</td></tr></table>"
    text = read("a.html", f"<html><body><article><p>{FIRST}</p>{table}</article></body></html>").text
    assert "2019" not in text
    assert SECOND in text
