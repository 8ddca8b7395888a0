"""Tasks: what one process reads in one go, cut by size so that all processes end together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.intake import Source, documents, intakes
from sayso.ledger.inquiring.dossiers import LeftOut
from sayso.values import Document

LARGE = 64_000  # bytes of a task at the most: enough to parse in full batches
SMALL = 4_000  # and at the least, where there is more
SHARES = 4  # tasks that the rest is cut into for each worker

Item = Source | Document


@dataclass(frozen=True, slots=True)
class Task:
    """Sources to open and read, or documents to read."""

    items: tuple[Item, ...]

    @property
    def sources(self) -> int:
        """Return how many sources it holds."""
        return sum(isinstance(item, Source) for item in self.items)

    def alone(self) -> "list[Task]":
        """Return a task for each item."""
        return [Task((item,)) for item in self.items]


def of_sources(sources: Iterable[Source], workers: int) -> Iterator[Task | LeftOut]:
    """Yield tasks for sources: the large ones first. A source of many documents is opened here, as it is needed."""
    many = [source for source in sources if _many(source)]
    single = [source for source in sources if not _many(source)]
    yield from _cut(sorted(single, key=_size, reverse=True), workers)
    for source in many:
        yield from of_documents(documents(source))


def of_documents(found: Iterable[Document | Exception]) -> Iterator[Task | LeftOut]:
    """Yield tasks for documents, as they come, and what of them is left out."""
    waiting: list[Item] = []
    for document in found:
        if isinstance(document, Exception):
            yield left_out(document)
            continue
        waiting.append(document)
        if sum(map(_size, waiting)) >= LARGE // 2:
            yield Task(tuple(waiting))
            waiting.clear()
    if waiting:
        yield Task(tuple(waiting))


def left_out(error: Exception, where: str = "") -> LeftOut:
    """Return what the report says of an input that an error kept out."""
    what = getattr(error, "what", None) or f"{type(error).__name__}: {error}"
    mend = getattr(error, "mend", None) or "report it, with the file if you may share it"
    return LeftOut(getattr(error, "where", "") or where, what, mend)


def _cut(sources: list[Source], workers: int) -> Iterator[Task]:
    rest = sum(map(_size, sources))
    waiting: list[Item] = []
    for source in sources:
        waiting.append(source)
        size = sum(map(_size, waiting))
        if size >= min(LARGE, max(SMALL, rest // (SHARES * workers))):
            yield Task(tuple(waiting))
            waiting.clear()
            rest -= size
    if waiting:
        yield Task(tuple(waiting))


def _many(source: Source) -> bool:
    intake = intakes().get(source.intake)
    return intake is not None and intake.many


def _size(item: Item) -> int:
    if isinstance(item, Document):
        return len(item.text)
    if item.path is None:
        return len(item.content or b"")
    try:
        return item.path.stat().st_size
    except OSError:
        return 0
