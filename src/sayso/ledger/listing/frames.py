"""Frames: the cells of a table as a pandas or a polars frame, whose types its columns fix, whatever stands in them."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayso.errors import SaysoError
from sayso.ledger.listing.column import Column, ColumnKind

if TYPE_CHECKING:
    import pandas
    import polars

Cell = str | int | float | bool | None
Line = Sequence[Cell]


def pandas_frame(columns: Sequence[Column], lines: Sequence[Line]) -> "pandas.DataFrame":
    """Return a pandas frame: string, Int64, boolean, datetime64[s] and category; SaysoError without pandas."""
    library = _library("pandas")
    made = {
        at: _PANDAS[column.kind](library, column, cells) for at, (column, cells) in enumerate(_down(columns, lines))
    }
    frame: pandas.DataFrame = library.DataFrame(made, index=library.RangeIndex(len(lines)))
    frame.columns = library.Index([column.name for column in columns])
    return frame


def polars_frame(columns: Sequence[Column], lines: Sequence[Line]) -> "polars.DataFrame":
    """Return a polars frame: String, Int64, Boolean, Date and Enum; SaysoError without polars."""
    library = _library("polars")
    made = [_polars_column(library, column, cells) for column, cells in _down(columns, lines)]
    frame: polars.DataFrame = library.DataFrame(made)
    return frame


def _down(columns: Sequence[Column], lines: Sequence[Line]) -> list[tuple[Column, Line]]:
    cells: list[Line] = list(zip(*lines, strict=True)) if lines else [()] * len(columns)
    return list(zip(columns, cells, strict=True))


def _pandas_days(library: Any, _: Column, cells: Line) -> Any:
    numpy = _library("numpy")
    return library.Series(numpy.array([cell or "NaT" for cell in cells], dtype="datetime64[s]"))


def _pandas_words(library: Any, column: Column, cells: Line) -> Any:
    known = {word: at for at, word in enumerate(column.words)}
    codes = [-1 if cell is None else known[str(cell)] for cell in cells]
    return library.Categorical.from_codes(codes, categories=list(column.words))


_PANDAS: Mapping[ColumnKind, Callable[[Any, Column, Line], Any]] = {
    "text": lambda library, _, cells: library.array(list(cells), dtype="string"),
    "number": lambda library, _, cells: library.array(list(cells), dtype="Int64"),
    "flag": lambda library, _, cells: library.array(list(cells), dtype="boolean"),
    "day": _pandas_days,
    "word": _pandas_words,
}


def _polars_column(library: Any, column: Column, cells: Line) -> Any:
    if column.kind == "day":
        return library.Series(column.name, list(cells), dtype=library.String).str.to_date("%Y-%m-%d")
    kinds = {"text": library.String, "number": library.Int64, "flag": library.Boolean}
    kind = library.Enum(column.words) if column.kind == "word" else kinds[column.kind]
    return library.Series(column.name, list(cells), dtype=kind)


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise SaysoError(f"{name} is not installed", mend=f"pip install {name}") from error
