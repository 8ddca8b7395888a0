"""The maker: which rules derived a ledger's layer; what others derived is derived anew."""

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from sayso.lexicon.edition import edition

ROOMS = ("linking", "weighing")  # whose rules, words and figures the derived layer follows from
KINDS = (".py", ".toml", ".json")


@cache
def maker() -> str:
    """Return the version of sayso, with a digest that changes with any rule or word of linking and weighing."""
    whole = sha256(edition().encode())
    for room in ROOMS:
        folder = Path(str(files("sayso") / room))
        for file in sorted(path for path in folder.rglob("*") if path.suffix in KINDS):
            content = file.read_bytes()
            whole.update(f"{file.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return f"{_version()}+{whole.hexdigest()[:8]}"


def _version() -> str:
    try:
        return version("sayso")
    except PackageNotFoundError:
        return "source"
