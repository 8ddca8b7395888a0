"""Prints the versions, installed here, of all that sayso and its extras need: requirements/constraints.txt."""

import re
from importlib.metadata import distribution

from packaging.requirements import Requirement

EXTRAS = ("frames", "test", "ftm", "docs", "lint")
HEAD = """\
# The exact versions that this project is built and tested with: pip install -c requirements/constraints.txt
# Written by `make pins` from .venv, when all tests pass there."""


def needed(name: str, extras: frozenset[str], found: dict[tuple[str, frozenset[str]], str]) -> None:
    """Put a package and what it needs into `found`, each with its version."""
    key = (re.sub(r"[-_.]+", "-", name).lower(), extras)
    if key in found:
        return
    package = distribution(name)
    found[key] = package.version
    for line in package.requires or []:
        wanted = Requirement(line)
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            needed(wanted.name, frozenset(wanted.extras), found)


def main() -> None:
    """Print the pins, one a line, by name."""
    found: dict[tuple[str, frozenset[str]], str] = {}
    needed("sayso", frozenset(EXTRAS), found)
    pins = {name: version for (name, _), version in found.items() if name != "sayso"}
    print(HEAD, *(f"{name}=={pins[name]}" for name in sorted(pins)), sep="\n")


if __name__ == "__main__":
    main()
