"""The edition of the lexicon: which words a reading was made with."""

from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def edition(folder: Path = FOLDER) -> str:
    """Return eight hex digits that change with any of the lexicon's files, part of a reader's version."""
    whole = sha256()
    for file in sorted(folder.rglob("*.toml")):
        content = file.read_bytes()
        whole.update(f"{file.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return whole.hexdigest()[:8]
