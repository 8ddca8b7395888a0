"""Extras: the files of frames that an analyst adds to the lexicon, by the environment's SAYSO_FRAMES."""

import os
from functools import cache
from pathlib import Path

from sayso.errors import LexiconError

VARIABLE = "SAYSO_FRAMES"


def extra_files() -> tuple[Path, ...]:
    """Return the files that SAYSO_FRAMES names, in its order, those of a folder by name.

    It holds files and folders with the system's path separator between them. LexiconError where one is not there.
    """
    return files_in(os.environ.get(VARIABLE, ""))


def files_in(places: str) -> tuple[Path, ...]:
    """Return the files that a list of files and folders stands for; LexiconError where one is not there."""
    return _files(places, Path.cwd()) if places else ()


@cache
def _files(places: str, here: Path) -> tuple[Path, ...]:
    found: list[Path] = []
    for place in filter(None, places.split(os.pathsep)):
        path = Path(here, Path(place).expanduser())
        if not path.exists():
            raise LexiconError("no such file or folder of frames", where=place, mend=f"mend {VARIABLE} or --frames")
        found += files_at(path)
    return tuple(found)


def files_at(path: Path) -> tuple[Path, ...]:
    """Return the one file at a path, or those of a folder by name."""
    return tuple(sorted(path.glob("*.toml"))) if path.is_dir() else (path,)
