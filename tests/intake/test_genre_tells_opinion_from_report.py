from collections.abc import Callable

import pytest

from sayso.values import Document

Read = Callable[[str, str], Document]
NEWS = "The rail office said on Friday that no grain had crossed. The ministry denied it, and told reporters so."
VIEW = "The trains have stopped, and the state looks away. Norland cannot go on like this."


@pytest.mark.parametrize(
    "biography",
    [
        "Ida Holm is vice president for studies at the Harbour Institute.",
        "Ida Holm is a professor of history at the University of Easthaven.",
        "Ida Holm, a former diplomat, teaches at the Naval College.",
        "Ida Holm is the author of three books on ports.",
    ],
)
def test_a_biography_at_the_end_makes_an_opinion(read: Read, biography: str) -> None:
    document = read("a.txt", f"{VIEW}\n{VIEW}\n{biography}")
    assert (document.genre, document.author) == ("opinion", "Ida Holm")
    assert document.blocks[-1].kind == "byline"


def test_a_person_of_whom_the_article_speaks_is_not_its_author(read: Read) -> None:
    document = read(
        "a.txt", f"{NEWS}\nHolm said that trains would run.\nIda Holm is a professor of history at Easthaven."
    )
    assert (document.genre, document.author) == ("report", None)
    assert document.blocks[-1].kind == "body"


def test_a_reporter_is_an_author_who_reports(read: Read) -> None:
    document = read("a.txt", f"{NEWS}\n{NEWS}\nIda Holm is a staff writer at the Courier.")
    assert (document.genre, document.author) == ("report", "Ida Holm")


def test_a_label_says_it(read: Read) -> None:
    assert read("a.txt", f"Opinion\n{NEWS}").genre == "opinion"
    assert read("b.txt", f"Op-Ed: The trains must run\n{VIEW}").genre == "opinion"


def test_a_signed_argument_in_the_first_person_is_an_opinion(read: Read) -> None:
    text = f"By Ida Holm\nI believe that the trains must run. {VIEW} It is time to act."
    assert read("a.txt", text).genre == "opinion"
    assert read("b.txt", text.removeprefix("By Ida Holm\n")).genre == "unknown"


def test_an_argument_in_quotation_marks_is_somebody_elses(read: Read) -> None:
    text = f"By Ida Holm\n{NEWS} “I believe in trains. It is time to act,” he said. “We must act.”"
    assert read("a.txt", text).genre == "report"


def test_news_style_and_agencies_report_and_the_rest_is_unknown(read: Read) -> None:
    assert read("a.txt", NEWS).genre == "report"
    assert read("b.txt", f"EASTHAVEN (AP) — {VIEW}").genre == "report"
    assert read("c.txt", VIEW).genre == "unknown"
