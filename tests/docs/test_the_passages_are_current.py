"""The page of twenty passages shows what the reader finds in them today, misses and all."""

import pytest
from brat import read_folder
from found import document_of, found
from pairing import rows
from passages import FOLDER, page

from pages import ROOT
from sayso.reading import reader


def test_the_page_is_what_the_script_makes_today():
    current = (ROOT / "docs" / "explanation" / "passages.md").read_text(encoding="utf-8")
    assert page() == current, (
        "the page is stale: run `make figures` (python benchmarks/passages.py -o docs/explanation/passages.md)"
    )


@pytest.mark.parametrize("name", ["rules", "trained"])
def test_every_label_and_everything_found_has_its_row(name):
    for item in read_folder(FOLDER, ("nested", "attributions")):
        all_found = found(reader(name).read(document_of(item)))
        made = rows(item, all_found)
        assert sum(row.marked is not None for row in made) == len(item.relations)
        assert sum(row.found is not None for row in made) == len(all_found)
