"""A reader for a test: it cannot be loaded, as one whose weights are damaged."""

from collections.abc import Iterable, Iterator

from sayso.errors import ReaderError
from sayso.values import Document, Reading


class LameReader:
    version = "lame/1"

    def warm(self) -> None:
        raise ReaderError("the weights cannot be loaded", mend="install it anew")

    def read(self, document: Document) -> Reading:
        self.warm()
        return Reading(document.id, self.version)

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        return map(self.read, documents)
