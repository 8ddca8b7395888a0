"""`sayso origins` tells on whose word reports rest, as text and as JSON; `sayso show` of a document does so too."""

import json

import pytest

OWN = "LUNDE, May 2, 2024 (Fjord Courier) — A tanker spilled oil off Lunde on Tuesday, Ada Berg said.\n"
OTHER = "SUND, May 3, 2024 (Sund Post) — A tanker spilled oil off Lunde on Tuesday, the Fjord Courier reported.\n"
RUMOUR = "A tanker reportedly spilled oil off Lunde.\n"


@pytest.fixture
def spill(tmp_path, monkeypatch, sayso):
    """Return a folder whose ledger holds three reports of one spill."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("own", OWN), ("other", OTHER), ("rumour", RUMOUR)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert sayso("add", "own.txt", "other.txt", "rumour.txt", "--workers", 1).status == 0
    return tmp_path


def test_the_text_draws_each_origin_with_its_reports_and_what_is_not_known(spill, sayso):
    said = sayso("origins").out
    assert said.startswith("3 reports, 2 independent origins\nAda Berg  a voice  2\n")
    assert "own.txt  the report cites it: “Ada Berg”" in said
    assert "other.txt" in said
    assert "counted once" in said[said.index("Not known") :]


def test_the_json_has_each_link_with_its_words(spill, sayso):
    found = json.loads(sayso("origins", "--format", "json").out)
    assert (found["reports"], found["independent"], found["about"]) == (3, 2, None)
    berg = next(origin for origin in found["origins"] if origin["name"] == "Ada Berg")
    assert {report["locator"] for report in berg["reports"]} == {"own.txt", "other.txt"}
    for report in berg["reports"]:
        text = (spill / report["locator"]).read_bytes().decode("utf-8")
        assert text[slice(*report["span"])] in ("Ada Berg", "the Fjord Courier")
    assert found["unknown"]


def test_a_document_is_shown_with_what_it_rests_on(spill, sayso):
    assert "Ada Berg" in (said := sayso("show", "own.txt").out)[said.index("Rests on") :]
    assert "Ada Berg" in sayso("origins", "own.txt").out


def test_what_is_not_there_is_said(spill, sayso):
    assert sayso("origins", "no such event at all").status != 0
