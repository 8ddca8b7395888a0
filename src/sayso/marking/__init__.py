"""Marking: a document's text as HTML shows it, with marks over it and its hidden letters made visible."""

from sayso.marking.hidden import HIDDEN, spelt
from sayso.marking.letters import coded, isolated, shown
from sayso.marking.marks import Mark, Run, cut
from sayso.marking.passages import Passage, Piece, passages

__all__ = [
    "HIDDEN",
    "Mark",
    "Passage",
    "Piece",
    "Run",
    "coded",
    "cut",
    "isolated",
    "passages",
    "shown",
    "spelt",
]
