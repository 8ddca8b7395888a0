"""Trying: what frames make of a sentence, by itself, before anybody reads a document with them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.lexicon.frames import Frame
    from sayso.reading.happenings import Found


def tried(sentences: Iterable[str], frames: "tuple[Frame, ...]") -> "Iterator[tuple[str, list[Found]]]":
    """Yield each sentence with the happenings that frames find in it; ReaderError where the parser is missing.

    Offsets are into the sentence; predicates that no frame knows (open frames) are left out.
    """
    from sayso.reading.happenings import find_happenings
    from sayso.reading.pipeline import pipeline
    from sayso.reading.tokens import tokens

    parsed = pipeline().pipe(tokens(pipeline(), sentence) for sentence in sentences)
    for doc in parsed:
        yield doc.text, [found for found in find_happenings(doc, frames) if not found.open]
