"""Portions: a part of a long list, asked for without loading the rest."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Portion(Generic[T]):
    """Some items of a list: those from place `first` (from 0) on, of `total`."""

    items: tuple[T, ...]
    first: int
    total: int
