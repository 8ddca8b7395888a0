"""Score PLOVER's roots on sentences with their actors marked; prints JSON.

usage: python benchmarks/plover.py FILE.tsv [--reader trained] [--folds 5]

`actors_given`: the root that the reader gives for what goes on between the marked source and target (`rules`: what
the rules say; `trained`: what the classifier says that ships); macro-F1 over the file's roots (no answer is a miss),
accuracy, F1 of each root. `end_to_end`: the share of sentences in whose reading a happening has the head of one part in
the source and of another in the target (`actors`), and the root besides (`all`); sentences in which one of both is not
marked count as misses.

On the file that the classifier was trained on (the model card names it) the figures of `trained` are of sentences
that it has seen. With --folds a classifier learns from the other folds alone (stratified, in the order of the file) and
is scored given the actors (`folds`), in the reader `trained` (`folds_end_to_end`), and where it knows only the
sentences' words (`words`).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from folds import crossed, fitted, scored
from marked import Row, read_rows
from nameless import nameless
from spacy.tokens import Doc

from sayso.reading import DEFAULT_READER, Reader, reader
from sayso.reading.happenings.linkage import Linkage, linkage
from sayso.reading.pipeline import pipeline
from sayso.reading.tokens import tokens
from sayso.reading.trained import rooting
from sayso.reading.trained.classifier import Blocks, Classifier
from sayso.values import Block, Document, Happening, Span, document_id, text_digest


def main() -> None:
    """Read the file, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--reader", choices=("trained", "rules"), default=DEFAULT_READER)
    parser.add_argument("--folds", type=int, default=0)
    arguments = parser.parse_args()
    rows = read_rows(arguments.file)
    if not rows:
        sys.exit(f"{arguments.file} holds no rows")
    docs = list(pipeline().pipe(tokens(pipeline(), row.text) for row in rows))
    gold = [row.root for row in rows]
    linked = [link(row, doc) for row, doc in zip(rows, docs, strict=True)]
    said = [_root(one, arguments.reader == "trained") for one in linked]
    figures: dict[str, Any] = {
        "reader": arguments.reader,
        "rows": len(rows),
        "actors_given": scored(gold, said),
        "end_to_end": _end_to_end(rows, docs, reader(arguments.reader)),
    }
    if arguments.folds:
        blocks = nameless([features(one) for one in linked], docs)
        figures["folds"] = crossed(blocks, gold, arguments.folds)
        figures["folds_end_to_end"] = _unseen(rows, docs, fitted(blocks, gold, arguments.folds))
        figures["words"] = crossed([block[-1:] for block in blocks], gold, arguments.folds)
    print(json.dumps(figures, indent=1))


def link(row: Row, doc: Doc) -> Linkage | None:
    """Return what links a row's actors, None where it has none."""
    actor = row.source or row.target
    return linkage(doc, actor, row.target) if actor else None


def features(linked: Linkage | None) -> Blocks:
    """Return what the classifier knows of a row's actors; nothing where it has none."""
    return rooting.features(linked) if linked else [set() for _ in rooting.BLOCKS]


def _root(linked: Linkage | None, trained: bool) -> str | None:
    if linked is None:
        return None
    return rooting.classifier().classify(features(linked)) if trained else linked.root


def _end_to_end(rows: Sequence[Row], docs: Iterable[Doc], reader: Reader) -> dict[str, float]:
    actors = everything = 0
    for row, doc, reading in zip(rows, docs, reader.read_many(_documents(rows)), strict=True):
        found = [one for one in reading.happenings if _joins(doc, one, row.source, row.target)]
        actors += bool(found)
        everything += any(one.plover == row.root for one in found)
    return {"actors": round(actors / len(rows), 4), "all": round(everything / len(rows), 4)}


def _unseen(
    rows: Sequence[Row], docs: Sequence[Doc], folds: Iterable[tuple[list[int], Classifier]]
) -> dict[str, float]:
    """Return how the trained reader does end to end where its classifier learnt from the other folds."""
    total: Counter[str] = Counter()
    for outer, classifier in folds:
        with patch.object(rooting, "classifier", return_value=classifier):
            scores = _end_to_end([rows[i] for i in outer], [docs[i] for i in outer], reader("trained"))
        total.update({name: share * len(outer) for name, share in scores.items()})
    return {name: round(count / len(rows), 4) for name, count in total.items()}


def _documents(rows: Iterable[Row]) -> Iterator[Document]:
    for row in rows:
        text = row.text
        block = Block(0, len(text), "body")
        yield Document(document_id(text.encode()), "benchmark", text, text_digest(text), (block,))


def _joins(doc: Doc, found: Happening, source: Span | None, target: Span | None) -> bool:
    if source is None or target is None:
        return False
    spans = [filler.span for fillers in found.roles.values() for filler in fillers]
    words = [doc.char_span(span.start, span.end, alignment_mode="expand") for span in spans]
    heads = {part.root.idx for part in words if part is not None}
    return all(any(span.start <= head < span.end for head in heads) for span in (source, target))


if __name__ == "__main__":
    main()
