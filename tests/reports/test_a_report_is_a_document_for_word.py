"""The .docx, opened by python-docx."""

import io
import re

import pytest
from docx import Document
from docx.oxml.ns import qn

from sayso.reports import Table, Voices, report, write
from sayso.telling import plain


@pytest.fixture(scope="module")
def word(made, tmp_path_factory):
    """Return the report as an opened document."""
    path = tmp_path_factory.mktemp("word") / "report.docx"
    write(made, path)
    return Document(path)


def every_text(document):
    """Return all that a document says, in paragraphs and tables, links too."""
    return "".join(part.text or "" for part in document.element.body.iter(qn("w:t")))


def test_it_has_every_quoted_word(word, made):
    said = every_text(word)
    for source in made.sources:
        assert source.sha256 in said
        assert all(place.words in said for place in source.places)
    for section in made.sections:
        sayings = [one for part in section.chapters for block in part.blocks if isinstance(block, Voices)
                   for one in block.sayings]  # fmt: skip
        assert all(f"{one.passage.before}{one.passage.words}{one.passage.after}" in said for one in sayings)


def test_the_exact_words_are_bold_in_their_passage(word, made):
    quotes = [line for line in word.paragraphs if line.style.name == "Quote"]
    bold = ["".join(run.text for run in line.runs if run.bold) for line in quotes]
    sayings = [one for section in made.sections for part in section.chapters for block in part.blocks
               if isinstance(block, Voices) for one in block.sayings]  # fmt: skip
    assert bold == [one.passage.words for one in sayings]


def test_it_has_headings_and_tables_whose_heads_repeat(word, made):
    titles = [line.text for line in word.paragraphs if line.style.name == "Heading 1"]
    assert titles[:3] == ["How to read this", "Contents", "The events at a glance"]
    assert titles[3:] == [f"{n}. {one.headline}" for n, one in enumerate(made.sections, 1)] + ["Sources"]
    tables = [block for one in made.sections for part in one.chapters for block in part.blocks
              if isinstance(block, Table)]  # fmt: skip
    assert len(word.tables) == len(tables) + 1
    for table in word.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_every_number_leads_to_its_place(word, made):
    names = [mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))]
    ids = [mark.get(qn("w:id")) for mark in word.element.body.iter(qn("w:bookmarkStart"))]
    links = {link.get(qn("w:anchor")) for link in word.element.body.iter(qn("w:hyperlink"))}
    assert len(set(names)) == len(names) == len(set(ids))
    assert all(len(name) <= 40 for name in names)
    assert links <= set(names)
    assert {f"place_{place.number}" for source in made.sources for place in source.places} <= set(names)


def test_it_is_named_dated_and_numbered(word, made):
    told = word.core_properties
    assert (told.title, told.author) == (made.title, f"sayso {made.making.version}")
    assert told.created.date().isoformat() == told.modified.date().isoformat() == made.making.day
    footer = word.sections[0].footer._element.xml
    assert re.findall(r'w:instr="(\w+)"', footer) == ["PAGE", "NUMPAGES"]


def test_the_same_report_gives_the_same_bytes(made):
    one, other = io.BytesIO(), io.BytesIO()
    write(made, one, ".docx")
    write(made, other, ".docx")
    assert one.getvalue() == other.getvalue()


def test_words_that_xml_cannot_hold_are_shown_as_signs(hostile_ledger):
    from sayso.ledger import Ledger

    with Ledger(hostile_ledger) as ledger:
        made = report(ledger, title="\x00\x1b[31m \u202e title")
    stream = io.BytesIO()
    write(made, stream, ".docx")
    said = every_text(Document(io.BytesIO(stream.getvalue())))
    for source in made.sources:
        for place in source.places:
            assert "".join(plain(place.words).split()) in "".join(said.split())
    assert "\u202e" not in said
