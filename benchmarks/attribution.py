"""Score the reader's attributions on a folder in PolNeAR's layout; prints JSON.

usage: python benchmarks/attribution.py FOLDER [--reader rules] [--predictions OUT.jsonl]

Counted over the whole folder: `content_strict` (contiguous pieces of content with both ends right, marks and
space at the ends aside), `cue` (one-to-one, sharing a character), `full` (contents with an overlap over union of
at least .5, matched one to one, and sources that share a character or are both empty), `exact` (each role's spans,
character for character), and recall of `full` by kind of quotation and by whether a source is named. A text whose
name begins with its publisher (`PUBLISHER_...`) counts for `full_by_publisher`, and `spread` is the distance between
the best and the worst F1 there. Attributions inside another are left out, because the corpus marks one layer.
"""

import argparse
import json
import sys
from pathlib import Path

from brat import read_folder
from found import document_of, found, outermost
from scoring import Scores

from sayso.reading import DEFAULT_READER, reader


def main() -> None:
    """Read the folder, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", default=DEFAULT_READER)
    parser.add_argument("--predictions", type=Path, help="also write the predictions, a document a line")
    arguments = parser.parse_args()
    items = list(read_folder(arguments.folder))
    if not items:
        sys.exit(f"{arguments.folder} holds no text/*.txt")
    scores, lines = Scores(), []
    readings = reader(arguments.reader).read_many(document_of(item) for item in items)
    for item, reading in zip(items, readings, strict=True):
        predicted = outermost(found(reading))
        scores.add(item, predicted)
        lines.append(json.dumps({"doc_id": item.stem, "attributions": predicted}))
    if arguments.predictions:
        arguments.predictions.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(json.dumps({"documents": len(items), **scores.figures()}, indent=1))


if __name__ == "__main__":
    main()
