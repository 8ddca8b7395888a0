"""The weights that sayso ships for stances: where they lie, and how they are loaded once in a process."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sayso.errors import ReaderError

if TYPE_CHECKING:
    from sayso.stance.network import Network

FILE = "pair.onnx"
FOLDER = Path(__file__).with_name("weights")
FILES = (FILE, "tokenizer.json", "settings.json")


@dataclass(frozen=True, slots=True)
class Settings:
    """What is tuned with a set of weights, on parts that it was not trained on."""

    related: float  # from this logit on, what is said is about the claim
    leanings: tuple[float, float, float]  # added to the logits of agree, disagree and discuss
    shared: float  # a claim of whose words a document holds no such share is not looked for any further


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything that a set of weights brings."""

    network: "Network"
    settings: Settings


@cache
def weights(folder: Path = FOLDER) -> Weights:
    """Return the weights of a folder; ReaderError where a file is missing or is not what it should be."""
    from tokenizers import Tokenizer

    from sayso.stance.network import Network

    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_truncation()
        tokenizer.no_padding()
        settings = msgspec.json.decode((folder / "settings.json").read_bytes(), type=Settings)
        return Weights(Network(folder / FILE, tokenizer), settings)
    except Exception as problem:  # each library raises its own
        raise ReaderError(
            f"the weights for stances cannot be loaded: {problem}", where=str(folder), mend="install sayso anew"
        ) from problem


@cache
def digest(folder: Path = FOLDER) -> str:
    """Return the SHA-256 of all the files of a set of weights, in hex; ReaderError where one is missing."""
    whole = sha256()
    for name in FILES:
        try:
            content = (folder / name).read_bytes()
        except OSError as problem:
            raise ReaderError(
                f"the weights for stances cannot be loaded: {problem}", where=str(folder), mend="install sayso anew"
            ) from problem
        whole.update(f"{name} {len(content)}\n".encode() + content)
    return whole.hexdigest()
