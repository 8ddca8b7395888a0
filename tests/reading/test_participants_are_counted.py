"""The benchmark of participants reads the CAT tool's XML and counts events, who takes part, and how surely."""

import json
from pathlib import Path

import pytest
from cat import read_articles
from participants import main
from participation import Event, Participation, events
from setting import set_words

from sayso.reading import reader

SENTENCES = ["Mill burns", "May 6 , 2005", "Lampworks sued Harrow .", "The mayor flew to Lund .", "Ana slept ."]
PLACES = {}  # each word's token, by the word and its sentence


def cat(tmp_path: Path) -> Path:
    """Write an article with two events that were annotated within it, and one that only points at a list."""
    tokens, number = [], 0
    for sentence, words in enumerate(SENTENCES):
        for word in words.split():
            number += 1
            PLACES[word, sentence] = number
            tokens.append(f'<token number="{number}" sentence="{sentence}" t_id="{number}">{word}</token>')

    def mark(name: str, key: int, places: list[tuple[str, int]], **more: str) -> str:
        anchors = "".join(f'<token_anchor t_id="{PLACES[place]}"/>' for place in places)
        return f"<{name} m_id='{key}' {' '.join(f'{k}={v!r}' for k, v in more.items())}>{anchors}</{name}>"

    sure = {"certainty": "CERTAIN", "polarity": "POS", "time": "NON_FUTURE", "pos": "VERB"}
    marks = [
        mark("EVENT_MENTION", 1, [("sued", 2)], pred="sue", **sure),
        mark("EVENT_MENTION", 2, [("flew", 3)], pred="fly", **sure),
        mark("EVENT_MENTION", 3, [("slept", 4)]),
        mark("ENTITY_MENTION", 4, [("Lampworks", 2)], head="Lampworks"),
        mark("ENTITY_MENTION", 5, [("Harrow", 2)], head="Harrow"),
        mark("ENTITY_MENTION", 6, [("The", 3), ("mayor", 3)], head="mayor"),
        mark("VALUE", 7, [("Lund", 3)]),
        mark(
            "TIMEX3",
            8,
            [(w, 1) for w in ("May", "6", ",", "2005")],
            functionInDocument="CREATION_TIME",
            value="2005-05-06",
        ),
    ]
    relations = [
        f'<HAS_PARTICIPANT sem_role="{role}"><source m_id="{event}"/><target m_id="{filler}"/></HAS_PARTICIPANT>'
        for event, filler, role in ((1, 4, "Arg0"), (1, 5, "Arg1"), (2, 6, "Arg0"), (2, 7, "Arg4"))
    ]
    parts = {"Markables": marks, "Relations": relations}
    inner = "".join(f"<{name}>{''.join(lines)}</{name}>" for name, lines in parts.items())
    text = f"<Document>{''.join(tokens)}{inner}</Document>"
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.xml").write_text(text, encoding="utf-8")
    (tmp_path / "other.xml").write_text("<Instances/>", encoding="utf-8")
    return tmp_path


def test_text_is_set_from_tokens():
    line, offsets = set_words(["He", "said", ",", '"', "Go", "!", '"', "(", "twice", ")", "."])
    assert line == 'He said, "Go!" (twice).'
    assert [line[i] for i in offsets] == list('Hs,"G!"(t).')


def test_an_article_knows_its_title_its_date_and_where_annotation_ends(tmp_path: Path):
    (article,) = read_articles(cat(tmp_path))
    text = article.document.text
    assert text == "Mill burns\n\nMay 6, 2005\n\nLampworks sued Harrow. The mayor flew to Lund. Ana slept."
    assert article.document.title == "Mill burns"
    assert article.document.published == "2005-05-06"
    assert text[: article.end].endswith("flew to Lund.")
    assert [("".join(text[i] for i in sorted(e.places)), e.kind) for e in article.events] == [
        ("sued", "verb"),
        ("flew", "verb"),
    ]
    assert [[(p.role, p.value) for p in e.participants] for e in article.events] == [
        [("Arg0", False), ("Arg1", False)],
        [("Arg0", False), ("Arg4", True)],
    ]


def test_what_lies_after_the_annotated_part_does_not_count(tmp_path: Path):
    (article,) = read_articles(cat(tmp_path))
    found = events(reader("rules").read(article.document), article.end)
    assert not any(min(event.places) >= article.end for event in found)


def test_roles_and_extra_fillers_are_told_apart(tmp_path: Path):
    (article,) = read_articles(cat(tmp_path))
    text = article.document.text

    def at(word: str) -> frozenset[int]:
        return frozenset(range(text.index(word), text.index(word) + len(word)))

    wrong = Event(at("sued"), frozenset({(True, at("Harrow")), (True, at("burns"))}), {"time": "FUTURE"}, cue=False)
    counted = Participation(cues=False)
    counted.add(article, [wrong, Event(at("flew"), frozenset(), {}, cue=True)])
    figures = counted.figures()
    assert figures["events"] == {"p": 1.0, "r": 0.5, "f1": 0.6667, "gold": 2, "recall_by_kind": {"verb": 0.5}}
    assert figures["participants"]["all"] == {"p": 0.5, "r": 0.5, "f1": 0.5, "gold": 2}
    assert figures["participants"]["with_role"]["r"] == 0
    assert figures["participants"]["of_named_entities"]["p"] == 1
    assert figures["participants"]["end_to_end"]["gold"] == 3
    assert figures["factuality"]["time"]["accuracy"] == 0
    assert figures["factuality"]["time"]["majority_accuracy"] == 1


def test_the_script_prints_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setattr("sys.argv", ["participants.py", str(cat(tmp_path)), "--reader", "rules"])
    main()
    figures = json.loads(capsys.readouterr().out)
    assert figures["documents"] == 1
    assert figures["happenings"]["participants"]["with_role"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 3}


def test_a_folder_without_such_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.argv", ["participants.py", str(tmp_path)])
    with pytest.raises(SystemExit, match=r"holds no \.xml"):
        main()
