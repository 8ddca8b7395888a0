"""Rulings: what persons decided, in a log that only grows, and what that comes to."""

from sayso.ledger.rulings.ruling import Correction, Filling, Person, Ruling, RulingKind

__all__ = ["Correction", "Filling", "Person", "Ruling", "RulingKind"]
