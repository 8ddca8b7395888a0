"""Bodies of states, alliances, armed groups and outlets are known by the names that news text gives them."""

from pathlib import Path

import pytest

from sayso.errors import LexiconError
from sayso.lexicon.bodies import bodies, body_named, read_bodies
from sayso.lexicon.states import state, state_named, state_of_capital, state_of_nationality

EVERY = [(body, name) for body in bodies() for name in (body.name, *body.aliases)]


def test_every_name_gives_its_body_and_no_state() -> None:
    assert all(body_named(name) is body for body, name in EVERY)
    look_ups = (state_named, state_of_capital, state_of_nationality)
    assert not [name for _, name in EVERY if any(look_up(name) for look_up in look_ups)]


def test_a_government_body_speaks_for_a_state() -> None:
    assert all(state(body.country or "") for body in bodies() if body.kind == "government_body")


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Kremlin", "government_body", "RUS"), ("the White House", "government_body", "USA"),
        ("The Pentagon", "government_body", "USA"), ("Quai d’Orsay", "government_body", "FRA"),
        ("Elysee", "government_body", "FRA"), ("Revolutionary Guards", "government_body", "IRN"),
        ("NIS", "government_body", "KOR"), ("Verkhovna Rada", "government_body", "UKR"),
        ("NATO", "alliance", None), ("the EU", "alliance", None), ("U.N.", "organisation", None),
        ("IAEA", "organisation", None), ("Hashd al-Shaabi", "armed_group", "IRQ"), ("M23", "armed_group", "COD"),
        ("The Associated Press", "outlet", "USA"), ("Yonhap", "outlet", "KOR"), ("KCNA", "outlet", "PRK"),
        ("the Guardian", "outlet", "GBR"), ("Der Spiegel", "outlet", "DEU"), ("Reuters", "outlet", "GBR"),
    ],
)  # fmt: skip
def test_a_name_gives_its_body(name: str, kind: str, country: str | None) -> None:
    body = body_named(name)
    assert body is not None
    assert (body.kind, body.country) == (kind, country)


@pytest.mark.parametrize("name", ["kremlin", "pentagon", "congress", "guardian", "", "Ministry", "who"])
def test_what_names_no_body_gives_none(name: str) -> None:
    assert body_named(name) is None


def test_a_body_may_be_part_of_another() -> None:
    quds = body_named("Quds Force")
    assert quds is not None
    assert body_named(quds.part_of or "") is body_named("IRGC")


def test_a_name_that_means_other_things_too_says_so() -> None:
    weak, plain = body_named("Congress"), body_named("US Congress")
    assert weak is plain
    assert weak is not None
    assert weak.weakly_named("the Congress")
    assert not weak.weakly_named("U.S. Congress")


def test_state_run_outlets_are_marked() -> None:
    run = {body.name for body in bodies() if body.state_run}
    assert {"KCNA", "TASS", "RIA Novosti", "Xinhua", "IRNA", "SANA"} <= run
    assert not run & {"Reuters", "BBC", "Associated Press", "Meduza"}


GOOD = '[[body]]\nname = "Norland Radio"\nkind = "outlet"\ncountry = "NOR"\n\n'


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('name = "Sudrian Post"\nkind = "paper"', "'paper' is no kind"),
        ('kind = "outlet"', "needs a name"),
        ('name = "X Ministry"\nkind = "government_body"', "needs the country"),
        ('name = "X Ministry"\nkind = "government_body"\ncountry = "ZZZ"', "'ZZZ' is no alpha-3 code"),
        ('name = "X Ministry"\nkind = "government_body"\ncountry = ["NOR"]', "is no alpha-3 code"),
        ('name = "X"\nkind = "outlet"\naliases = ["the Norland Radio"]', "names 'Norland Radio' already"),
        ('name = "X"\nkind = "outlet"\npart_of = "Y"', "'Y' is not the name of another body"),
        ('name = "X"\nkind = "outlet"\nstate_run = "yes"', "'state_run' is true or false"),
    ],
)
def test_a_faulty_entry_is_named_with_its_file_and_line(tmp_path: Path, entry: str, fault: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f"{GOOD}[[body]]\n{entry}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=fault) as caught:
        read_bodies(file)
    assert caught.value.where == "mine.toml:6"


@pytest.mark.parametrize("text", ['[[body]]\nnmae = "X"\n', '[[boddy]]\nname = "X"\n', "[[body]\n"])
def test_a_slip_of_the_pen_is_a_fault(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError):
        read_bodies(file)
