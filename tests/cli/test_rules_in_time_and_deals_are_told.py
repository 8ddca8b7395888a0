import csv
import io
import json

import pytest

from sayso.ledger import Ledger

REPORT = """LISBON, Oct. 20, 2025 (Tagus News) — The United Nations imposed an arms embargo on Angola in July 2004, \
Portugal's defence minister said on Friday.

The United Nations arms embargo on Angola expired in October 2015, he said.

Ghana's government denied that the arms embargo on Angola had expired.

The United Nations reimposed the arms embargo on Angola on September 28, 2025.

Portugal said that Ghana had delivered rockets to Angola on 3 March 2010 in exchange for diamonds.

Portugal shipped grain to Angola. In return, Angola sent copper to Portugal.
"""
SECOND = """LUANDA, March 4, 2010 (Luanda Herald) — Angola's government denied that Ghana had delivered rockets to \
Angola on 3 March 2010. Brazil has been under an oil embargo since 1994.

Brazil signed a deal to sell coffee to Chile in exchange for copper.

The arms embargo against Somalia was imposed in 1992 and lifted on 1 December 2003.

Finland imposed sanctions on Chad in 1990 and lifted them in May 1996. It restored them in June 2001.

The United States reimposed sanctions on Iranian oil in November 2008. Washington granted India a waiver from the \
sanctions on Iranian oil in November 2008, India's oil minister said. The waiver expired in May 2009.
"""


@pytest.fixture(scope="module")
def where(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    (folder / "tagus.txt").write_text(REPORT, encoding="utf-8")
    (folder / "luanda.txt").write_text(SECOND, encoding="utf-8")
    with Ledger(folder / "rules.db") as book:
        assert len(book.add([folder / "tagus.txt", folder / "luanda.txt"], workers=1).added) == 2
    return folder / "rules.db"


@pytest.fixture
def asked(sayso, where):
    return lambda *arguments: sayso(*arguments, "--ledger", where)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2004-06-30", "not in force"),
        ("2004-07-05", "unknown"),
        ("2010-03-03", "in force"),
        ("2015-10", "unknown"),
        ("2018-05-05", "disputed"),
        ("2025-10-01", "in force"),
    ],
)
def test_a_rule_stands_on_a_day_as_the_sources_say(asked, day, standing):
    (rule,) = json.loads(asked("regimes", "--at", day, "--target", "AGO", "--format", "json").out)
    assert rule["answer"]["standing"] == standing
    assert rule["headline"] == "embargo: United Nations → Angola, arms"
    told = {turn["claim"]: turn["words"] for turn in rule["turns"]}
    assert set(rule["answer"]["yes"] + rule["answer"]["no"] + rule["answer"]["open"]) <= set(told)


def test_the_answer_names_who_says_so_in_which_words(asked):
    out = asked("regimes", "--at", "2018-05-05", "--target", "Angola").out
    assert "disputed on 2018-05-05. One says that it had ended, another denies it." in out
    assert "Government of Ghana denies that it ended" in out
    assert "says that it ended in 2015-10 (“October 2015”)" in out
    assert "“United Nations arms embargo on Angola expired”" in out
    assert "▲" in out


def test_without_a_day_all_turns_stand_in_order(asked):
    out = asked("regimes", "--target", "AO").out
    places = [
        out.index(words) for words in ("it began in 2004-07", "it ended in 2015-10", "it came back on 2025-09-28")
    ]
    assert places == sorted(places)
    assert "█" in out


def test_rules_are_chosen_by_issuer_and_scope(asked):
    def headlines(*wanted):
        return [rule["headline"] for rule in json.loads(asked("regimes", *wanted, "--format", "json").out)]

    assert headlines("--issuer", "UN") == ["embargo: United Nations → Angola, arms"]
    assert headlines("--scope", "missiles") == ["embargo: United Nations → Angola, arms", "embargo: → Somalia, arms"]
    assert headlines("--scope", "oil", "--issuer", "USA") == ["sanction: United States → Iran, Iranian oil"]
    assert headlines("--target", "NOR") == []
    assert asked("regimes", "--target", "NOR").err == "no rule answers\n"


@pytest.mark.parametrize(
    ("day", "standing"), [("1999", "in force"), ("2003-12-01", "unknown"), ("2004", "not in force")]
)
def test_a_verb_that_shares_the_rule_with_another_is_told_too(asked, day, standing):
    (rule,) = json.loads(asked("regimes", "--target", "SOM", "--at", day, "--format", "json").out)
    assert rule["answer"]["standing"] == standing


@pytest.mark.parametrize(("day", "standing"), [("1995", "in force"), ("1999", "not in force"), ("2002", "in force")])
def test_a_pronoun_stands_for_the_rule_named_before(asked, day, standing):
    (rule,) = json.loads(asked("regimes", "--target", "TCD", "--at", day, "--format", "json").out)
    assert rule["answer"]["standing"] == standing


def test_a_rule_shows_the_waivers_from_it(asked):
    (rule,) = json.loads(asked("regimes", "--target", "IRN", "--at", "2009-01-15", "--format", "json").out)
    assert rule["answer"]["standing"] == "in force"
    (waiver,) = rule["waivers"]
    assert (waiver["headline"].split(",")[0], waiver["answer"]["standing"]) == (
        "waiver: United States → India",
        "in force",
    )
    assert "waiver: United States → India" in asked("regimes", "--target", "IRN").out


def test_what_is_no_date_is_refused_with_a_mend(asked):
    said = asked("regimes", "--at", "friday")
    assert said.status == 1
    assert "2024-09-06" in said.err


def test_both_ways_of_an_exchange_are_told_by_voice(asked):
    rows = list(csv.DictReader(io.StringIO(asked("flows", "--source", "Portugal", "--format", "csv").out)))
    ways = {(row["from"], row["to"], row["goods"], row["in_return"], row["stance"]) for row in rows}
    assert ("Ghana", "Angola", "rockets", "diamonds", "affirms") in ways
    assert ("Angola", "Ghana", "diamonds", "rockets", "affirms") in ways


def test_two_transfers_told_as_one_exchange_stand_together(asked):
    rows = list(csv.DictReader(io.StringIO(asked("flows", "--format", "csv").out)))
    deal = {row["goods"]: row["deal"] for row in rows}
    assert deal["grain"] == deal["copper"] != deal["rockets"]


def test_an_agreement_about_a_transfer_stands_beside_it(asked):
    rows = list(csv.DictReader(io.StringIO(asked("flows", "--goods", "coffee", "--format", "csv").out)))
    assert {row["agreement"] for row in rows} == {"agreement: Brazil"}
    assert "under agreement: Brazil" in asked("flows", "--goods", "coffee").out


def test_flows_are_chosen_by_giver_receiver_goods_and_stance(asked):
    def goods(*wanted):
        return [flow["goods"][0]["text"] for flow in json.loads(asked("flows", *wanted, "--format", "json").out)]

    assert set(goods("--from", "Portugal")) == {"grain"}
    assert set(goods("--to", "PRT")) == {"copper"}
    assert set(goods("--goods", "arms")) == {"rockets"}
    assert len(goods("--goods", "arms", "--affirmed")) < len(goods("--goods", "arms"))
    assert asked("flows", "--goods", "cheese").err == "no flow answers\n"


def test_an_event_shows_its_exchange_and_the_rules_that_day(asked):
    out = asked("show", "Ghana", "Angola", "rockets").out
    assert "What went for what" in out
    assert "Rules in force then, by the sources" in out
    assert "in force on 2010-03-03" in out
    assert "sure match" in out


def test_no_cell_of_a_table_starts_a_formula(asked):
    for command in ("regimes", "flows"):
        table = asked(command, "--format", "csv").out
        assert all(not cell.startswith(("=", "+", "-", "@")) for row in csv.reader(io.StringIO(table)) for cell in row)


def test_no_words_of_a_document_act_on_the_terminal(sayso, tmp_path):
    hostile = "The United Nations imposed an arms\x1b[31m\u202e embargo on Angola [bold]in[/] July 2004.\n\n"
    hostile += "Ghana delivered rockets\x07\x1b]0;owned\x07 to Angola in exchange for =SUM(diamonds).\n"
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")
    with Ledger(tmp_path / "hostile.db") as book:
        book.add([tmp_path / "hostile.txt"], workers=1)
    for command in (("regimes",), ("regimes", "--at", "2010"), ("flows",), ("flows", "--format", "csv")):
        out = sayso(*command, "--ledger", tmp_path / "hostile.db").out
        assert out
        assert not set(out) & set("\x1b\x07\x9b\u202e")


def test_rules_and_flows_turn_into_frames(where):
    with Ledger(where, create=False) as book:
        rules, flows = book.regimes(at="2010-03-03").to_pandas(), book.flows(goods="arms").to_polars()
    assert list(rules.loc[rules["target"] == "Angola", "standing"]) == ["in force"]
    assert set(flows["goods"].to_list()) == {"rockets"}
