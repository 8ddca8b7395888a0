"""Who opens a ledger does not wait for what reads, links and shows."""

import subprocess
import sys

HEAVY = {"numpy", "pandas", "polars", "spacy", "onnxruntime", "jinja2", "sayso.linking.linker", "sayso.showing"}


def test_a_ledger_is_opened_without_what_reads_links_and_shows():
    asked = "import sys; from sayso import Ledger; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert HEAVY & set(loaded.split()) == set()
