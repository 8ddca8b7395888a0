"""The trained reader reads any document the same way each time, alone or among others, and its evidence holds."""

from collections.abc import Callable

import pytest

from sayso.reading.trained import TrainedReader
from sayso.values import Block, Document, check_reading, document_id, text_digest

NEWS = (
    "Lena Moor said on Monday that the ferry had sunk off Marrow Point. “Nobody was hurt,” she told Varda Radio.\n"
    "Erik Holm, who runs the harbour, denied it. According to two officials, the ship was “old and tired”.\n"
    "Varda Radio noted that Moor had warned the harbour in May, citing her letters."
)
TEXTS = {
    "news": NEWS,
    "one voice": "“We shall not pay,” the Kelmar Ferry Company wrote on Friday.",
    "empty": "",
    "white space": "   ",
    "marks": "… – “” !? ( ) * * * ,,, ;",
    "one mark": "”",
    "one word": "said",
    "a mark unclosed": "“",
    "cues alone": "said said said told denied according to to to said",
    "nothing of words": "\u200b\u200b \ufeff \u00ad\u200d",
    "signs": "🦊🦊 said 🫠 that https://example.org/" + "x/9?" * 200 + " مرحبا",
    "long": "Lena Moor said that the ferry had sunk, and nobody was hurt at all there. " * 200,
    "long without a stop": "Lena Moor said that the ferry had sunk and " * 100,
    "many voices": "\n".join(["Erik Holm denied that the harbour was closed."] * 60),
}


@pytest.fixture(scope="module")
def reader() -> TrainedReader:
    return TrainedReader()


@pytest.fixture(scope="module")
def documents(written: Callable[..., Document]) -> dict[str, Document]:
    return {name: written(text) for name, text in TEXTS.items()}


@pytest.mark.parametrize("name", TEXTS)
def test_any_document_is_read_and_its_evidence_holds(reader: TrainedReader, documents: dict[str, Document], name: str):
    reading = reader.read(documents[name])
    check_reading(documents[name], reading)
    assert (reading.document, reading.reader) == (documents[name].id, reader.version)


def test_a_document_alone_or_among_others_is_read_alike(reader: TrainedReader, documents: dict[str, Document]):
    short = [document for document in documents.values() if len(document.text) < 2000]
    among = list(reader.read_many(short))
    assert among == [reader.read(document) for document in short]
    assert list(reader.read_many(reversed(short))) == among[::-1]


def test_a_document_is_read_again_as_before(reader: TrainedReader, documents: dict[str, Document]):
    assert reader.read(documents["news"]) == reader.read(documents["news"]) == TrainedReader().read(documents["news"])


def test_no_documents_give_no_readings(reader: TrainedReader):
    assert list(reader.read_many([])) == []


@pytest.mark.parametrize("kind", ["heading", "caption", "promotion"])
def test_what_makes_no_claims_is_not_read(reader: TrainedReader, written: Callable[..., Document], kind: str):
    reading = reader.read(written("Lena Moor said that the ferry had sunk.", kind))
    assert (reading.attributions, reading.claims) == ((), ())


def test_a_title_alone_is_read(reader: TrainedReader, written: Callable[..., Document]):
    document = written("Moor says ferry sank", "title")
    check_reading(document, reader.read(document))


def test_evidence_holds_where_blocks_begin_late_and_lie_apart(reader: TrainedReader):
    text = "menu | home\n\n" + NEWS + "\n\nshare this"
    lines = NEWS.split("\n")
    blocks = tuple(Block(text.index(line), text.index(line) + len(line), "body") for line in lines)
    document = Document(document_id(text.encode()), "invented.txt", text, text_digest(text), blocks)
    check_reading(document, reader.read(document))


def test_no_two_attributions_have_one_id_and_every_parent_is_there(
    reader: TrainedReader, documents: dict[str, Document]
):
    for name in ("news", "one voice", "many voices"):
        attributions = reader.read(documents[name]).attributions
        ids = [a.id for a in attributions]
        assert len(ids) == len(set(ids))
        assert {a.parent for a in attributions if a.parent} <= set(ids)
