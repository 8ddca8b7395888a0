"""Displays: how answers show themselves where Python is read as pages, in a notebook.

How they look is not the ledger's to know: a package registers a function from an answer to its HTML under the entry
points `sayso.displays`; sayso's own comes through the same door.
"""

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points

from sayso.marking import coded

GROUP = "sayso.displays"


class Displayed:
    """An answer that shows itself as HTML, where a display of it is registered; elsewhere in a line."""

    __slots__ = ()

    def __repr__(self) -> str:
        return coded(f"<{type(self).__name__}: {' '.join(self._short().split())}>")

    def _short(self) -> str:
        """Return what the answer is in a few words."""
        raise NotImplementedError

    def _repr_html_(self) -> str | None:
        display = _display()
        return display(self) if display else None


@cache
def _display() -> Callable[[object], str | None] | None:
    points = sorted(entry_points(group=GROUP, name="html"), key=lambda point: point.value)
    return points[0].load() if points else None
