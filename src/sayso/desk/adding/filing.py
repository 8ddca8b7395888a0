"""Filing: what somebody uploads or pastes becomes files of a folder, under harmless names."""

import json
import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from sayso.errors import SaysoError

LONGEST = 56  # letters of a file's name: at the most 224 bytes, and some for a number
PASTED = "pasted"
MOST_WORDS = 60  # letters of a title, or else of a text's opening, in the name of its file
_HIDDEN = ("C", "Zl", "Zp")  # categories of letters that are not seen
_UNSAFE = re.compile(r'[<>:"|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that somebody pasted, and what they said of it, "" where nothing."""

    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""

    def record(self) -> bytes:
        """Return it as a record that intake reads; SaysoError where the date is none."""
        try:
            date.fromisoformat(self.published or "2000-01-01")
        except ValueError as error:
            raise SaysoError(f"{self.published!r} is no date", mend="write it as 2024-05-31") from error
        told = {"title": self.title, "publisher": self.publisher, "published": self.published}
        text = self.text.replace("\r\n", "\n")  # a form sends every line end so
        return json.dumps({"text": text} | {name: said for name, said in told.items() if said}).encode()

    @property
    def name(self) -> str:
        """Return the name of its file."""
        told = self.title or self.text[:400]
        words = re.sub(r"\W+", "-", told.casefold()).strip("-")[:MOST_WORDS].strip("-")
        return f"{PASTED}-{words}.json" if words else f"{PASTED}.json"


def file_name(given: str) -> str:
    """Return a file's name as it is kept: the last part of any path, without what cannot be seen or has an effect."""
    name = re.split(r"[/\\]", given)[-1]
    name = "".join("" if unicodedata.category(letter).startswith(_HIDDEN) else letter for letter in name)
    stem, dot, ending = _UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip().rpartition(".")
    stem, ending = (stem, ending) if dot else (ending, "")
    stem = stem.strip(". ")[: LONGEST - len(ending[:10]) - 1] or "unnamed"
    return f"{stem.lstrip('-') or 'unnamed'}.{ending[:10]}" if ending else stem.lstrip("-") or "unnamed"


def file_away(folder: Path, uploads: Iterable[tuple[str, BinaryIO]], pasted: Pasted | None) -> list[str]:
    """Write uploads and a pasted text into a folder, safe from a power cut, and return the names of the files."""
    names: list[str] = []
    for given, content in uploads:
        name = _free(file_name(given), names)
        with (folder / name).open("xb") as file:
            while part := content.read(1024 * 1024):
                file.write(part)
            _settle(file)
        names.append(name)
    if pasted is not None:
        name = _free(pasted.name, names)
        with (folder / name).open("xb") as file:
            file.write(pasted.record())
            _settle(file)
        names.append(name)
    return names


def _free(name: str, taken: list[str]) -> str:
    """Return a name that no other file of the folder has, whatever the letters' case."""
    there, path, number = {one.casefold() for one in taken}, Path(name), 2
    while name.casefold() in there:
        name = f"{path.stem} ({number}){path.suffix}"
        number += 1
    return name


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
