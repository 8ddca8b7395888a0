"""The benchmark of factuality: its format, and that it prints figures for any file of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from predicates import as_document, read_predicates

LINES = [
    {"text": "`` The mill burned down , '' she said .", "targets": [{"span1": [3, 4], "label": 3.0}]},
    {"text": "They may sell it .", "targets": [{"span1": [2, 3], "label": 0.5}, {"span1": [2, 4], "label": 0.5}]},
    {"text": "They did not sell the land .", "targets": [{"span1": [3, 4], "label": -3.0}]},
]


def written(folder: Path, lines: list[object]) -> Path:
    file = folder / "part.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines) + "\n", encoding="utf-8")
    return file


def test_targets_are_words_of_the_text(tmp_path: Path) -> None:
    rows = list(read_predicates(written(tmp_path, LINES)))
    assert rows[0].text == "“ The mill burned down , ” she said ."
    assert [row.text[a:b] for row in rows for a, b, _ in row.targets] == ["burned", "sell", "sell it", "sell"]
    document, targets = as_document(rows)
    assert [document.text[a:b] for a, b, _ in targets] == ["burned", "sell", "sell it", "sell"]


def test_a_line_that_is_no_sentence_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"part\.jsonl:2 is no sentence"):
        list(read_predicates(written(tmp_path, [LINES[0], {"text": 3}])))


@pytest.mark.parametrize("reader", ["trained", "rules"])
def test_figures_are_printed_for_each_file(tmp_path: Path, reader: str) -> None:
    script = Path(__file__).parents[2] / "benchmarks" / "factuality.py"
    command = [sys.executable, str(script), str(written(tmp_path, LINES)), "--reader", reader]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    figures = found["files"]["part.jsonl"]
    assert figures["targets"] == 4
    assert 0 <= figures["mae"] < figures["all_certain"]["mae"]
    assert figures["r"] > 0.8
