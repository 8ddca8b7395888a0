from random import Random

import pytest

from sayso.linking import link
from sayso.linking.copies import copies
from telling import Telling

WORDS = [f"w{i}" for i in range(400)]


def prose(seed, length=200):
    return " ".join(Random(seed).choices(WORDS, k=length))  # noqa: S311 - made text, no secret


def found(*tellings):
    names = {told.id: told.name for told in tellings}
    documents = dict(told.pair() for told in tellings) and {told.id: told.pair()[0] for told in tellings}
    return {names[copy]: names[original] for copy, original in copies(documents).items()}


def test_exact_and_edited_copies_point_to_the_earliest():
    text = prose(1)
    tellings = [
        Telling("late", "2020-01-03", prose=text),
        Telling("edited", "2020-01-02", prose=text.replace("w7 ", "and ") + " A line of our own."),
        Telling("first", "2020-01-01", prose=text),
        Telling("undated", prose=text),
        Telling("other", "2020-01-01", prose=prose(2)),
    ]
    assert found(*tellings) == dict.fromkeys(("late", "edited", "undated"), "first")


def test_a_cut_version_is_a_copy_and_a_shared_quotation_is_none():
    text = prose(3, 300)
    cut = Telling("cut", "2020-01-02", prose=" ".join(text.split()[:120]))
    quoting = Telling("quoting", "2020-01-02", prose=prose(4) + " " + " ".join(text.split()[:50]))
    assert found(Telling("whole", "2020-01-01", prose=text), cut, quoting) == {"cut": "whole"}


def test_an_excerpt_is_a_copy_of_what_it_begins():
    text = prose(7, 300)
    whole = Telling("whole", "2020-01-01", prose=text)
    excerpt = Telling("excerpt", "2020-01-02", prose=" ".join(text.split()[:25]))
    assert found(whole, excerpt) == {"excerpt": "whole"}
    middle = Telling("middle", "2020-01-02", prose=" ".join(text.split()[100:125]))
    few = Telling("few", "2020-01-02", prose=" ".join(text.split()[:14]))
    on = Telling("on", "2020-01-02", prose=f"{excerpt.prose} {prose(8, 10)}")
    assert found(whole, middle) == found(whole, few) == found(whole, on) == {}


def test_a_statement_that_two_reports_quote_makes_neither_a_copy():
    said = prose(9, 25)
    one, other = (
        Telling(name, "2020-01-01", prose=f"{prose(seed, 60)} {said} {prose(seed + 9, 60)}")
        for name, seed in (("one", 21), ("other", 41))
    )
    assert found(one, other, Telling("statement", "2020-01-01", prose=said)) == {}


def test_a_credit_line_makes_a_rewritten_report_the_agencys():
    text = prose(5)
    half = " ".join(text.split()[:80]) + " " + prose(6, 120)
    agency = Telling("agency", "2020-01-02", "Fjord News Agency", prose=text)
    assert found(agency, Telling("paper", "2020-01-01", prose=half)) == {}
    assert found(agency, Telling("paper", "2020-01-02", prose=f"BERGEN (Fjord News) - {half}")) == {"paper": "agency"}


@pytest.mark.parametrize("text", ["", "Too short.", "Subscribe to our letter and read all the news first every day."])
def test_short_texts_are_copies_only_when_they_are_the_same(text):
    assert found(Telling("one", prose=text), Telling("two", prose=text and f"{text} Now.")) == {}


def test_the_affair_names_its_copies():
    one, two = Telling("one", "2020-01-01", prose=prose(1)), Telling("two", prose=prose(1))
    assert link([two.pair(), one.pair()]).copies == {two.id: one.id}


def test_a_copy_tells_what_its_original_tells_even_of_next_to_nothing():
    one, two = Telling("one", "2020-01-01", prose=prose(1)), Telling("two", prose=prose(1))
    for told in (one, two):
        told.event("make", agent=told.state("NOR", "Norway"))
        told.event("threaten", agent=told.state("NOR", "Norway"))
        told.event("collapse")
    apart = [Telling("three", prose=prose(2)), Telling("four", prose=prose(3))]
    for told in apart:
        told.event("make", agent=told.state("NOR", "Norway"))
        told.event("collapse")
    assert [len(event.happenings) for event in link([one.pair(), two.pair()]).events] == [2, 2, 2]
    assert [len(event.happenings) for event in link(told.pair() for told in apart).events] == [1, 1, 1, 1]
