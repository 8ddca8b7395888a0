"""Sources: the cited documents, with what it takes to find each again, and the places that the report cites in it."""

from collections.abc import Iterable, Iterator, Mapping

from sayso.reports.blocks import Paragraph, Table, Tree, Voices
from sayso.reports.citing import Citations
from sayso.reports.naming import address_of, title_of
from sayso.reports.prose import Leap, Prose, Quotation
from sayso.reports.report import Place, Section, Source
from sayso.telling.wording import file_name
from sayso.values import Document, Span


def sources(sections: Iterable[Section], cites: Citations, copies: Mapping[str, str]) -> tuple[Source, ...]:
    """Return the list of sources; `copies` tells which document repeats which."""
    uses: dict[int, list[Leap]] = {}
    for place, section in enumerate(sections, 1):
        for number, anchor in _used(section).items():
            uses.setdefault(number, []).append(Leap(f"event {place}", anchor))
    every = list(cites.documents.values())
    anchors = {document.id: f"source-{place}" for place, document in enumerate(every, 1)}
    return tuple(_source(document, cites, uses, anchors, copies.get(document.id)) for document in every)


def _source(
    document: Document,
    cites: Citations,
    uses: Mapping[int, list[Leap]],
    anchors: Mapping[str, str],
    original: str | None,
) -> Source:
    repeated = None
    if original:
        known = cites.documents.get(original)
        name = title_of(known) if known else "a document that this report does not cite"
        repeated = Leap(name, anchors.get(original, ""))
    return Source(
        anchor=anchors[document.id],
        document=document.id,
        name=title_of(document),
        publisher=document.publisher,
        author=document.author,
        published=document.published,
        url=address_of(document),
        file=file_name(document.locator),
        copy_of=repeated,
        sha256=document.sha256,
        places=tuple(_place(document, span, cites, uses) for span in cites.places[document.id]),
    )


def _place(document: Document, span: Span, cites: Citations, uses: Mapping[int, list[Leap]]) -> Place:
    number = cites.numbers[document.id, span]
    return Place(number, span, document.words(span), tuple(uses.get(number, ())))


def _used(section: Section) -> dict[int, str]:
    """Return the citations of a section: those of voices lead to the voice, others to the section."""
    blocks = [block for chapter in section.chapters for block in chapter.blocks]
    spoken: dict[int, str] = {}
    for block in blocks:
        for saying in block.sayings if isinstance(block, Voices) else ():
            spoken.setdefault(saying.number, saying.anchor)
    others = {number: section.anchor for block in blocks for number in _numbers(block)}
    return others | spoken


def _numbers(block: Paragraph | Table | Tree | Voices) -> Iterator[int]:
    if isinstance(block, Paragraph):
        yield from _in_prose(block.prose)
    elif isinstance(block, Table):
        yield from (number for row in block.rows for cell in row for number in _in_prose(cell))
    elif isinstance(block, Tree):
        yield from (number for root in block.roots for hung in root.hung for number in hung.numbers)
    else:
        yield from (saying.number for saying in block.sayings)


def _in_prose(prose: Prose) -> Iterator[int]:
    for piece in prose:
        if isinstance(piece, Quotation):
            yield piece.number
        elif isinstance(piece, int):
            yield piece
