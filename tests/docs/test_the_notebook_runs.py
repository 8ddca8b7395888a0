"""The notebook of the docs runs in a fresh kernel, and its cells show what the page has them show."""

import os
import subprocess
import sys

import nbformat
import pytest

from pages import ROOT, tool

notebooks = tool("notebooks")
FOUND = notebooks.notebooks()


@pytest.fixture(scope="module")
def run_again(tmp_path_factory):
    """Return the folder of the notebooks as they come out today."""
    home, out = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("out")
    clean = {**os.environ, "HOME": str(home), "IPYTHONDIR": str(home)}
    ran = [sys.executable, ROOT / "tools" / "notebooks.py", "-o", out]
    subprocess.run(ran, env=clean, check=True, capture_output=True, timeout=300)
    return out


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_its_cells_show_what_the_page_has_them_show(path, run_again):
    kept, now = (nbformat.read(where, as_version=4) for where in (path, run_again / path.name))
    for before, after in zip(kept.cells, now.cells, strict=True):
        shown, told = ([notebooks.told(one) for one in cell.get("outputs", ())] for cell in (before, after))
        assert told == shown, f"cell {before.id}: run `make notebooks`"


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_it_holds_nothing_of_the_machine_that_ran_it(path):
    text = path.read_text(encoding="utf-8")
    for word in (str(ROOT), "/home/", "/tmp/", "/root/", '"execution_count": 1'):  # noqa: S108 - only looked for
        assert word not in text
    for cell in nbformat.reads(text, as_version=4).cells:
        assert cell.cell_type == "markdown" or cell.outputs, f"cell {cell.id} shows nothing"
