"""The edition of the lexicon: which words a reading was made with."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from sayso.lexicon.extras import extra_files

FOLDER = Path(__file__).parent


def edition(folder: Path = FOLDER) -> str:
    """Return eight hex digits that change with any of the lexicon's files, part of a reader's version.

    Those that SAYSO_FRAMES adds count too, by what is in them, wherever they are.
    """
    return _edition(folder, extra_files() if folder == FOLDER else ())


@cache
def _edition(folder: Path, extras: tuple[Path, ...]) -> str:
    whole = sha256()
    files = [(file.relative_to(folder).as_posix(), file) for file in sorted(folder.rglob("*.toml"))]
    for name, file in [*files, *(("extra", file) for file in extras)]:
        content = file.read_bytes()
        whole.update(f"{name} {len(content)}\n".encode() + content)
    return whole.hexdigest()[:8]
