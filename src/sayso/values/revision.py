"""Revisions: how one document repeats another, passage by passage."""

from dataclasses import dataclass
from typing import Literal

from sayso.values.span import Span

FragmentKind = Literal["kept", "left_out", "added", "reworded"]
Relation = Literal["exact", "near", "update", "quotation", "apart"]


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of an original and the part of its copy that stands for it.

    `before` lies in the original, None of what was added; `after` in the copy, None of what was left out. The words
    of a kept one are the same, whatever their case, spacing, signs of quotation and full stops. `elsewhere` is where
    the other text has the words of what looks left out or added: they were moved.
    """

    kind: FragmentKind
    before: Span | None
    after: Span | None
    elsewhere: Span | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """What a copy made of its original.

    `relation` is `exact` (all words of titles and bodies), `near`, `update` (the same outlet's article, at another
    time), `quotation` (parts of it stand in what is mostly another text), or `apart` (hardly a word in a row is
    shared). The fragments stand in order and cover both texts. Words are counted in titles and bodies: `kept` are
    those of the copy that the original has, moved ones too.
    """

    original: str
    copy: str
    relation: Relation
    fragments: tuple[Fragment, ...]
    kept: int
    original_words: int
    copy_words: int
    reason: str
