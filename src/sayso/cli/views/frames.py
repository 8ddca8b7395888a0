"""Frames: the types of happening that the reader knows, one of them whole, and what a file of them finds."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.table import Table

from sayso.cli.trials import counted, mine
from sayso.cli.views.words import QUIET, facts, heading, indented, on_one_line, shown
from sayso.lexicon.frames import Entry, Frame
from sayso.lexicon.slot import slot_text

if TYPE_CHECKING:
    from sayso.reading.happenings import Found

SURE = {"CT": "certain", "PR": "probable", "PS": "possible", "UU": "left open"}


def frame_table(frames: Iterable[Frame]) -> Table:
    """Return frames as a table: name, roles, PLOVER root, and how many words bring each up."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for column in ("frame", "PLOVER", "verbs", "nouns", "carriers", "roles"):
        table.add_column(column, justify="right" if column in ("verbs", "nouns", "carriers") else "left")
    for frame in frames:
        words = (str(count) for count in counted(frame).values())
        table.add_row(*map(shown, (frame.name, frame.plover or "–", *words, ", ".join(frame.roles))))
    return table


def frame_view(frame: Frame) -> RenderableType:
    """Return a frame whole: every way to say it, with the words and where each role stands."""
    top = facts(
        [
            ("frame", frame.name),
            ("PLOVER", frame.plover),
            ("roles", ", ".join(frame.roles)),
            ("implied", ", ".join(frame.implied)),
            ("repeated", ", ".join(frame.repeated)),
        ]
    )
    return Group(top, *(part for entry in frame.entries for part in _entry(entry)))


def checked(file: str, frames: Sequence[Frame]) -> RenderableType:
    """Return what a file holds that was found to be whole."""
    told = (
        f"{frame.name}: {', '.join(f'{n} {part}{_s(n)}' for part, n in counted(frame).items() if n)}"
        for frame in frames
    )
    return on_one_line(f"{file} is whole. {'; '.join(told) or 'It holds no frame'}.", QUIET)


def trial(text: str, matches: "Sequence[Found]", own: frozenset[str]) -> RenderableType:
    """Return a sentence with what was found in it, first by the lines of the file that is tried."""
    ordered = sorted(matches, key=lambda found: not mine(found, own))
    parts: list[RenderableType] = [part for found in ordered for part in _match(text, found, own)]
    if not any(mine(found, own) for found in matches):
        parts.insert(0, shown("nothing in the file matches", "yellow"))
    return Group(heading(text), indented(*parts))


def _entry(entry: Entry) -> Iterator[RenderableType]:
    kind = f"support, the noun as {entry.noun}" if entry.part == "support" else entry.part
    yield heading(f"{kind}  {entry.where}")
    yield indented(
        facts(
            [
                ("words", ", ".join(entry.words)),
                ("nouns before “of”", ", ".join(entry.of)),
                ("needs", ", ".join("|".join(map(slot_text, either)) for either in entry.needs)),
                *((role, ", ".join(map(slot_text, slots))) for role, slots in entry.layout),
                ("phase", entry.phase),
                ("PLOVER", entry.plover),
            ]
        )
    )


def _match(text: str, found: "Found", own: frozenset[str]) -> Iterator[RenderableType]:
    style = "bold green" if mine(found, own) else ""
    line = shown(found.type, style).append(f" · {found.predicate.text}")
    yield line.append(f"  {', '.join(found.where)}", QUIET)
    words: dict[str, list[str]] = {}
    for part in found.parts:
        words.setdefault(part.role, []).append(part.span.of(text) + " (inferred)" * part.inferred)
    said = f"{'so' if found.polarity else 'not so'}, {SURE[found.certainty]}, {found.mood}"
    yield indented(
        facts(
            [
                *((role, ", ".join(each)) for role, each in words.items()),
                ("phase", found.phase),
                ("said to be", said),
                ("PLOVER", found.plover),
            ]
        )
    )


def _s(count: int) -> str:
    return "" if count == 1 else "s"
