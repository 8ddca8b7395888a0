"""Coding: which category, mode and attributes of PLOVER an event stands for, by a file that can be edited."""

from dataclasses import dataclass
from functools import cache

from sayso.exports.web.vocabulary import vocabulary
from sayso.values import Event

FILE = "plover.toml"


@dataclass(frozen=True, slots=True)
class Mode:
    """A mode, with the root and the types of events that it stands for; `event_type` where it has its own category."""

    root: str
    types: tuple[str, ...]
    event_mode: str
    event_type: str | None = None


@dataclass(frozen=True, slots=True)
class Coding:
    """What the file holds: the roles of each attribute, and the modes."""

    attributes: dict[str, tuple[str, ...]]
    mode: tuple[Mode, ...] = ()

    def coded(self, event: Event) -> tuple[str, str | None] | None:
        """Return the category and the mode of an event, None where it has no category."""
        if event.plover is None:
            return None
        for mode in self.mode:
            if mode.root == event.plover and event.type in mode.types:
                return mode.event_type or event.plover, mode.event_mode
        return event.plover, None


@cache
def coding() -> Coding:
    """Return the coding that comes with sayso; ExportError where its file is not as it should be."""
    return vocabulary(Coding, __package__, FILE)
