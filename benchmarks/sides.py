"""What the benchmarks of stances share: documents made of texts, figures, and what the weights were trained on."""

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

from folds import scored

from sayso.intake import Source, documents
from sayso.stance.page import Page, page
from sayso.stance.weights import FOLDER
from sayso.values import Document

APART = FOLDER / "figures.json"  # what networks made of groups that they had not seen
TRAINED_ON = FOLDER / "trained_on.json"  # hashes of every claim and headline that the shipped weights learnt from


def page_of(name: str, text: str) -> Page:
    """Return the page of a plain text, as sayso would add it."""
    (found,) = documents(Source(name, "text", content=text.encode("utf-8")))
    if not isinstance(found, Document):
        raise found
    return page(found)


def figures(gold: Sequence[str], said: Sequence[str | None]) -> dict[str, Any]:
    """Return macro-F1 over the gold stances, F1 by stance, accuracy, and how many of each there are."""
    return {"pairs": len(gold), **scored(gold, said), "gold": {side: gold.count(side) for side in sorted(set(gold))}}


def mark(text: str) -> str:
    """Return the hash of a claim or headline by which it is known again."""
    return sha256(" ".join(text.casefold().split()).encode()).hexdigest()[:10]


def learnt(texts: Iterable[str]) -> list[bool]:
    """Tell of each text whether the shipped weights learnt from it."""
    known = set(json.loads(TRAINED_ON.read_text(encoding="utf-8"))) if TRAINED_ON.exists() else set()
    return [mark(text) in known for text in texts]
