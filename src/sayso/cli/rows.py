"""Rows: how a command prints what a ledger answers, as text, JSON or CSV."""

from collections.abc import Callable, Iterable, Sequence
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
    from sayso.exports import table

    if format == "csv":
        raw(table(rows.columns, (record.values() for record in rows.records())).encode("utf-8", "replace"))
    elif format == "json":
        raw(_listed(map(as_object, rows)))
    elif rows:
        console = out()
        console.print(view(rows, console.width))
    else:
        err().print(none)


def print_lines(
    found: Sequence[T],
    *,
    as_json: bool,
    as_object: Callable[[T], dict[str, Any]],
    view: "Callable[[T], RenderableType]",
    none: str,
) -> None:
    """Print things one a line by `view`, or as a list in JSON.

    Where there are none, text says `none` on the standard error.
    """
    from sayso.cli.screen import err, out, raw

    if as_json:
        raw(_listed(map(as_object, found)))
    elif found:
        for each in found:
            out().print(view(each), soft_wrap=True)
    else:
        err().print(none)


def _listed(objects: Iterable[dict[str, Any]]) -> bytes:
    from sayso.exports import line

    return b"[" + b",\n".join(map(line, objects)) + b"]\n"
