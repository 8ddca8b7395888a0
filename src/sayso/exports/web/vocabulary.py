"""Vocabularies: the data files by which things of the ledger are called what another format calls them."""

from importlib.resources import files
from typing import TypeVar

import msgspec

from sayso.errors import ExportError

T = TypeVar("T")


def vocabulary(kind: type[T], package: str, name: str) -> T:
    """Return what a package's TOML file holds, as a value of a kind; ExportError where it holds anything else."""
    place = files(package).joinpath(name)
    try:
        return msgspec.toml.decode(place.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        raise ExportError(
            f"the vocabulary cannot be used: {error}", where=str(place), mend="mend the file, or install sayso again"
        ) from error
