"""Turn files of predicates with a factuality into tables with their targets, for `train_crown.py`.

usage: python training/prepare_factuality.py OUT.pickle VOCABULARY.json TOKENIZER.json SCALE=FILE.jsonl...

A scale names the people who labelled a file, since each set was asked for in its own way: a network that ships is
told none of them (see `train_crown.py`). Twelve sentences that follow one another make one document.
"""

import argparse
import json
import pickle
import sys
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from predicates import as_document, head_token, read_predicates
from prepare import words

from sayso.lexicon.cues import cues
from sayso.reading.attribution import find_attributions
from sayso.reading.happenings import outlook_at
from sayso.reading.pipeline import parsed
from sayso.reading.trained.crown import state
from sayso.reading.trained.table import Labels, table

TOGETHER = 12  # sentences of one document
LONG = 60  # words of a sentence's text on average, above which a line is a document by itself


def rows(scale: str, path: Path, labels: Labels, tokenizer: Tokenizer) -> list[dict[str, Any]]:
    """Return one file's documents: their table, and for each target its word, label and what the rules say of it."""
    lines = list(read_predicates(path))
    together = 1 if sum(len(line.text.split()) for line in lines) > LONG * len(lines) else TOGETHER
    made = [as_document(lines[n : n + together]) for n in range(0, len(lines), together)]
    found = []
    for (_, passages), (_, targets) in zip(parsed(document for document, _ in made), made, strict=True):
        starts, _ = words(passages)
        placed = []
        for start, end, label in targets:
            passage, token = head_token(passages, start, end)
            look = outlook_at(passage.doc, token)
            number = int(np.searchsorted(starts, passage.block.start + passage.tokens[token].idx))
            placed.append((number, label, state(look, passage.tokens[token].tag_)))
        cast = table(passages, find_attributions(passages, cues()), labels, tokenizer)
        found.append({"scale": scale, "table": cast, "targets": placed})
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("out", "vocabulary", "tokenizer"):
        parser.add_argument(name, type=Path)
    parser.add_argument("files", nargs="+", help="SCALE=FILE.jsonl")
    arguments = parser.parse_args()
    labels = Labels.of(json.loads(arguments.vocabulary.read_text(encoding="utf-8")))
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    made = []
    for given in arguments.files:
        scale, _, path = given.partition("=")
        made += rows(scale, Path(path), labels, tokenizer)
        print(given, sum(len(row["targets"]) for row in made), "targets so far", flush=True)
    with arguments.out.open("wb") as file:
        pickle.dump(made, file)


if __name__ == "__main__":
    main()
