"""The weights that sayso ships: where they lie, what they are, and how they are loaded once in a process."""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from tokenizers import Tokenizer

from sayso.errors import ReaderError
from sayso.reading.trained.network import PARTS, Network
from sayso.reading.trained.settings import Settings
from sayso.reading.trained.table import Labels

FOLDER = Path(__file__).with_name("weights")
FILES = (*(f"{part}.onnx" for part in PARTS), "vocabulary.json", "tokenizer.json", "settings.json")
ROOTS = Path(__file__).with_name("roots.json")  # beside them: what PLOVER calls happenings of no frame


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything that a set of weights brings."""

    network: Network
    tokenizer: Tokenizer
    labels: Labels
    settings: Settings


@cache
def weights(folder: Path = FOLDER) -> Weights:
    """Return the weights of a folder; ReaderError where a file is missing or is not what it should be."""
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        labels = Labels.of(json.loads((folder / "vocabulary.json").read_text(encoding="utf-8")))
        settings = msgspec.json.decode((folder / "settings.json").read_bytes(), type=Settings)
        network = Network(folder)
    except Exception as problem:  # each library raises its own
        raise _unusable(folder, problem) from problem
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Weights(network, tokenizer, labels, settings)


@cache
def digest(folder: Path = FOLDER, roots: Path = ROOTS) -> str:
    """Return the SHA-256 of all the files of a set of weights, the classifier of roots among them, in hex."""
    whole = sha256()
    for file in (*(folder / name for name in FILES), roots):
        try:
            content = file.read_bytes()
        except OSError as problem:
            raise _unusable(file, problem) from problem
        whole.update(f"{file.name} {len(content)}\n".encode() + content)
    return whole.hexdigest()


def _unusable(place: Path, problem: Exception) -> ReaderError:
    return ReaderError(
        f"the weights of the trained reader cannot be loaded: {problem}",
        where=str(place),
        mend="install sayso anew, or read with --reader rules",
    )
