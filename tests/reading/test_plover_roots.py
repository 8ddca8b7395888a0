"""What goes on between two actors has the root that PLOVER's codebook gives it."""

import re
from pathlib import Path

import pytest
from spacy.language import Language

from sayso.reading.happenings import find_happenings
from sayso.reading.happenings.linkage import linkage
from sayso.reading.trained.rooting import classifier, features
from sayso.values import Span

FILE = Path(__file__).parent / "plover_sentences.txt"


def sentences() -> list[tuple[str, str, Span, Span]]:
    """Return the sentences: root, text, and the spans of [the source] and {the target}."""
    rows = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        root, _, marked = line.partition(" ")
        text = re.sub(r"[\[\]{}]", "", marked)
        source, target = (re.search(pattern, marked) for pattern in (r"\[(.*)\]", r"\{(.*)\}"))
        assert source is not None
        assert target is not None
        rows.append((root, text, _span(text, source[1]), _span(text, target[1])))
    return rows


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


ROWS = sentences()


def test_the_rules_know_what_goes_on_between_two_actors(nlp: Language) -> None:
    wrong = {
        text: (root, said)
        for root, text, source, target in ROWS
        if (said := linkage(nlp(text), source, target).root) != root
    }
    assert len(wrong) <= 0.08 * len(ROWS), wrong


def test_the_classifier_knows_what_goes_on_too(nlp: Language) -> None:
    linked = [(root, text, linkage(nlp(text), source, target)) for root, text, source, target in ROWS]
    said = [(root, text, classifier().classify(features(link))) for root, text, link in linked]
    wrong = [one for one in said if one[0] != one[2]]
    assert len(wrong) <= 0.08 * len(ROWS), wrong


def test_happenings_have_their_root(nlp: Language) -> None:
    found = [(root, {one.plover for one in find_happenings(nlp(text))}) for root, text, _, _ in ROWS]
    wrong = [one for one in found if one[0] not in one[1]]
    assert len(wrong) <= 0.15 * len(ROWS), wrong


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Norland sends grain to Westmark.", "AID"),
        ("Norland will send grain to Westmark.", "AGREE"),
        ("Norland will not send grain to Westmark.", "REJECT"),
        ("Norland did not send grain to Westmark.", "AID"),
        ("Norland has not agreed to the plan.", "REJECT"),
        ("Norland refused to send grain to Westmark.", "REJECT"),
        ("Norland bombed the depot.", "ASSAULT"),
        ("Norland threatened to bomb the depot.", "THREATEN"),
        ("Norland will bomb the depot.", "THREATEN"),
        ("Norland suspended aid to Westmark.", "SANCTION"),
        ("Norland lifted the embargo on Westmark.", "YIELD"),
    ],
)
def test_words_above_and_below_a_predicate_turn_its_root(nlp: Language, text: str, root: str) -> None:
    assert root in {one.plover for one in find_happenings(nlp(text))}


def test_where_no_root_fits_there_is_none(nlp: Language) -> None:
    assert {one.plover for one in find_happenings(nlp("The tower collapsed onto the market."))} == {None}
