"""States are known by their names, capitals and nationalities."""

from pathlib import Path

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import LexiconError
from sayso.lexicon.states import read_states, state, state_named, state_of_capital, state_of_nationality, states

EVERY = states()


def code(found: object) -> str | None:
    return getattr(found, "code", None)


def test_every_code_of_iso_3166_has_its_state() -> None:
    assert {country.alpha_3 for country in pycountry.countries} <= {each.code for each in EVERY}
    assert [each.code for each in EVERY] == sorted(each.code for each in EVERY)


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.code)
def test_a_state_is_found_by_all_that_it_is_called(each: object) -> None:
    assert all(state_named(name) is each for name in each.names)
    assert all(state_of_capital(name) is each for name in each.capitals)
    assert all(state_of_nationality(name) is each for name in each.nationalities)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Iran", "IRN"), ("the Islamic Republic of Iran", "IRN"), ("Islamic Republic of Iran", "IRN"),
        ("US", "USA"), ("U.S.", "USA"), ("the United States", "USA"), ("United States'", "USA"), ("America", "USA"),
        ("UK", "GBR"), ("U.K.", "GBR"), ("Britain", "GBR"), ("Great Britain's", "GBR"), ("UAE", "ARE"),
        ("Russia", "RUS"), ("the Russian Federation", "RUS"), ("NORTH KOREA", "PRK"), ("DPRK", "PRK"),
        ("Democratic People’s Republic of Korea", "PRK"), ("South Korea", "KOR"), ("Republic of Korea", "KOR"),
        ("Türkiye", "TUR"), ("Turkiye", "TUR"), ("Turkey", "TUR"), ("Czechia", "CZE"), ("Cote d’Ivoire", "CIV"),
        ("Guinea", "GIN"), ("Equatorial Guinea", "GNQ"), ("Papua New Guinea", "PNG"), ("Guinea-Bissau", "GNB"),
        ("DR Congo", "COD"), ("Congo", "COD"), ("Republic of Congo", "COG"), ("Kosovo", "XKX"), ("Syria", "SYR"),
        ("Georgia", "GEO"), ("Jordan", "JOR"), ("Chad", "TCD"), ("Trinidad & Tobago", "TTO"), ("St. Lucia", "LCA"),
        ("the Vatican", "VAT"), ("The Gambia", "GMB"), ("Burma", "MMR"), ("Holland", "NLD"),
    ],
)  # fmt: skip
def test_a_name_gives_its_state(name: str, expected: str) -> None:
    assert code(state_named(name)) == expected


@pytest.mark.parametrize("name", ["Korea", "us", "turkey", "Island", "Reunion", "IRN", "", "the", "Atlantis"])
def test_what_names_no_state_gives_none(name: str) -> None:
    assert state_named(name) is None


@pytest.mark.parametrize(
    ("city", "expected"),
    [("Tehran", "IRN"), ("Washington", "USA"), ("Kyiv", "UKR"), ("Kiev", "UKR"), ("Astana", "KAZ"), ("Sanaa", "YEM"),
     ("Bogota", "COL"), ("SEOUL", "KOR"), ("Pyongyang", "PRK"), ("Moscow's", "RUS"), ("Male", None), ("Busan", None)],
)  # fmt: skip
def test_a_capital_gives_its_state(city: str, expected: str | None) -> None:
    assert code(state_of_capital(city)) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Iranian", "IRN"), ("Iranians", "IRN"), ("Americans", "USA"), ("British", "GBR"), ("Britons", "GBR"),
     ("French", "FRA"), ("Dutch", "NLD"), ("Chinese", "CHN"), ("Emirati", "ARE"), ("Saudis", "SAU"), ("Kazakh", "KAZ"),
     ("North Koreans", "PRK"), ("Germans", "DEU"), ("Congolese", "COD"), ("Indian", "IND"), ("Spaniards", "ESP"),
     ("Korean", None), ("Frenchmans", None), ("polish", None), ("European", None)],
)  # fmt: skip
def test_a_nationality_gives_its_state(word: str, expected: str | None) -> None:
    assert code(state_of_nationality(word)) == expected


def test_a_code_gives_its_state() -> None:
    assert code(state("IRN")) == "IRN"
    assert state("ZZZ") is None


@given(st.text())
def test_any_text_at_all_may_be_asked_for(text: str) -> None:
    assert all(look_up(text) is None or text.strip() for look_up in (state_named, state_of_capital))


@pytest.mark.parametrize(
    ("entry", "fault"),
    [('code = "QQQ"', "QQQ"), ('code = "IRN"\nnick = ["X"]', "nick"), ('code = "IRN"\nnames = "Persia"', "names")],
)
def test_a_faulty_supplement_is_named_with_its_file_and_line(tmp_path: Path, entry: str, fault: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f'[[state]]\ncode = "FRA"\n\n[[state]]\n{entry}\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=fault) as caught:
        read_states(file)
    assert caught.value.where in {"mine.toml:4", "mine.toml:6"}


def test_a_code_given_twice_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[[state]]\ncode = "FRA"\n[[state]]\ncode = "FRA"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="FRA") as caught:
        read_states(file)
    assert caught.value.where == "mine.toml:3"
