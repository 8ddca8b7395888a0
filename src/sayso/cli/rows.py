"""Rows: how a command prints what a ledger answers, as text, JSON or CSV."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from rich.console import RenderableType

    from sayso.ledger import Rows

T = TypeVar("T")


def print_rows(
    rows: "Rows[T]",
    format: str,
    *,
    as_object: Callable[[T], dict[str, Any]],
    view: "Callable[[Rows[T], int], RenderableType]",
    none: str,
) -> None:
    """Print rows as "json" or "csv" on the standard output, else by `view`, which is told the columns there are.

    Where there are none, text says `none` on the standard error.
    """
    from sayso.cli.screen import err, out, raw
    from sayso.exports import line, table

    if format == "csv":
        raw(table(rows.columns, (record.values() for record in rows.records())).encode("utf-8", "replace"))
    elif format == "json":
        raw(b"[" + b",\n".join(line(as_object(row)) for row in rows) + b"]\n")
    elif rows:
        console = out()
        console.print(view(rows, console.width))
    else:
        err().print(none)
