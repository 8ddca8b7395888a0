import json
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import IntakeError
from sayso.intake import LIMIT, Source, documents
from sayso.values import Document

Take = Callable[[str, str | bytes], list[Document | IntakeError]]
Read = Callable[[str, str | bytes], Document]
RECORD = {
    "text": "The port said that no ship had come.\n\nIt gave no reason.",
    "title": "No ships at Easthaven",
    "url": "https://courier.example/1",
    "published": "2021-03-05T09:00:00+01:00",
    "publisher": "The Easthaven Courier",
    "author": "Ida Holm",
}


def test_a_record_gives_text_and_data(read: Read) -> None:
    document = read("a.json", json.dumps(RECORD))
    assert document.text == f"{RECORD['title']}\n\n{RECORD['text']}"
    assert [block.kind for block in document.blocks] == ["title", "body", "body"]
    assert (document.title, document.author) == ("No ships at Easthaven", "Ida Holm")
    assert (document.publisher, document.published) == ("The Easthaven Courier", "2021-03-05")
    assert document.url == "https://courier.example/1"


def test_a_title_that_is_part_of_the_text_is_not_put_there_again(read: Read) -> None:
    text = f"{RECORD['title']}\n{RECORD['text']}"
    document = read("a.json", json.dumps({**RECORD, "text": text}))
    assert document.text == text
    assert [block.kind for block in document.blocks] == ["title", "body", "body"]


def test_each_line_is_a_document_and_a_bad_line_stops_nothing(take: Take) -> None:
    lines = [
        json.dumps(RECORD),
        "",
        "{bad",
        json.dumps({"title": "no text"}),
        json.dumps([1]),
        '{"text": "The port is open."}',
    ]
    items = take("a.jsonl", "\n".join(lines))
    assert [item.where if isinstance(item, IntakeError) else item.locator for item in items] == [
        str(item.locator if isinstance(item, Document) else item.where) for item in items
    ]
    places = [(item.where if isinstance(item, IntakeError) else item.locator).rpartition("#")[2] for item in items]
    assert places == ["1", "3", "4", "5", "6"]
    assert [isinstance(item, Document) for item in items] == [True, False, False, False, True]


def test_each_element_of_a_list_is_a_document(take: Take) -> None:
    items = take("a.json", json.dumps([RECORD, 3, {"text": "The port is open."}]))
    assert [isinstance(item, Document) for item in items] == [True, False, True]


def test_a_json_file_with_a_record_on_each_line_is_read_too(take: Take) -> None:
    assert len(take("a.json", f"{json.dumps(RECORD)}\n" * 2)) == 2


def test_the_id_comes_from_what_the_record_says_not_from_how_it_is_written(take: Take) -> None:
    first, second = take(
        "a.jsonl",
        json.dumps(RECORD) + "\n" + json.dumps(dict(reversed(RECORD.items())), indent=None, ensure_ascii=False),
    )
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.id == second.id


def test_fields_of_the_wrong_type_and_unknown_dates(take: Take) -> None:
    wrong, unknown, many = take(
        "a.jsonl",
        '{"text": "The port is open.", "author": 3}\n'
        '{"text": "The port is open.", "published": "last week", "title": null}\n'
        '{"text": "The port is open.", "author": ["Ida Holm", "Ola Berg"]}\n',
    )
    assert isinstance(wrong, IntakeError)
    assert "'author'" in wrong.what
    assert isinstance(unknown, Document)
    assert unknown.published is None
    assert isinstance(many, Document)
    assert many.author == "Ida Holm, Ola Berg"


def test_characters_that_no_text_may_hold(take: Take) -> None:
    items = take("a.jsonl", '{"text": "a\\u0000b c"}\n{"text": "a \\ud800"}\n{"text": "The port \\ud83d\\ude00"}\n')
    assert [isinstance(item, Document) for item in items] == [False, False, True]


def test_a_line_past_the_limit_is_left_out_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * (LIMIT + 5) + b'"}\n{"text": "The port is open."}\n')
    error, document = documents(Source("a.jsonl", "jsonl", path))
    assert isinstance(error, IntakeError)
    assert error.where == "a.jsonl#1"
    assert isinstance(document, Document)
    assert document.locator == "a.jsonl#2"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["text", "title", "url", "published", "publisher", "author", "x"]), json_values))
def test_any_record_gives_a_document_or_an_error(record: dict[str, object]) -> None:
    (item,) = documents(Source("a.jsonl", "jsonl", content=json.dumps(record).encode() + b"\n"))
    assert isinstance(item, Document | IntakeError)
