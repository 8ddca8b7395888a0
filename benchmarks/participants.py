"""Score the events of a reading, who takes part in them, and how surely they are told, on a folder of news in the CAT
tool's XML, as in MEANTIME; prints JSON.

usage: python benchmarks/participants.py FOLDER [--reader rules]

Every document is read whole, as `sayso add` reads it, and what the ledger would hold of its annotated sentences is
counted: `happenings` alone, and `happenings_and_cues` with the words that only say something, their sources being
who acts. An event is right where its predicate shares a character with the event that was marked, one to one.

Participants are those of the events that were matched, by the event's part of speech too: right where their words
meet those of a mention that was marked as a participant of that event; `with_role` where both act (Arg0) or neither
does; `of_named_entities` leaves out fillers that are no entity to the annotators; `end_to_end` counts the participants
of all events, matched or not. Participants that are values ("3 %") are left out. The factuality of matched events
stands beside what the most frequent value would get.
"""

import argparse
import json
import sys
from pathlib import Path

from cat import read_articles
from participation import Participation, events

from sayso.reading import DEFAULT_READER, reader


def main() -> None:
    """Read the folder, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", default=DEFAULT_READER)
    arguments = parser.parse_args()
    articles = list(read_articles(arguments.folder))
    if not articles:
        sys.exit(f"{arguments.folder} holds no .xml with tokens")
    told, said = Participation(cues=False), Participation(cues=True)
    readings = reader(arguments.reader).read_many(article.document for article in articles)
    for article, reading in zip(articles, readings, strict=True):
        found = events(reading, article.end)
        told.add(article, found)
        said.add(article, found)
    figures = {"happenings": told.figures(), "happenings_and_cues": said.figures()}
    print(json.dumps({"documents": len(articles), **figures}, indent=1))


if __name__ == "__main__":
    main()
