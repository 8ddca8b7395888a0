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
    """What is fitted with a set of weights, on parts that it was not trained on."""

    related: tuple[float, float, float, float, float]  # of the network's logit, the three `shares`, and a constant
    shared: float  # a claim of whose words a document holds no such share is not looked for any further
    plainly: float  # the network's logit from which one sentence is about a claim, though words are lacking
    nearest: float  # how much the sentence nearest to the claim, read alone, weighs beside the whole passage
    first: float  # and the first sentence
    doubting: float  # what the share of sentences that doubt adds for a denial, and takes from its contrary
    leanings: tuple[float, float, float]  # added to the logits of agree, disagree and discuss
    warmth: float  # logits are divided by it before they are told as how sure a stance is


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
