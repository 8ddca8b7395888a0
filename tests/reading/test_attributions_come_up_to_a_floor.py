"""Each reader finds as much of our own labelled texts as it did: a floor that only rises."""

from functools import cache
from pathlib import Path

import pytest
from brat import read_folder
from found import document_of, found, outermost
from nesting import score_nested
from passages import FOLDER as PASSAGES
from scoring import Scores, Tally

from sayso.reading import DEFAULT_READER, reader

TEXTS = Path(__file__).parent / "attributions"

# F1 over the thirty texts, recall of `full` by kind of quotation, and the share of voices within voices in the
# passages that are found inside the right one. Raise a floor when a reader gets better; it stays just below.
FLOORS = {
    "rules": {
        "full": 0.74,
        "content_strict": 0.74,
        "cue": 0.82,
        "direct": 0.89,
        "mixed": 0.76,
        "indirect": 0.55,
        "nested": 0.30,
    },
    "trained": {
        "full": 0.89,
        "content_strict": 0.85,
        "cue": 0.92,
        "direct": 0.95,
        "mixed": 0.86,
        "indirect": 0.81,
        "nested": 0.45,
    },
}
FIGURES = ("full", "content_strict", "cue")
KINDS = ("direct", "mixed", "indirect")


@cache
def scores(name: str) -> Scores:
    """What a reader finds in the thirty texts, counted as the benchmark does."""
    items = list(read_folder(TEXTS))
    made = Scores()
    for item, reading in zip(items, reader(name).read_many(map(document_of, items)), strict=True):
        made.add(item, outermost(found(reading)))
    return made


@pytest.mark.parametrize("measure", FIGURES)
@pytest.mark.parametrize("name", FLOORS)
def test_the_texts_are_read_as_well_as_before(name, measure):
    assert scores(name).tally.figures()[measure]["f1"] >= FLOORS[name][measure]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FLOORS)
def test_each_kind_of_quotation_is_found_as_often_as_before(name, kind):
    assert scores(name).recall("kind")[kind] >= FLOORS[name][kind]


def test_voices_within_voices_are_found_as_often_as_before():
    items, tally = list(read_folder(PASSAGES, ("nested", "attributions"))), Tally()
    for item, reading in zip(items, reader(DEFAULT_READER).read_many(map(document_of, items)), strict=True):
        score_nested(item, found(reading), tally)
    assert tally.figures()["nested"]["r"] >= FLOORS[DEFAULT_READER]["nested"]


def test_the_floor_stands_on_all_of_the_texts():
    assert scores("rules").tally.figures()["full"]["gold"] == 299
