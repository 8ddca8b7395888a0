"""Frames of pandas and polars say the same, and have the same columns of the same types whatever stands in them."""

import datetime

import pandas
import polars
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import CLOSING, ESCAPES, FORMULA, HIDDEN, SCRIPT, TURNED
from sayso.ledger import Ledger
from sayso.ledger.listing.column import Column
from sayso.ledger.listing.columns import TABLES
from sayso.ledger.listing.frames import pandas_frame, polars_frame
from snowploughs import ANDES, FJORD

HOSTILE = [CLOSING, ESCAPES, FORMULA, HIDDEN, SCRIPT, TURNED]
PANDAS = {"text": "string", "number": "Int64", "flag": "boolean", "day": "datetime64[s]", "word": "category"}
POLARS = {
    "text": polars.String,
    "number": polars.Int64,
    "flag": polars.Boolean,
    "day": polars.Date,
    "word": polars.Enum,
}
CELLS = {
    "text": st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(HOSTILE),
    "number": st.integers(-(2**63), 2**63 - 1),
    "flag": st.booleans(),
    "day": st.dates().map(datetime.date.isoformat),
}


def answers(book):
    """Return an answer of each table."""
    found = book.matrix()
    asked = {"matrix": found, "stands": found.long()}
    return {name: asked[name] if name in asked else getattr(book, name)() for name in TABLES}


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    folder = tmp_path_factory.mktemp("full")
    for name, text in {"andes.txt": ANDES, "fjord.txt": FJORD}.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "x.db") as book:
        book.add(folder, workers=1, reader="rules")
        yield answers(book)


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    with Ledger(tmp_path_factory.mktemp("empty") / "x.db") as book:
        yield answers(book)


@pytest.mark.parametrize("name", TABLES)
def test_an_empty_ledger_has_the_columns_and_types_of_a_full_one(full, empty, name):
    head = [column.name for column in TABLES[name]]
    some, none = full[name].to_pandas(), empty[name].to_pandas()
    assert list(none.columns) == head == list(some.columns)[: len(head)]
    assert none.dtypes.to_dict() == some.dtypes[head].to_dict()
    assert [str(kind) for kind in none.dtypes] == [PANDAS[column.kind] for column in TABLES[name]]
    some, none = full[name].to_polars(), empty[name].to_polars()
    assert none.schema == some.select(head).schema
    assert [kind.base_type() for kind in none.dtypes] == [POLARS[column.kind] for column in TABLES[name]]


@pytest.mark.parametrize("name", TABLES)
def test_pandas_and_polars_say_the_same(full, name):
    one, other = full[name].to_pandas(), full[name].to_polars()
    assert plain(one) == other.rows()


def test_the_tables_of_a_full_ledger_are_not_empty(full):
    assert {name for name, table in full.items() if table.to_polars().is_empty()} <= {"regimes"}


@st.composite
def tables(draw):
    """Draw columns of every kind, and lines of cells for them."""
    words = tuple(draw(st.lists(st.sampled_from(HOSTILE) | st.text("abc", min_size=1), unique=True, min_size=1)))
    kinds = draw(st.lists(st.sampled_from([*PANDAS]), min_size=1, max_size=6))
    columns = [Column(f"{kind} {at}", kind, "", words if kind == "word" else ()) for at, kind in enumerate(kinds)]
    cells = CELLS | {"word": st.sampled_from(words)}
    return columns, draw(st.lists(st.tuples(*(st.none() | cells[kind] for kind in kinds)), max_size=5))


@given(tables())
def test_every_cell_comes_out_as_it_went_in(table):
    columns, lines = table
    days = [at for at, column in enumerate(columns) if column.kind == "day"]
    given_cells = [tuple(day(c) if at in days else c for at, c in enumerate(line)) for line in lines]
    assert polars_frame(columns, lines).rows() == plain(pandas_frame(columns, lines)) == given_cells


def test_a_word_that_is_not_on_the_list_is_no_category():
    with pytest.raises(KeyError):
        pandas_frame([Column("status", "word", "", ("contested",))], [("settled",)])


def day(cell):
    return cell and datetime.date.fromisoformat(cell)


def plain(frame):
    """Return a pandas frame's lines in Python's own values."""
    return [tuple(own(cell) for cell in line) for line in frame.itertuples(index=False, name=None)]


def own(cell):
    if pandas.isna(cell):
        return None
    if isinstance(cell, pandas.Timestamp):
        return cell.date()
    return cell.item() if hasattr(cell, "item") else cell
