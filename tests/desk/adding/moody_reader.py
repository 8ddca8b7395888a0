"""A reader for tests that finds nothing: CRASH in a text ends the process, "WAIT 3" makes it wait for three seconds."""

import os
import re
import time
from collections.abc import Iterable, Iterator

from sayso.values import Document, Reading


class MoodyReader:
    version = "moody/1"

    def warm(self) -> None:
        pass

    def read(self, document: Document) -> Reading:
        if "CRASH" in document.text:
            os._exit(9)
        if found := re.search(r"WAIT (\d+)", document.text):
            time.sleep(int(found[1]))
        return Reading(document.id, self.version)

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        return map(self.read, documents)
