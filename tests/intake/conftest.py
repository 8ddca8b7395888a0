"""Files made on the spot, and what intake makes of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import IntakeError
from sayso.intake import documents, find
from sayso.values import Document

Took = list[Document | IntakeError]


@pytest.fixture
def take(tmp_path: Path) -> Callable[[str, str | bytes], Took]:
    """Write a file, and return what comes out of it."""

    def taken(name: str, content: str | bytes) -> Took:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = find([path])
        return [*found.left_out, *(item for source in found.sources for item in documents(source))]

    return taken


@pytest.fixture
def read(take: Callable[[str, str | bytes], Took]) -> Callable[[str, str | bytes], Document]:
    """Write a file that holds one good document, and return it."""

    def one(name: str, content: str | bytes) -> Document:
        (document,) = take(name, content)
        assert isinstance(document, Document), document
        return document

    return one


@pytest.fixture
def refused(take: Callable[[str, str | bytes], Took]) -> Callable[[str, str | bytes], IntakeError]:
    """Write a file that is no article, and return the error, which says what, where and the mend."""

    def one(name: str, content: str | bytes) -> IntakeError:
        (error,) = take(name, content)
        assert isinstance(error, IntakeError), error
        assert error.what
        assert name in error.where
        assert error.mend
        return error

    return one


@pytest.fixture
def kinds() -> Callable[[Document], list[tuple[str, str]]]:
    """Return the blocks of a document as kind and words."""
    return lambda document: [(block.kind, document.words(block.span)) for block in document.blocks]
