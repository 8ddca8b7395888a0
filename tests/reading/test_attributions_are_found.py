"""Source, cue and content, in the many ways in which news gives words to somebody."""

import pytest

from told import Told

SAID = [
    ("The harbour office said that two ships had left.", "harbour office", "that two ships had left"),
    ("Two ships had left, the harbour master said on Monday.", "harbour master", "Two ships had left"),
    ("“Two ships have left the port,” said Anna Lind.", "Anna Lind", "“Two ships have left the port,”"),
    ("According to Anna Lind, two ships had left.", "Anna Lind", "two ships had left"),
    ("Two ships had left, according to the Norwegian police.", None, "Two ships had left"),
    ("Anna Lind denied that any ship had left.", "Anna Lind", "that any ship had left"),
    ("Anna Lind told reporters in Oslo that two ships had left.", "Anna Lind", "that two ships had left"),
    ("Anna Lind accused the owners of hiding the cargo.", "Anna Lind", "the owners of hiding the cargo"),
    ("Anna Lind called the report a fantasy.", "Anna Lind", "the report a fantasy"),
    ("Anna Lind refused to name the owners.", "Anna Lind", "to name the owners"),
    ("Norwegian officials are worried that the ships will not return.", None, "that the ships will not return"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), SAID, ids=[s[0][:40] for s in SAID])
def test_one_voice_in_one_sentence(text, speaker, content):
    told = Told(text)
    found = [(who, what) for who, what in told.said() if what == content]
    assert found, told.said()
    assert speaker is None or found[0][0] == speaker


def test_a_quotation_goes_on_after_its_cue():
    told = Told("“We have no ships,” Anna Lind said. “We never had any.”")
    assert told.said()[0] == ("Anna Lind", "“We have no ships,” … “We never had any.”")


def test_a_quotation_is_split_by_its_cue():
    told = Told("“The cargo,” Anna Lind said, “was grain and nothing else.”")
    (a,) = told.by("Anna Lind")
    assert told.words(a.content) == ["“The cargo,”", "“was grain and nothing else.”"]
    assert a.quotation == "direct"


def test_a_quotation_runs_over_paragraphs():
    told = Told("“The cargo was grain,” Anna Lind said.\n“Nobody asked for it. Nobody paid for it.”")
    assert told.words(told.by("Anna Lind")[0].content)[-1] == "“Nobody asked for it. Nobody paid for it.”"


def test_indirect_direct_and_mixed_are_told_apart():
    told = Told(
        "Anna Lind said the cargo was lost. Anna Lind said: “The cargo is lost for good.” "
        "Anna Lind said the cargo was “lost for good”."
    )
    assert [a.quotation for a in told.by("Anna Lind")] == ["indirect", "direct", "mixed"]


def test_words_that_were_not_spoken_make_no_stance():
    told = Told("Anna Lind did not deny that Norway shipped missiles to Chile.")
    assert {c.stance for c in told.claims("transfer")} == {"mentions"}


def test_a_name_with_a_colon_speaks():
    told = Told("Anna Lind: Norway shipped the missiles to Chile last year.")
    assert told.said()[0] == ("Anna Lind", "Norway shipped the missiles to Chile last year")


@pytest.mark.parametrize("reader", ["rules", "trained"])
@pytest.mark.parametrize("rubric", ["Opinion", "ANALYSIS"])
def test_what_kind_of_text_it_is_says_nothing(rubric: str, reader: str) -> None:
    assert Told(f"{rubric}: Why nobody in Lima believes the general", reader=reader).said() == []


def test_scare_quotes_are_no_attribution():
    told = Told("The “ghost ships” left the port at night.")
    assert told.said() == []
