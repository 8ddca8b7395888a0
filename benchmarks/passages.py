"""Print docs/explanation/passages.md: twenty passages, what they are labelled with, and what a reader finds in them.

usage: python benchmarks/passages.py [--reader NAME] [-o PAGE.md]
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from brat import ROLES, Annotated, Spans, read_folder
from found import Found, document_of, found, outermost
from nesting import score_nested
from pairing import Row, rows
from scoring import Scores, Tally, pieces

from sayso.reading import DEFAULT_READER, reader

FOLDER = Path(__file__).with_suffix("")

HEAD = """\
# Twenty passages, and what comes out of them

Made by `make figures` (`python benchmarks/passages.py -o docs/explanation/passages.md`) with the reader
`{version}`; a test fails when this page is not what comes out today.

No corpus covers what these passages are about: posts, transcripts, colons, “a person familiar”, voices three deep, a
denied report of a statement. They are of our own writing, the people, places and affairs in them are invented, and
they were labelled before any reader had seen them. Misses stay on this page.
"""

LEGEND = """\
In the tables, an arrow (↳) marks a voice inside the words of the one above it.

- **right**: it begins and ends with the expected words, names at least part of the expected source (or none, where
  none is named), and stands inside the right voice. Words that differ are shown all the same.
- **partly**: it is seen, by its cue or by most of its words, but something is wrong; what differs is shown.
- **missed**: nobody is found to say it.
- **too much**: it is found where no label is. Some of these can be argued for; they count as wrong.

The last column has what else was made of it: who is meant, the kind of quotation, and what the cue does.
"""

MEASURES = {
    "content_strict": "words that are said, both ends right",
    "cue": "cue seen",
    "full": "most of the words, and the right source (“full”)",
    "nested": "voices inside others, inside the right one",
}


def page(name: str = DEFAULT_READER) -> str:
    """Return the page, with what the reader of that name finds."""
    items = list(read_folder(FOLDER, ("nested", "attributions")))
    outer = list(read_folder(FOLDER))
    scores, nested, verdicts, sections = Scores(), Tally(), Counter[str](), []
    readings = reader(name).read_many(document_of(item) for item in items)
    for item, plain, reading in zip(items, outer, readings, strict=True):
        all_found = found(reading)
        scores.add(plain, outermost(all_found))
        score_nested(item, all_found, nested)
        made = rows(item, all_found)
        verdicts.update(row.verdict for row in made)
        sections.append(section(item, made))
    figures = {**scores.tally.figures(), **nested.figures()}
    head = HEAD.format(version=reader(name).version)
    return "\n".join([head, summary(figures, scores.recall("kind"), verdicts), LEGEND, *sections])


def summary(figures: dict[str, dict[str, float]], kinds: dict[str, float], verdicts: Counter[str]) -> str:
    """Return the figures over all passages as a table, recall by kind of quotation and the verdicts as sentences."""
    lines = ["| over all passages | precision | recall | F1 | labelled |", "|---|---|---|---|---|"]
    for measure, meaning in MEASURES.items():
        figure = figures[measure]
        shares = " | ".join(f"{figure[part]:.2f}" for part in ("p", "r", "f1"))
        lines.append(f"| {meaning} | {shares} | {figure['gold']} |")
    told = ", ".join(f"{kind} {recall:.2f}" for kind, recall in kinds.items())
    lines += ["", f"Recall of “full” by kind of quotation: {told}."]
    labelled = sum(verdicts[verdict] for verdict in ("right", "partly", "missed"))
    told = f"Of {labelled} labelled attributions, {verdicts['right']} are right, {verdicts['partly']} partly, and"
    told += f" {verdicts['missed']} are missed; {verdicts['too much']} more are too much."
    return "\n".join([*lines, "", told, ""])


def section(item: Annotated, made: list[Row]) -> str:
    """Return one passage with its table."""
    number, _, name = item.stem.partition("-")
    title = name.replace("-", " ").capitalize()
    lines = [f"## {int(number)}. {title}", ""]
    paragraphs = item.text.strip().split("\n\n")
    lines.append("\n>\n".join("> " + escaped(paragraph).replace("\n", "\\\n> ") for paragraph in paragraphs))
    lines += ["", "| expected source | cue | content | found | read as |", "|---|---|---|---|---|"]
    lines += ["| " + " | ".join(cells(item.text, row)) + " |" for row in made]
    return "\n".join([*lines, ""])


def cells(text: str, row: Row) -> Iterator[str]:
    """Yield the cells of a row."""
    indent = "↳ " * row.depth
    for role in ROLES:
        words = shown(text, row.marked[role]) if row.marked else ""
        yield indent + words if role == "source" else words
    yield "; ".join([row.verdict if row.verdict == "right" else f"**{row.verdict}**", *differences(text, row)])
    yield read_as(row.found) if row.found else ""


def differences(text: str, row: Row) -> Iterator[str]:
    """Yield what was found otherwise than it is marked, or all of it where nothing is marked."""
    if row.found is None:
        return
    for role in ROLES:
        spans = row.found.relation[role]
        if row.marked is None or not alike(text, row.marked[role], spans):
            yield f"{role}: {shown(text, spans)}"
    if row.elsewhere:
        yield "inside another voice" if row.found.parent is not None else "inside no other voice"


def alike(text: str, marked: Spans, one: Spans) -> bool:
    """Tell whether two parts have the same words, marks and space at the ends aside; a colon may be all there is."""
    ends = pieces(text, marked)
    return marked == one or (bool(ends) and ends == pieces(text, one))


def read_as(one: Found) -> str:
    """Return what else was made of a found attribution."""
    return " · ".join([escaped(", ".join(one.speakers)) or "speaker unknown", one.quotation, one.cue_class])


def shown(text: str, spans: Spans) -> str:
    """Return the words of spans, with an ellipsis where they break off."""
    return " … ".join(escaped(" ".join(text[start:end].split())) for start, end in spans) or "(none)"


def escaped(words: str) -> str:
    """Return words as Markdown that shows them as they are."""
    return re.sub(r"([\\`*_<>|\[\]])", r"\\\1", words)


def main() -> None:
    """Write the page, or print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", default=DEFAULT_READER)
    parser.add_argument("-o", "--output", type=Path, help="write the page there")
    arguments = parser.parse_args()
    made = page(arguments.reader)
    if arguments.output:
        arguments.output.write_text(made, encoding="utf-8")
    else:
        sys.stdout.write(made)


if __name__ == "__main__":
    main()
