"""A table has each word of a document once, in order, with its pieces, its parse and what the rules take it for."""

from collections.abc import Callable

import numpy as np
import pytest
from tokenizers import Tokenizer

from sayso.lexicon.cues import cues
from sayso.reading.attribution import find_attributions
from sayso.reading.passage import Passage
from sayso.reading.trained.table import COLUMNS, CONTENT, CUE, LONGEST, SOURCE, Table, table
from sayso.reading.trained.weights import weights

TEXT = (
    "Ferry sinks off Marrow Point\n"
    "Lena Moor said on Monday that the ferry “Bright Anchor” had sunk. Nobody was hurt, she told Varda Radio.\n"
    "Erik Holm denied it."
)
ODD = (
    "See https://example.org/" + "x/9?" * 120 + " now.",
    "🦊🦊 said \U0001fae0 it",
    "a \u200b b \u200d c \ufeff d \u00ad e",
    "two   spaces \t and  more \u00a0 here",
    "Ærøskøbing مرحبا 漢字 said",
    "�\u0301 [SEP] [CLS] [MASK]",
    "…",
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return weights().tokenizer


def made(passages: list[Passage], *, rules: bool = True) -> Table:
    ours = weights()
    return table(passages, find_attributions(passages, cues()) if rules else [], ours.labels, ours.tokenizer)


@pytest.mark.parametrize("text", [TEXT, *ODD, "\n".join(ODD)])
def test_each_word_has_its_own_pieces_in_order(
    text: str, passages_of: Callable[..., list[Passage]], tokenizer: Tokenizer
):
    passages = passages_of(text)
    found = made(passages)
    words = [token.text for passage in passages for token in passage.tokens]
    ends = np.append(found.first[1:], len(found.pieces))
    own = [found.pieces[start:end].tolist() for start, end in zip(found.first, ends, strict=True)]
    unknown = tokenizer.token_to_id("[UNK]")
    assert own == [tokenizer.encode(w, add_special_tokens=False).ids[:LONGEST] or [unknown] for w in words]
    assert len(found) == len(words) == len(found.columns)


@pytest.mark.parametrize("text", [TEXT, *ODD])
def test_every_word_has_pieces_though_nothing_is_left_of_it(text: str, passages_of: Callable[..., list[Passage]]):
    found = made(passages_of(text))
    sizes = np.diff(np.append(found.first, len(found.pieces)))
    assert found.first[0] == 0
    assert sizes.min() >= 1
    assert sizes.max() <= LONGEST


def test_heads_and_sentences_stay_in_their_passage(passages_of: Callable[..., list[Passage]]):
    passages = passages_of(TEXT)
    found = made(passages)
    assert np.bincount(found.passages).tolist() == [len(passage.tokens) for passage in passages]
    assert (found.passages[found.heads] == found.passages).all()
    assert (found.sentences[found.heads] == found.sentences).all()
    steps = np.diff(found.sentences)
    assert set(steps.tolist()) == {0, 1}
    assert (steps[np.diff(found.passages) > 0] == 1).all()
    heads = [token.head.text for passage in passages for token in passage.tokens]
    words = [token.text for passage in passages for token in passage.tokens]
    assert [words[head] for head in found.heads] == heads


def test_edges_and_quotation_marks_are_told(passages_of: Callable[..., list[Passage]]):
    passages = passages_of(TEXT, "title")
    words = [token.text for passage in passages for token in passage.tokens]
    columns = dict(zip(COLUMNS, made(passages).columns.T.tolist(), strict=True))
    edges = {word: edge for word, edge in zip(words, columns["edge"], strict=True) if edge}
    assert edges == {"Ferry": 3, "Lena": 2, "Nobody": 1, "Erik": 2}
    quoted = {word: quote for word, quote in zip(words, columns["quote"], strict=True) if quote}
    assert quoted == {"“": 2, "Bright": 1, "Anchor": 1, "”": 3}


def test_the_rules_drafts_are_hints(passages_of: Callable[..., list[Passage]]):
    passages = passages_of(TEXT)
    words = [token.text for passage in passages for token in passage.tokens]
    found = made(passages)
    hint = next(hint for hint in found.hint_at.values() if words[hint.head] == "denied")
    assert {words[word]: role for word, role in hint.roles.items()} == {
        "Erik": SOURCE, "Holm": SOURCE, "denied": CUE, "it": CONTENT,
    }  # fmt: skip
    rule = found.columns[:, COLUMNS.index("rule")]
    assert all(rule[word] >= role for hint in found.hint_at.values() for word, role in hint.roles.items())
    alone = made(passages, rules=False)
    assert alone.hint_at == {}
    assert not alone.columns[:, COLUMNS.index("rule")].any()
    assert (
        np.delete(alone.columns, COLUMNS.index("rule"), 1) == np.delete(found.columns, COLUMNS.index("rule"), 1)
    ).all()


def test_no_column_is_beyond_its_labels(passages_of: Callable[..., list[Passage]]):
    labels = weights().labels
    columns = made(passages_of("\n".join((TEXT, *ODD)))).columns
    most = (len(labels.dep), len(labels.tag), len(labels.entity), 5, 3, 3, 3)
    assert (columns >= 0).all()
    assert (columns.max(0) <= most).all()
