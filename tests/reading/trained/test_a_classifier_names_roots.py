"""What goes on between the actors of no frame has the root that the classifier gives it; the rest keeps its own."""

import json
import string
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ridge import fit

from sayso.errors import ReaderError
from sayso.reading.happenings import find_happenings
from sayso.reading.passage import Passage
from sayso.reading.trained.classifier import Classifier, load
from sayso.reading.trained.rooting import classifier, rooted
from sayso.reading.trained.weights import ROOTS

LETTERS = st.sets(st.sampled_from(string.ascii_lowercase[:8]), max_size=6)
ITEMS = st.tuples(LETTERS, LETTERS)
BROKEN = {
    "nothing": "",
    "no JSON": "{",
    "no object": "[]",
    "no features": '{"labels": ["AID"], "blocks": [{}, {}, {}]}',
    "too few blocks": '{"labels": ["AID"], "blocks": [{"a": [1, 1]}]}',
    "too few weights": '{"labels": ["AID", "YIELD"], "blocks": [{"a": [1, 1]}, {}, {}]}',
    "words for weights": '{"labels": ["AID"], "blocks": [{"a": ["1", "1"]}, {}, {}]}',
    "more than it should hold": '{"labels": ["AID"], "blocks": [{"a": [1, 1]}, {}, {}], "notes": []}',
}


def written(folder: Path, labels: list[str], blocks: list[dict[str, list[float]]]) -> Classifier:
    file = folder / "made.json"
    file.write_text(json.dumps({"labels": labels, "blocks": blocks}), encoding="utf-8")
    return load(file, len(blocks))


@given(item=ITEMS, order=st.permutations("abcdef"), numbers=st.lists(st.floats(0.1, 4), min_size=18, max_size=18))
def test_answers_do_not_depend_on_the_order_of_features(tmp_path_factory, item, order, numbers) -> None:
    folder = tmp_path_factory.getbasetemp()
    block = {letter: numbers[3 * n : 3 * n + 3] for n, letter in enumerate("abcdef")}
    mixed = {letter: block[letter] for letter in order}
    one, other = (written(folder, ["AID", "YIELD"], [made, made]) for made in (block, mixed))
    assert np.allclose(one.scores(item), other.scores(item))
    backwards = [dict.fromkeys(sorted(letters, reverse=True)).keys() for letters in item]
    assert np.array_equal(one.scores(item), one.scores(backwards))


@given(item=ITEMS)
def test_what_is_not_known_counts_for_nothing(tmp_path_factory, item) -> None:
    made = written(tmp_path_factory.getbasetemp(), ["AID", "YIELD"], [{"a": [1.0, 0.0, 1.0]}, {"b": [1.0, 1.0, 0.0]}])
    first, second = item
    assert np.array_equal(made.scores(item), made.scores((first & {"a"}, second & {"b"})))
    assert made.scores((set(), set())).tolist() == [0, 0]


def test_what_is_learnt_is_answered_whatever_was_learnt_before() -> None:
    items = [({"gives"}, {"grain"}), ({"gives"}, {"flour"}), ({"shells"}, {"grain"}), ({"shells"}, {"port"})]
    labels = ["AID", "AID", "ASSAULT", "ASSAULT"]
    one, other = fit(items, labels), fit(items[::-1], labels[::-1])
    assert [one.classify(item) for item in items] == labels
    assert np.allclose(one.weights, other.weights)
    assert one.columns.places == ({"gives": 0, "shells": 1}, {"grain": 2})  # what one item alone has is left out


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_with_a_mend(tmp_path: Path, content: str) -> None:
    file = tmp_path / "roots.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ReaderError, match="cannot be loaded") as refused:
        classifier(file)
    assert refused.value.where == str(file)
    assert "--reader rules" in refused.value.mend


def test_a_missing_file_is_refused_with_a_mend(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="cannot be loaded"):
        classifier(tmp_path / "roots.json")


def test_the_file_that_ships_is_small_and_quotes_nobody() -> None:
    assert ROOTS.stat().st_size < 400_000
    names = [name for block in json.loads(ROOTS.read_text(encoding="utf-8"))["blocks"] for name in block]
    assert max(len(name.partition("=")[2].split()) for name in names) <= 1
    assert max(len(name.partition("=")[0].split()) for name in names) <= 2


def test_only_happenings_of_no_frame_with_a_root_are_judged(passages_of: Callable[..., list[Passage]]) -> None:
    text = "Norland bombed the harbour of Westmark. Norland delivered wheat to Westmark. The tower hit the market."
    text += " Norland criticized Westmark. The stone touched the wall."
    (passage,) = passages_of(text)
    before = find_happenings(passage.doc)
    after = rooted(passage, before)
    assert any(not one.open for one in before)
    assert [one.predicate.i for one in after] == [one.predicate.i for one in before]
    for old, new in zip(before, after, strict=True):
        assert old.open or new == old
        assert (old.plover is None) == (new.plover is None)
    assert {one.plover for one in after if one.predicate.lower_ == "criticized"} == {"ACCUSE"}


def test_sentences_do_not_change_one_another(passages_of: Callable[..., list[Passage]]) -> None:
    sentences = ["Norland criticized Westmark.", "Eastholm praised Westmark.", "Westmark arrested a trader of Norland."]
    alone = [one.plover for text in sentences for p in passages_of(text) for one in rooted(p, find_happenings(p.doc))]
    (passage,) = passages_of(" ".join(sentences))
    assert [one.plover for one in rooted(passage, find_happenings(passage.doc))] == alone
