"""Time expressions are scored on texts in TimeML and in the CAT tool's XML, as TempEval-3 counts."""

from pathlib import Path

import pytest
from timeml import Timex, read_timed
from timex import figures, found, pairs

TIMEML = """<?xml version="1.0" ?>
<TimeML>
<DOCID>mill_1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2004-03-18" functionInDocument="CREATION_TIME">March 18, 2004</TIMEX3></DCT>
<TITLE>Mill burns</TITLE>
<TEXT>
The mill <EVENT eid="e1">burned</EVENT> <TIMEX3 tid="t1" type="DATE" value="2004-03-17">yesterday</TIMEX3>.

It was built <TIMEX3 tid="t2" type="DATE" value="PAST_REF">long ago</TIMEX3> &amp; stood
for <TIMEX3 tid="t3" type="DURATION" value="P90Y">90 years</TIMEX3>. Work starts anew in May.
</TEXT>
</TimeML>
"""
CAT = """<?xml version="1.0" ?>
<Document doc_name="mill">
<token t_id="1" sentence="0" number="0">Mill</token><token t_id="2" sentence="0" number="1">burns</token>
<token t_id="3" sentence="1" number="2">March</token><token t_id="4" sentence="1" number="3">18</token>
<token t_id="5" sentence="1" number="4">,</token><token t_id="6" sentence="1" number="5">2004</token>
<token t_id="7" sentence="2" number="6">It</token><token t_id="8" sentence="2" number="7">burned</token>
<token t_id="9" sentence="2" number="8">on</token><token t_id="10" sentence="2" number="9">Monday</token>
<token t_id="11" sentence="2" number="10">.</token>
<token t_id="12" sentence="3" number="11">Today</token><token t_id="13" sentence="3" number="12">it</token>
<token t_id="14" sentence="3" number="13">rained</token><token t_id="15" sentence="3" number="14">.</token>
<Markables>
<TIMEX3 m_id="1" type="DATE" value="2004-03-18" functionInDocument="CREATION_TIME">
<token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
<TIMEX3 m_id="2" type="DATE" value="2004-03-15" functionInDocument="NONE"><token_anchor t_id="10"/></TIMEX3>
<TIMEX3 m_id="3" type="DATE" value="2004" functionInDocument="NONE"/>
</Markables>
<Relations/>
</Document>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "mill.tml").write_text(TIMEML, encoding="utf-8")
    (tmp_path / "deep" / "mill.xml").write_text(CAT, encoding="utf-8")
    return tmp_path


def test_both_formats_are_read_with_their_day(folder: Path) -> None:
    cat, timeml = read_timed(folder)
    assert timeml.document.published == cat.document.published == "2004-03-18"
    assert [timeml.document.text[one.start : one.end] for one in timeml.marked] == ["yesterday", "long ago", "90 years"]
    assert [cat.document.text[one.start : one.end] for one in cat.marked] == ["March 18, 2004", "Monday"]


def test_only_the_marked_part_counts(folder: Path) -> None:
    cat, _ = read_timed(folder)
    assert "Today" in cat.document.text[cat.end :]


def test_the_reader_is_scored_as_a_whole(folder: Path) -> None:
    items = list(read_timed(folder))
    scores = figures(pairs(item.marked, one) for item, one in zip(items, found(items), strict=True))
    assert scores["gold"] == 5
    assert scores["predicted"] == 6  # "May" is not marked
    assert scores["strict"] == {"p": round(5 / 6, 4), "r": 1.0, "f1": round(10 / 11, 4)}
    assert scores["value"]["accuracy"] == 1


def test_an_overlap_is_relaxed_and_a_wrong_value_counts_against_it() -> None:
    marked = [Timex(0, 10, "DATE", "2004"), Timex(20, 30, "DURATION", "P1Y")]
    scores = figures([pairs(marked, [Timex(5, 10, "DATE", "2005"), Timex(20, 30, "SET", "P1Y")])])
    assert scores["strict"]["f1"] == 0.5
    assert scores["relaxed"]["f1"] == 1
    assert scores["value"] == {"accuracy": 0.5, "f1": 0.5}
    assert scores["type"] == {"accuracy": 0.5, "f1": 0.5}


def test_expressions_are_matched_one_to_one_and_the_same_first() -> None:
    inner, outer = Timex(5, 10, "DATE", "2004"), Timex(0, 10, "DURATION", "P1Y")
    assert pairs([outer, inner], [inner]) == [(outer, None), (inner, inner)]
