"""Attributions in brat's stand-off files, as in PolNeAR: `text/STEM.txt` and `attributions/STEM_ANNOTATOR.ann`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")
SPAN_LINE = re.compile(r"^(T\d+)\t\S+ ([\d ;]+)\t")
EVENT_LINE = re.compile(r"^E\d+\t(.+)$")

Spans = list[tuple[int, int]]
Relation = dict[str, Spans]


@dataclass(frozen=True)
class Annotated:
    """One text with the relations of its first annotator by name."""

    stem: str
    path: Path
    text: str
    relations: list[Relation]


def read_folder(folder: Path, layers: tuple[str, ...] = ("attributions",)) -> Iterator[Annotated]:
    """Yield the annotated texts of a folder, by name; a text without annotations has none.

    The layers are folders of stand-off files; a text is given what the first of them that knows it says.
    """
    notes: dict[str, Path] = {}
    for path in (path for layer in layers for path in sorted((folder / layer).glob("*.ann"))):
        notes.setdefault(path.stem.rpartition("_")[0], path)
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        yield Annotated(path.stem, path, text, relations(notes[path.stem]) if path.stem in notes else [])


def relations(path: Path) -> list[Relation]:
    """Return the attribution relations of one stand-off file; those without any part are left out."""
    lines = path.read_bytes().decode("utf-8").split("\n")
    spans: dict[str, Spans] = {}
    for line in lines:
        if match := SPAN_LINE.match(line):
            pairs = (pair.split() for pair in match[2].split(";"))
            spans[match[1]] = [(int(start), int(end)) for start, end in pairs]
    found = []
    for line in lines:
        if match := EVENT_LINE.match(line):
            relation: Relation = {role: [] for role in ROLES}
            for argument in match[1].split():
                name, _, target = argument.partition(":")
                role = name.rstrip("0123456789").lower()
                if role in relation:
                    relation[role] += spans.get(target, [])
            if any(relation.values()):
                found.append({role: sorted(parts) for role, parts in relation.items()})
    return found
