"""`sayso frames`: the types of happening that the reader knows, and what a new one would find."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import FRAMES, FramesOption

if TYPE_CHECKING:
    from sayso.lexicon.frames import Frame

group = typer.Typer(
    help="Frames: list them, show one, try a file of your own on sentences.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class FramesFormat(StrEnum):
    """How frames are written."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[FramesFormat, typer.Option(help="How to write it.")]


@group.command("list")
def listing(format: FormatOption = FramesFormat.TEXT, _frames: FramesOption = FRAMES) -> None:
    """List the frames: each with its roles, its PLOVER root, and how many words bring it up."""
    from sayso.cli.screen import out
    from sayso.cli.trials import frame_object
    from sayso.cli.views.frames import frame_table
    from sayso.lexicon.frames import load_frames

    known = load_frames()
    if format is FramesFormat.JSON:
        _json([frame_object(frame) for frame in known])
    else:
        out().print(frame_table(known))


@group.command()
def show(
    name: Annotated[str, typer.Argument(help="A frame's name, such as transfer.")],
    format: FormatOption = FramesFormat.TEXT,
    _frames: FramesOption = FRAMES,
) -> None:
    """Show a frame: every way to say it, and where each role stands beside it."""
    from sayso.cli.screen import out
    from sayso.cli.trials import frame_object
    from sayso.cli.views.frames import frame_view

    found = _named(name)
    if format is FramesFormat.JSON:
        _json(frame_object(found, whole=True))
    else:
        out().print(frame_view(found))


@group.command("test")
def trying(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A frame's file (TOML), or a folder of them.")],
    sentences: Annotated[
        list[str] | None, typer.Argument(metavar="SENTENCE…", help="Sentences to try it on; none only checks the file.")
    ] = None,
    format: FormatOption = FramesFormat.TEXT,
    _frames: FramesOption = FRAMES,
) -> None:
    """Check a file of frames, and show what it finds in sentences. It is read with all other frames, as `--frames
    FILE` would have it. Exit status 1 where the file is at fault.
    """
    from sayso.cli.screen import out
    from sayso.cli.trials import frame_object, trial_object
    from sayso.cli.views.frames import checked, trial
    from sayso.lexicon.extras import files_at
    from sayso.lexicon.frames import joined, load_frame, load_frames
    from sayso.reading import tried

    known, own = load_frames(), tuple(load_frame(path) for path in files_at(file))
    for frame in own:
        known = joined(known, frame)
    lines = frozenset(entry.where for frame in own for entry in frame.entries)
    found = list(tried(sentences or [], known))
    if format is FramesFormat.JSON:
        trials = [trial_object(text, matches, lines) for text, matches in found]
        _json({"file": str(file), "frames": [frame_object(frame) for frame in own], "sentences": trials})
        return
    console = out()
    console.print(checked(str(file), own))
    for text, matches in found:
        console.print(trial(text, matches, lines))


def _named(name: str) -> "Frame":
    from sayso.errors import LexiconError
    from sayso.lexicon.frames import frame_named, load_frames

    found = frame_named(name)
    if found is None:
        known = ", ".join(frame.name for frame in load_frames())
        raise LexiconError(f"no frame is named {name!r}", mend=f"one of {known}")
    return found


def _json(value: object) -> None:
    from sayso.cli.screen import raw
    from sayso.exports import line

    raw(line(value) + b"\n")
