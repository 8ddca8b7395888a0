"""What rdflib reads of a term is what was written, whatever the text holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal
from rdflib.namespace import XSD

from hostile import RECORDS, TEXTS
from sayso.exports.rdf.terms import day, lines, ref, text, typed
from sayso.marking import HIDDEN, spelt

ANYTHING = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


def read(term):
    line = "".join(lines(ref("urn:x:a"), [(ref("urn:x:b"), term)]))
    assert line.count("\n") == 1
    return next(Graph().parse(data=line, format="nt").objects())


@given(ANYTHING)
def test_a_text_comes_back(words):
    assert str(read(text(words))) == words


@pytest.mark.parametrize(
    "words", [*TEXTS.values(), *(one["title"] for one in RECORDS)], ids=lambda words: repr(words[:9])
)
def test_hostile_words_come_back_and_no_line_holds_a_hidden_character(words):
    made = text(words)
    assert str(read(made)) == words
    assert [found.group() for found in HIDDEN.finditer(made) if not spelt(made, found.start())] == []


def test_what_is_not_known_is_no_line():
    assert list(lines(ref("urn:x:a"), [(ref("urn:x:b"), None), (ref("urn:x:c"), "")])) == []


def test_half_a_character_becomes_a_sign_for_none():
    assert str(read(text("a\udcffb"))) == "a\ufffdb"


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2024-03-06", XSD.date), ("2024-03", XSD.gYearMonth), ("2024", XSD.gYear), ("2020-13-45", None), ("May", None)],
)
def test_a_day_is_as_precise_as_it_is_known(value, kind):
    assert read(day(value)) == Literal(value, datatype=kind)


def test_a_moment_is_one():
    assert read(typed("2026-11-22T03:35:20.523218+00:00", "dateTime")).value.year == 2026
