"""Rows: an answer of many lines, a sequence that turns into a pandas or polars frame and shows itself in a notebook."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from sayso.ledger.listing.column import Column
from sayso.ledger.listing.displays import Displayed
from sayso.ledger.listing.frames import Cell, pandas_frame, polars_frame

if TYPE_CHECKING:
    import pandas
    import polars

T = TypeVar("T")


class Framed:
    """An answer that `rows` gives as a table."""

    __slots__ = ()

    def rows(self) -> "Rows[Any]":
        """Return the table."""
        raise NotImplementedError

    def to_pandas(self) -> "pandas.DataFrame":
        """Return `rows` as a pandas frame."""
        return self.rows().to_pandas()

    def to_polars(self) -> "polars.DataFrame":
        """Return `rows` as a polars frame."""
        return self.rows().to_polars()


class Rows(Sequence[T], Displayed, Generic[T]):
    """An unchanging sequence of values, with the flat cells that a table or frame shows of each.

    `schema` are the columns of these cells, each with its kind, and `columns` their names.
    """

    def __init__(self, values: Iterable[T], schema: Sequence[Column], flat: Callable[[T], Sequence[Cell]]) -> None:
        self._values, self.schema, self._flat = tuple(values), tuple(schema), flat

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.name for column in self.schema)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> "Rows[T]": ...
    def __getitem__(self, index: int | slice) -> "T | Rows[T]":
        if isinstance(index, slice):
            return Rows(self._values[index], self.schema, self._flat)
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

    def _short(self) -> str:
        return repr(self)

    def records(self) -> list[dict[str, Cell]]:
        """Return one dictionary a line, from column to plain cell; days are ISO dates."""
        return [dict(zip(self.columns, self._flat(value), strict=True)) for value in self._values]

    def lines(self) -> list[tuple[Cell, ...]]:
        """Return the cells of each line, in the order of the columns."""
        return [tuple(self._flat(value)) for value in self._values]

    def to_pandas(self) -> "pandas.DataFrame":
        """Return a pandas frame of the columns; SaysoError where pandas is not installed.

        Text is `string`, a number `Int64`, true and false `boolean`, a day `datetime64[s]`, a word of a fixed list
        `category`, also where there is no line; what is not told is null.
        """
        return pandas_frame(self.schema, self.lines())

    def to_polars(self) -> "polars.DataFrame":
        """Return a polars frame of the columns; SaysoError where polars is not installed.

        Text is `String`, a number `Int64`, true and false `Boolean`, a day `Date`, a word of a fixed list `Enum`, also
        where there is no line; what is not told is null.
        """
        return polars_frame(self.schema, self.lines())
