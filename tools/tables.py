"""Prints docs/reference/tables.md: the columns of every table that a ledger answers with, and their types."""

from sayso.ledger.listing.column import Column
from sayso.ledger.listing.columns import TABLES

HEAD = """\
# The columns of tables and frames

Written by `make reference` from the code; a test fails when it is not current. The rows that
[the library](../how-to/use-as-a-library.md#frames) answers with turn into frames with these columns, and
`--format csv` writes the same ones. Columns stay: a new one comes last. An empty cell means “not told”, and is null in
a frame; a ledger without documents gives the same columns of the same types.

| kind | in a cell | pandas | polars |
|---|---|---|---|
| text | text | `string` | `String` |
| number | an integer | `Int64` | `Int64` |
| day | a full date, in records and CSV as ISO 8601 | `datetime64[s]` | `Date` |
| flag | true or false | `boolean` | `Boolean` |
| word | one of a fixed list | `category` | `Enum` |
"""
ASKED = {
    "events": "`Ledger.events()`, `sayso events`",
    "claims": "`Ledger.claims()`",
    "actors": "`Ledger.actors()`, `sayso actors`",
    "documents": "`Ledger.documents()`",
    "flows": "`Ledger.flows()`, `sayso flows`",
    "regimes": "`Ledger.regimes()`, `sayso regimes`",
    "origins": "`Ledger.origins(key)`: a line for each report and each origin that it rests on",
    "matrix": "`Ledger.matrix()`: a line for each claimant, and after these columns one for each event, of the kind "
    "text, named by its headline: what the claimant's word does there, empty where it is silent",
    "stands": "`Ledger.matrix().long()`: the same matrix with a line for each stand",
    "queue": "`Ledger.queue()`, `sayso rulings queue`",
}


def main() -> None:
    """Print the page."""
    print(HEAD)
    for name, columns in TABLES.items():
        print(f"## {name}\n\n{ASKED[name]}\n\n| column | kind | what it tells |\n|---|---|---|")
        print("\n".join(map(_line, columns)), end="\n\n" if name != list(TABLES)[-1] else "\n")


def _line(column: Column) -> str:
    words = f": {', '.join(f'`{word}`' for word in column.words)}" if column.words else ""
    return f"| `{column.name}` | {column.kind} | {column.about}{words} |"


if __name__ == "__main__":
    main()
