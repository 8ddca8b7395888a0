"""Frames: the types of happening that the lexicon knows, those of an analyst's own files among them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from sayso.lexicon.extras import extra_files
from sayso.lexicon.frame import PHASES, ROOTS, Entry, Frame, Layout, Part
from sayso.lexicon.framefile import parse_frame
from sayso.lexicon.tables import read_folder, read_table

__all__ = [
    "FOLDER", "HOUSE", "PHASES", "ROOTS", "Entry", "Frame", "Layout", "Part", "frame_named", "frames_with", "joined",
    "load_frame", "load_frames", "parse_frame",
]  # fmt: skip
FOLDER = Path(__file__).parent / "frames"
HOUSE = f"{FOLDER.name}/"  # before the names of the files that the lexicon comes with


def load_frame(path: Path) -> Frame:
    """Return the frame in one file; LexiconError with file and line where it is none."""
    return parse_frame(read_table(path))


def load_frames(folder: Path = FOLDER) -> tuple[Frame, ...]:
    """Return the frames of a folder, by file name; the lexicon's with those of the files that SAYSO_FRAMES names.

    LexiconError where two files of the folder have one name, or one is at fault.
    """
    return frames_with(extra_files() if folder == FOLDER else (), folder)


def frame_named(name: str) -> Frame | None:
    """Return the lexicon's frame of a name, or None."""
    return _by_name(extra_files()).get(name)


def joined(frames: tuple[Frame, ...], more: Frame) -> tuple[Frame, ...]:
    """Return frames with an analyst's; one of a name that is there adds its roles and entries to that one."""
    more = replace(more, entries=tuple(replace(entry, own=True) for entry in more.entries))
    known = next((frame for frame in frames if frame.name == more.name), None)
    if known is None:
        return (*frames, more)
    roles = tuple(dict.fromkeys(known.roles + more.roles))
    whole = replace(known, plover=more.plover or known.plover, roles=roles, entries=more.entries + known.entries)
    return tuple(whole if frame is known else frame for frame in frames)


@cache
def frames_with(extras: tuple[Path, ...], folder: Path = FOLDER) -> tuple[Frame, ...]:
    """Return the frames of a folder with those of more files; LexiconError where one is at fault."""
    frames: dict[str, Frame] = {}
    for table in read_folder(folder):
        frame = parse_frame(replace(table, name=f"{folder.name}/{table.name}"))
        if frame.name in frames:
            table.fail(f"a second frame is named {frame.name!r}", "name")
        frames[frame.name] = frame
    whole = tuple(frames.values())
    for path in extras:
        whole = joined(whole, load_frame(path))
    return whole


@cache
def _by_name(extras: tuple[Path, ...]) -> dict[str, Frame]:
    return {frame.name: frame for frame in frames_with(extras)}
