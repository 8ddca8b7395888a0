"""`sayso check` tells per side who says it, and as JSON a line for each claim."""

import json

CLAIM = "Norway shipped snowploughs to Chile"


def test_text_shows_the_sides_and_the_words(sayso, ledger):
    said = sayso("check", CLAIM)
    assert said.status == 0
    assert f"“{CLAIM}”" in said.out
    assert "Disagree" in said.out
    assert "independent origin" in said.out
    assert "denied on Tuesday that Norway had shipped" in " ".join(said.out.split())


def test_json_is_a_line_for_each_claim(sayso, ledger, tmp_path):
    file = tmp_path / "claims.txt"
    file.write_text(f"{CLAIM}\n\nPenguins were elected to the senate\n", encoding="utf-8")
    said = sayso("check", "--claims", file, "--format", "json")
    first, second = map(json.loads, said.out.splitlines())
    assert first["claim"] == CLAIM
    assert second == {"claim": "Penguins were elected to the senate", "documents": []}
    for one in first["documents"]:
        assert one["stance"] in ("agree", "disagree", "discuss")
        assert one["document"].startswith("doc:")
        assert all(start < end for start, end in one["spans"])
        assert isinstance(one["claims"], list)


def test_what_is_not_known_is_said(sayso, ledger):
    said = sayso("check", "Penguins were elected to the senate")
    assert said.status == 0
    assert "no document in the ledger is about it" in said.out


def test_a_command_without_a_claim_is_refused(sayso, ledger):
    assert sayso("check").status == 2


def test_a_file_that_is_not_there_is_named(sayso, ledger, tmp_path):
    said = sayso("check", "--claims", tmp_path / "none.txt")
    assert said.status == 1
    assert "none.txt" in said.err
