"""A page is a document's sentences; those that bear on a claim are read, whatever the form of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import LexiconError
from sayso.intake import blocks
from sayso.stance import page
from sayso.stance.passage import LEAD, NEAREST, passage
from sayso.stance.words import load_words
from sayso.values import CLAIMING, Document, text_digest

REPORT = """\
The harbour of Easthaven was busy on Monday. Ships came from three countries.

Mr. Orlo, who keeps the books, counted them. The weather was fair. Nobody paid much attention to it.

Later the ministry denied that tractors had been unloaded. The market closed at six. Dinner was served.
"""


def made(text: str) -> Document:
    return Document("doc:1", "a.txt", text, text_digest(text), blocks(text))


def test_sentences_end_where_they_end():
    found = page(made(REPORT))
    assert [found.words(n) for n in range(4)] == [
        "The harbour of Easthaven was busy on Monday.",
        "Ships came from three countries.",
        "Mr. Orlo, who keeps the books, counted them.",
        "The weather was fair.",
    ]
    assert [found.words(n) for n, doubts in enumerate(found.doubting) if doubts] == [
        "Later the ministry denied that tractors had been unloaded."
    ]


def test_the_sentences_nearest_to_a_claim_are_read_and_the_first_ones():
    found = page(made(REPORT))
    near = passage(load_words().stems("Somebody unloads a tractor"), found)
    assert near.nearest[0] == 5
    assert near.sentences[:LEAD] == (0, 1)
    assert len(near.sentences) == LEAD + NEAREST
    assert "tractors had been unloaded" in near.words


@given(st.text(max_size=400))
def test_sentences_lie_in_order_in_what_makes_claims(text):
    document = made(text)
    found = page(document)
    assert list(found.sentences) == sorted(found.sentences)
    held = [block.span for block in document.blocks if block.kind in CLAIMING]
    assert all(any(block.holds(span) for block in held) for span in found.sentences)
    assert all(document.words(span) == document.words(span).strip() for span in found.sentences)
    passage(load_words().stems("tractors for grain"), found)


@pytest.mark.parametrize(
    "forms",
    [
        "send sends sent sending",
        "supply supplies supplied supplying",
        "ship ships shipped shipping",
        "agree agrees agreed agreeing",
        "deny denies denied denying",
        "missile missiles",
        "write writes wrote written writing",
    ],
)
def test_forms_of_one_word_are_one(forms):
    assert len(set(load_words().stems(forms))) == 1


def test_words_that_look_alike_stay_two():
    assert len(set(load_words().stems("army arms policy police"))) == 4


@pytest.mark.parametrize(("key", "row"), [("irregular", "send"), ("read_as", "did not deny hinted")])
def test_rows_that_lack_a_part_are_told(tmp_path, key, row):
    file = tmp_path / "words.toml"
    file.write_text(f'{key} = ["{row}"]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=row):
        load_words(file)


def test_words_are_checked_when_they_are_loaded(tmp_path):
    file = tmp_path / "words.toml"
    file.write_text('small = ["the"]\nsmaller = []\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="smaller"):
        load_words(file)
