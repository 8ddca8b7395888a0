"""Turn a folder in PolNeAR's layout into tables with the labels of every annotator, for `train.py`.

usage: python training/prepare.py FOLDER OUT.pickle --vocabulary VOCABULARY.json --tokenizer TOKENIZER.json
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
from brat import relations

from sayso.intake import blocks
from sayso.lexicon.cues import cues
from sayso.reading.attribution import find_attributions
from sayso.reading.passage import Passage
from sayso.reading.pipeline import parsed, pipeline
from sayso.reading.trained.table import CONTENT, CUE, SOURCE, Labels, table
from sayso.values import Document, document_id, text_digest

ROLES = {"source": SOURCE, "cue": CUE, "content": CONTENT}


def names() -> dict[str, list[str]]:
    """Return the parse's labels, in the order that gives them their numbers."""
    model = pipeline()
    return {
        "dep": sorted(model.get_pipe("parser").labels),
        "tag": sorted(model.get_pipe("tagger").labels),
        "entity": sorted(model.get_pipe("ner").labels),
    }


def words(passages: list[Passage]) -> tuple[np.ndarray, np.ndarray]:
    """Return the offsets of all words."""
    starts = [p.block.start + t.idx for p in passages for t in p.tokens]
    ends = [p.block.start + t.idx + len(t) for p in passages for t in p.tokens]
    return np.array(starts), np.array(ends)


def labelled(path: Path, starts: np.ndarray, ends: np.ndarray, heads: np.ndarray) -> list[tuple[int, dict[int, int]]]:
    """Return an annotator's relations as the head of the cue and the role of each word."""
    found = []
    for relation in relations(path):
        roles: dict[int, int] = {}
        for role in ("content", "source", "cue"):
            for start, end in relation[role]:
                for index in np.nonzero((starts < end) & (ends > start))[0]:
                    roles[int(index)] = ROLES[role]
        cue = [index for index, role in sorted(roles.items()) if role == CUE]
        if cue:
            found.append((head_of(cue, heads), roles))
    return found


def head_of(cue: list[int], heads: np.ndarray) -> int:
    """Return the word of a cue that the others hang on: the first whose own head is outside, or is itself."""
    inside = set(cue)
    return next((index for index in cue if int(heads[index]) not in inside or heads[index] == index), cue[0])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    arguments = parser.parse_args()
    labels = names()
    arguments.vocabulary.write_text(json.dumps(labels), encoding="utf-8")
    tokenizer = Tokenizer.from_file(str(arguments.tokenizer))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    numbered = Labels.of(labels)
    paths = sorted((arguments.folder / "text").glob("*.txt"))
    documents = []
    for path in paths:
        text = path.read_bytes().decode("utf-8")
        documents.append(Document(document_id(text.encode()), path.name, text, text_digest(text), blocks(text)))
    rows: list[dict[str, Any]] = []
    for path, (_, passages) in zip(paths, parsed(documents), strict=True):
        made = table(passages, find_attributions(passages, cues()), numbered, tokenizer)
        starts, ends = words(passages)
        versions = sorted((arguments.folder / "attributions").glob(f"{path.stem}_*.ann"))
        gold = [labelled(version, starts, ends, made.heads) for version in versions]
        rows.append({"stem": path.stem, "table": made, "starts": starts, "ends": ends, "gold": gold})
    with arguments.out.open("wb") as file:
        pickle.dump(rows, file)
    print(len(rows), "documents", sum(len(row["table"]) for row in rows), "words")


if __name__ == "__main__":
    main()
