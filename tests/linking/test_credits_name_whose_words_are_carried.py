"""A credit says whose words a report carries; one to which an agency only added is the outlet's own."""

from dataclasses import replace
from importlib.resources import files

import pytest

from invented import document
from sayso.errors import LexiconError
from sayso.linking.copies import copies
from sayso.linking.credits import EDGE, FILE, credits, is_agency, outlet, parse_wire
from telling import Telling

BODY = "Ostrin sent tractors to Kelmar on Monday, and nobody there could say what for."
TEXT = (files("sayso.linking") / FILE).read_text(encoding="utf-8")


def credited(text, **given):
    return credits(replace(document(text), author=None, **given))


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("VARDA (Reuters) - ", "Reuters"),
        ("VARDA, Ostrin, May 3 (AP) — ", "Associated Press"),
        ("VARDA (AP) ", "Associated Press"),
        ("(AFP) - ", "Agence France-Presse"),
        ("BERLIN (dpa) - ", "Deutsche Presse-Agentur"),
        ("MADRID (EFE).- ", "Agencia EFE"),
        ("(ANSA) - ROME, MAY 3 - ", "ANSA"),
        ("MOSCOW, May 3. /TASS/. ", "TASS"),
        ("BEIJING, May 3 (Xinhua) -- ", "Xinhua"),
        ("NEW DELHI, May 3 (PTI) ", "Press Trust of India"),
        ("TOKYO, May 3 (Kyodo) -- ", "Kyodo"),
        ("KYODO NEWS - ", "Kyodo"),
        ("SEOUL, May 3 (Yonhap) -- ", "Yonhap"),
        ("CAIRO, May 3 (MENA) - ", "Middle East News Agency"),
        ("ANKARA (AA) - ", "Anadolu Agency"),
        ("By The Associated Press\n\n", "Associated Press"),
        ("By Jo Ray, Associated Press\n\n", "Associated Press"),
        ("By JO RAY\nAssociated Press Writer\n\n", "Associated Press"),
        ("Jo Ray, The Canadian Press\n\n", "Canadian Press"),
        ("Source: Yonhap\n\n", "Yonhap"),
    ],
)
def test_a_credit_at_the_head(line, agency):
    assert credited(f"Tractors for grain\n\n{line}{BODY}\n") == {outlet(agency)}


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("— Reuters", "Reuters"),
        ("(AFP)", "Agence France-Presse"),
        ("AFP, Varda", "Agence France-Presse"),
        ("PA", "Press Association"),
        ("© 2020 AFP", "Agence France-Presse"),
        ("Copyright 2020 The Associated Press. All rights reserved.", "Associated Press"),
        ("(Reporting by Jo Ray in Varda; Editing by Al Moss)", "Reuters"),
        ("This article originally appeared on Fjord Post.", "Fjord Post"),
        (
            "This story was first published by the Fjord Post. Copyright 2020. Follow Fjord Post on Twitter.",
            "Fjord Post",
        ),
        ("Information from: The Fjord Post, http://post.example", "Fjord Post"),
    ],
)
def test_a_credit_at_the_foot(line, agency):
    assert credited(f"Tractors for grain\n\n{BODY}\n\n{BODY * 9}\n\n{line}\n") == {outlet(agency)}


@pytest.mark.parametrize(
    "line",
    [
        "AFP contributed to this report.",
        "The Associated Press contributed to this report",
        "Associated Press writer Jo Ray contributed to this report from Varda.",
        "With files from The Canadian Press",
        "By Jo Ray, with files from The Canadian Press",
        "(With reporting by Reuters)",
        "Additional reporting by Reuters",
        "(VARDA 24 with AFP, AP)",
        "This story includes material from dpa.",
        "He told Reuters that he would go.",
        "VARDA — The minister of roads would not say.",
        "Three of the older members of the Union of Millers of Ostrin (UMO) - two of them from Lom - did not vote.",
        "The map was drawn by hand; ansa is a handle.",
    ],
)
def test_what_an_agency_contributed_or_was_told_is_no_credit(line):
    assert credited(f"Tractors for grain\n\n{BODY}\n\n{line}\n") == frozenset()


def test_one_report_may_carry_the_words_of_two():
    both = {outlet("Associated Press"), outlet("Agence France-Presse")}
    assert credited(f"Tractors\n\nVARDA (AP/AFP) - {BODY}\n") == both
    assert credited(f"Tractors\n\n{BODY}\n\nAP and AFP\n") == both


def test_an_author_may_be_an_agency():
    assert credits(replace(document(f"Tractors\n\n{BODY}\n"), author="Associated Press")) == {outlet("AP")}


def test_a_credit_in_the_middle_is_none():
    far = "\n\n".join([BODY] * (EDGE // len(BODY) + 2))
    assert credited(f"Tractors\n\n{far}\n\n— Reuters\n\n{far}\n") == frozenset()


def test_an_agency_is_the_same_under_each_of_its_names():
    assert outlet("AP") == outlet("The Associated Press") == outlet("associated press")
    assert outlet("AFP") == outlet("Agence France-Presse")
    assert is_agency("Reuters")
    assert is_agency("KYODO NEWS")
    assert not is_agency("Varda Post")


def test_a_cut_report_that_credits_an_agency_by_another_name_is_the_agencys():
    words, others = [f"w{at}" for at in range(200)], [f"v{at}" for at in range(120)]
    wire = Telling("wire", "2020-01-02", "The Associated Press", prose=" ".join(words))
    half = " ".join([*words[:80], *others])
    own = Telling("own", "2020-01-02", prose=f"{half}\nAP contributed to this report.")
    paper = Telling("paper", "2020-01-02", prose=f"VARDA (AP) - {half}")
    for other, found in ((own, {}), (paper, {paper.id: wire.id})):
        assert copies({told.id: told.pair()[0] for told in (wire, other)}) == found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("agencies = [", "agencies = ", "line"),
        ("agencies = [", "agents = [", "agencies"),
        ("'/AGENCY/'", "'/REUTERS/'", "AGENCY"),
        ("'/AGENCY/'", "'/(AGENCY/'", "missing or of the wrong kind"),
        ("[signs]", "[sign]", "signs"),
    ],
)
def test_a_fault_in_the_file_says_what_and_where(old, new, said):
    with pytest.raises(LexiconError) as fault:
        parse_wire(TEXT.replace(old, new, 1))
    assert said in str(fault.value)
    assert fault.value.where == FILE
