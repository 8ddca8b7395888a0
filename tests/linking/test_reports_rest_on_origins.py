"""On whose word whole reports rest, and how many such words there are: read by the house's own reader."""

from itertools import permutations

import pytest

from sayso.ledger import Ledger


def ledger_of(tmp_path, **reports):
    for name, text in reports.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    ledger = Ledger(tmp_path / "affair.db")
    ledger.add([tmp_path / f"{name}.txt" for name in reports], workers=1)
    return ledger


@pytest.fixture
def ask(tmp_path):
    """Return what adds reports to a ledger and says what each rests on, by the reports' names."""

    def asked(**reports):
        with ledger_of(tmp_path, **reports) as ledger:
            found = ledger.origins()
        of = {id: document.locator.rsplit("/", 1)[-1].removesuffix(".txt") for id, document in found.documents.items()}
        on = {name: [ground.name for ground in found.grounds.of(id)] for id, name in of.items()}
        shared = {tuple(sorted((of[bond.one], of[bond.other]))): bond.kind for bond in found.grounds.bonds}
        return on, shared, found.grounds

    return asked


SPILL = "A tanker spilled oil off the harbour of Lunde on Tuesday"
COAST = "The slick reached the beaches of Lunde and killed birds, the harbour master's deputy being away."


def test_a_report_that_cites_an_outlet_and_the_one_that_names_its_voice_rest_on_one_origin(ask):
    on, _, grounds = ask(
        full=f"{SPILL}, Ada Berg, the harbour master, told the Fjord Courier. {COAST}",
        other=f"{SPILL}, according to Ada Berg, who watches the harbour. Oil lay on the water.",
    )
    assert on["full"][0] == on["other"][0] == "Ada Berg"
    assert grounds.independent == 1


def test_who_cites_an_outlet_rests_on_what_the_outlets_own_report_rests_on(ask):
    on, _, grounds = ask(
        own=f"LUNDE, May 2, 2024 (Fjord Courier) — {SPILL}, Ada Berg said. The tanker lost its oil, Berg said.",
        other=f"{SPILL}, the Fjord Courier reported. The Fjord Courier said the tanker lost its oil.",
    )
    assert on["own"][0] == on["other"][0] == "Ada Berg"
    assert grounds.independent == 1


def test_who_passes_a_named_voices_word_on_is_no_witness(ask):
    on, _, _ = ask(
        one="The Fjord Courier reported that Ada Berg said that a tanker spilled oil off the harbour of Lunde.",
        two=f"{SPILL}, Ada Berg said.",
    )
    assert on["one"] == on["two"] == ["Ada Berg"]


def test_who_denies_it_does_not_count_among_those_who_affirm(ask):
    _, _, grounds = ask(
        one=f"{SPILL}, Ada Berg said. The tanker spilled oil, Berg said.",
        two="The tanker did not spill oil off the harbour of Lunde, Carl Dahl said. The story was false, Dahl said.",
    )
    assert {ground.name for ground in grounds.grounds if ground.denies} == {"Carl Dahl"}
    assert grounds.independent == 1


def test_two_voices_are_two_origins(ask):
    _, _, grounds = ask(
        one=f"{SPILL}, Ada Berg said. The oil from the tanker lay on the harbour of Lunde, Berg said.",
        two=f"{SPILL}, Carl Dahl said. The oil from the tanker lay on the harbour of Lunde, Dahl said.",
    )
    assert grounds.independent == 2


def test_what_is_nobodys_word_is_one_origin_and_said_to_be_unknown(ask):
    on, _, grounds = ask(
        one=f"{SPILL}, according to unconfirmed reports.",
        two="A tanker reportedly spilled oil off the harbour of Lunde.",
    )
    assert on["one"] == on["two"] == ["reports that are nobody's word"]
    assert grounds.independent == 1
    assert any("nobody's word" in said for said in grounds.unknown)


def test_who_cannot_confirm_it_is_no_witness(ask):
    on, _, _ = ask(
        one=f"{SPILL}, Ada Berg said. The coast guard of Norland could not confirm that a tanker spilled oil.",
        two=f"{SPILL}, Ada Berg said. The coast guard of Norland could not confirm that the tanker spilled oil.",
    )
    assert on["one"] == on["two"] == ["Ada Berg"]


def test_one_introduced_without_a_name_is_the_one_named_further_on(ask):
    on, _, grounds = ask(
        one=f"{SPILL}, a marine engineer said.\n\nBerit Lie, who built tankers for years, said the oil came from a "
        "broken valve of the tanker.",
        two=f"{SPILL}, Berit Lie said. The oil came from the tanker, Lie said.",
    )
    assert on["one"] == on["two"] == ["Berit Lie"]
    assert grounds.independent == 1


def test_unnamed_people_on_the_spot_count_once_and_are_said_to_be_perhaps_others(ask):
    on, _, grounds = ask(
        one=f"{SPILL}, witnesses said.",
        two=f"{SPILL}, residents said. The tanker lost oil, residents said.",
    )
    assert on["one"] == on["two"] == ["unnamed people on the spot"]
    assert grounds.independent == 1
    assert any("counted once" in said for said in grounds.unknown)


def test_a_reporter_is_his_paper(ask):
    on, _, _ = ask(
        one="The Fjord Courier's Ada Berg reported that a tanker spilled oil off the harbour of Lunde on Tuesday.",
        two=f"{SPILL}, the Fjord Courier reported.",
        three=f"{SPILL}, Ada Berg wrote. The oil came from the tanker, Berg wrote.",
    )
    assert on["one"][0] == on["two"][0] == on["three"][0]


def test_a_credit_at_the_end_is_a_link(ask):
    on, _, grounds = ask(
        one=f"{SPILL}, the Fjord Courier reported. The Fjord Courier said that oil lay on the harbour of Lunde.",
        two=f"{SPILL}. Birds died.\n\n[Fjord Courier]",
    )
    assert "Fjord Courier" in on["two"]
    links = {hanging.link for ground in grounds.grounds if ground.name == "Fjord Courier" for hanging in ground.reports}
    assert "credit" in links


def test_the_same_words_join_reports_whomever_they_cite(ask):
    words = (
        "Divers closed the valve of the tanker on Wednesday morning after eleven hours in rough water, and three tugs "
        "pulled the ship towards the yard of Sund while volunteers with spades and buckets cleaned the shore below the "
        "lighthouse, where the first birds had been found by children on their way to school."
    )
    on, shared, _ = ask(one=f"{SPILL}, Ada Berg said. {words}", two=f"Oil off Lunde.\n\n{words}\n\nCarl Dahl said so.")
    assert shared == {("one", "two"): "copied words"}
    assert set(on["one"]).isdisjoint(on["two"]) or on["one"] == on["two"]


def test_the_same_quotation_joins_reports(ask):
    quotation = "“The tanker lost more oil in an hour than our harbour has seen in ten years”"
    _, shared, _ = ask(
        one=f"{SPILL}. {quotation}, Ada Berg said. Two tugs came from Sund before noon, and the crew of the ship left "
        "it by boat while the wind turned north and pushed the slick back towards the open sea and the islands.",
        two=f"There is oil in the harbour. {quotation}, said a woman at the quay. Shops near the market stayed shut, "
        "school went on as on any other day, and the ferry to the islands left two hours late with few people.",
    )
    assert shared == {("one", "two"): "quoted words"}


def test_a_site_that_nobody_knows_is_an_outlet_where_it_is_cited(ask):
    on, _, _ = ask(
        one=f"{SPILL}, HarbourWatch reported. HarbourWatch said the tanker lost its oil in the night.",
        two=f"{SPILL}, according to HarbourWatch.net.",
    )
    assert "HarbourWatch" in on["one"]
    assert on["one"][0] == on["two"][0]


def test_an_unnamed_authority_is_taken_for_the_voice_that_says_the_same_and_said_to_be_a_guess(ask):
    on, _, grounds = ask(
        one=f"{SPILL}, Ada Berg said. The tanker spilled oil because a valve broke, Berg said.",
        two=f"{SPILL}, Ada Berg said. The valve of the tanker broke and oil spilled, Berg said.",
        three="The oil spill off the harbour of Lunde was confirmed.",
    )
    assert on["three"] == ["Ada Berg"]
    assert any(said.startswith("whether Ada Berg is the unnamed authority") for said in grounds.unknown)


def test_a_report_that_names_nobody_rests_on_its_own_word(ask):
    on, _, grounds = ask(one="A bakery opened in Sund.")
    assert on["one"] == ["one.txt"]
    assert grounds.independent == 1


def test_the_order_of_adding_changes_nothing(tmp_path):
    reports = {
        "one": f"{SPILL}, Ada Berg said. {COAST}",
        "two": f"{SPILL}, according to unconfirmed reports.",
        "three": f"{SPILL}, the Fjord Courier reported.",
    }
    found = []
    for number, order in enumerate(permutations(reports)):
        room = tmp_path / str(number)
        room.mkdir()
        for name in order:
            (tmp_path / f"{name}.txt").write_text(reports[name], encoding="utf-8")
        with Ledger(room / "affair.db") as ledger:
            for name in order:
                ledger.add(tmp_path / f"{name}.txt", workers=1)
            found.append(ledger.origins().grounds)
    assert all(other == found[0] for other in found)
