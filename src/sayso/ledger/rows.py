"""Rows: an answer of many lines, a sequence that turns into a pandas or polars frame and shows itself in a notebook."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from sayso.errors import SaysoError

if TYPE_CHECKING:
    import pandas
    import polars

T = TypeVar("T")
Cell = str | int | float | bool | None
SHOWN = 200  # lines of a table in a notebook; a frame holds them all


class Rows(Sequence[T], Generic[T]):
    """An unchanging sequence of values, with `columns` that name the flat cells a table or frame shows of each."""

    def __init__(self, values: Iterable[T], columns: Sequence[str], flat: Callable[[T], Sequence[Cell]]) -> None:
        self._values, self.columns, self._flat = tuple(values), tuple(columns), flat

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> "Rows[T]": ...
    def __getitem__(self, index: int | slice) -> "T | Rows[T]":
        if isinstance(index, slice):
            return Rows(self._values[index], self.columns, self._flat)
        return self._values[index]

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[T]:
        return iter(self._values)

    def __eq__(self, other: object) -> bool:
        return self._values == (other._values if isinstance(other, Rows) else other)

    def __hash__(self) -> int:
        return hash(self._values)

    def __repr__(self) -> str:
        return f"<{len(self)} rows: {', '.join(self.columns)}>"

    def records(self) -> list[dict[str, Cell]]:
        """Return one dictionary a line, from column to plain cell."""
        return [dict(zip(self.columns, self._flat(value), strict=True)) for value in self._values]

    def to_pandas(self) -> "pandas.DataFrame":
        """Return a pandas frame of the columns; SaysoError where pandas is not installed."""
        frame: pandas.DataFrame = _library("pandas").DataFrame(self.records(), columns=list(self.columns))
        return frame

    def to_polars(self) -> "polars.DataFrame":
        """Return a polars frame of the columns; SaysoError where polars is not installed."""
        lines = [tuple(record.values()) for record in self.records()]
        frame: polars.DataFrame = _library("polars").DataFrame(
            lines, schema=list(self.columns), orient="row", infer_schema_length=None
        )
        return frame

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(column)}</th>" for column in self.columns)
        body = "".join(_line(self._flat(value)) for value in self._values[:SHOWN])
        left = f"<p>… and {len(self) - SHOWN} more</p>" if len(self) > SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{left}"


def _line(cells: Sequence[Cell]) -> str:
    return "<tr>" + "".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in cells) + "</tr>"


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise SaysoError(f"{name} is not installed", mend=f"pip install {name}") from error
