"""Frames are listed and shown; a file of one's own is checked, tried on sentences, and read with."""

import json

import pytest

SCRAPPING = """
name = "scrapping"
plover = "YIELD"
roles = ["agent", "goods", "place"]

[[verb]]
words = ["scrap", "break up"]
needs = ["object:vehicle"]
agent = ["subject"]
goods = ["object"]
place = ["in:place"]
"""
SENTENCE = "Delos Lines scrapped two tankers in Chittagong."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_FRAMES", "")
    (tmp_path / "scrapping.toml").write_text(SCRAPPING, encoding="utf-8")
    (tmp_path / "yard.txt").write_text(f"{SENTENCE}\n", encoding="utf-8")
    return tmp_path


def types(sayso) -> list[str]:
    (read,) = json.loads(sayso("read", "yard.txt", "--format", "json").out)
    return [happening["type"] for happening in read["happenings"]]


def test_frames_are_listed_with_their_roots(sayso, folder):
    assert "transfer" in sayso("frames", "list").out
    (transfer,) = [
        one for one in json.loads(sayso("frames", "list", "--format", "json").out) if one["name"] == "transfer"
    ]
    assert transfer["plover"] == "AID"
    assert transfer["roles"] == ["agent", "recipient", "goods", "in_return", "via", "place"]
    assert transfer["words"]["verb"] > 50


def test_a_frame_is_shown_whole_with_its_lines(sayso, folder):
    shown = sayso("frames", "show", "waiver").out
    assert "frames/waiver.toml:" in shown
    assert "exemption" in shown
    whole = json.loads(sayso("frames", "show", "waiver", "--format", "json").out)
    assert {entry["part"] for entry in whole["entries"]} == {"verb", "noun", "support"}
    said = sayso("frames", "show", "weather")
    assert (said.status, said.err.startswith("sayso: no frame is named 'weather'")) == (1, True)


def test_a_file_is_tried_on_sentences(sayso, folder):
    said = sayso("frames", "test", "scrapping.toml", SENTENCE, "He slept.")
    assert said.status == 0
    assert "scrapping · scrapped  scrapping.toml:6" in said.out
    assert "nothing in the file matches" in said.out.split("He slept.")[1]


def test_a_trial_is_told_in_json_with_places_and_lines(sayso, folder):
    told = json.loads(sayso("frames", "test", "scrapping.toml", SENTENCE, "--format", "json").out)
    (match,) = told["sentences"][0]["matches"]
    assert match["where"] == ["scrapping.toml:6"]
    assert match["own"]
    assert match["plover"] == "YIELD"
    assert {role: words[0]["text"] for role, words in match["roles"].items()} == {
        "agent": "Delos Lines", "goods": "two tankers", "place": "Chittagong",
    }  # fmt: skip
    assert all(SENTENCE[slice(*one["span"])] == one["text"] for words in match["roles"].values() for one in words)


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ('goods = ["object"]', 'boat = ["object"]', 10, "'boat' is not known"),
        ('"object:vehicle"', '"object:boat"', 8, "no class of nouns"),
        ('plover = "YIELD"', 'implied = ["boat"]', 3, "none of the frame's roles"),
    ],
)
def test_a_fault_is_named_with_its_line(sayso, folder, old, new, line, what):
    (folder / "scrapping.toml").write_text(SCRAPPING.replace(old, new), encoding="utf-8")
    said = sayso("frames", "test", "scrapping.toml", SENTENCE)
    assert said.status == 1
    assert said.err.startswith(f"sayso: scrapping.toml:{line}: ")
    assert what in " ".join(said.err.split())


def test_reading_with_a_frame_makes_its_events_and_another_version(sayso, folder):
    plain = sayso("doctor").out
    assert "scrapping" not in types(sayso)
    sayso("add", "yard.txt", "--frames", "scrapping.toml", "--workers", "2")
    assert types(sayso) == ["scrapping"]  # the option holds in this process from then on
    assert "scrapping" in sayso("events", "--type", "scrapping").out
    lexicon = [word for word in plain.split() if word.startswith("rules/1+")]
    assert lexicon
    assert lexicon[0] not in sayso("doctor").out


def test_a_file_of_a_known_name_adds_to_that_frame(sayso, folder):
    own = SCRAPPING.replace('"scrapping"', '"transfer"').replace('"place"]', '"place", "recipient"]')
    (folder / "more.toml").write_text(own, encoding="utf-8")
    told = sayso("frames", "test", "more.toml", SENTENCE, "Chile sold rifles to Ghana.", "--format", "json").out
    first, second = json.loads(told)["sentences"]
    assert [(match["frame"], match["own"]) for match in first["matches"]] == [("transfer", True)]
    assert [(match["frame"], match["own"]) for match in second["matches"]] == [("transfer", False)]


def test_what_is_ones_own_is_tried_before_the_house(sayso, folder):
    own = SCRAPPING.replace('"scrapping"', '"blockade"').replace('"scrap", "break up"', '"blockade"')
    (folder / "more.toml").write_text(own.replace('needs = ["object:vehicle"]\n', ""), encoding="utf-8")
    told = sayso("frames", "test", "more.toml", "Chile blockaded the port of Lima.", "--format", "json").out
    (only,) = json.loads(told)["sentences"]
    assert [(match["frame"], match["own"]) for match in only["matches"]] == [("blockade", True)]


def test_frames_that_are_not_there_end_it(sayso, folder):
    said = sayso("add", "yard.txt", "--frames", "gone")
    assert said.status == 1
    assert "no such file or folder of frames" in said.err
