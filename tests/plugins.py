"""Readers of tests as installed plugins, so that other processes find them as they find any other."""

import importlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import entry_points
from pathlib import Path


@contextmanager
def installed(module: Path, place: Path, readers: dict[str, str]) -> Iterator[Path]:
    """Install a copy of a module in a folder, its readers (name → class) too, until the block ends."""
    shutil.copy(module, place)
    about = place / f"{module.stem}-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module.stem}\nVersion: 1\n")
    lines = [f"{name} = {module.stem}:{kind}\n" for name, kind in readers.items()]
    (about / "entry_points.txt").write_text("[sayso.readers]\n" + "".join(lines))
    sys.path.insert(0, str(place))
    importlib.invalidate_caches()
    assert set(readers) <= entry_points(group="sayso.readers").names
    yield place
    sys.path.remove(str(place))
