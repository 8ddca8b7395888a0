"""The benchmark counts a hit where the words and the voice agree, by publisher and by voice within voice."""

from pathlib import Path

from brat import Annotated, Relation
from found import Found
from nesting import parents, score_nested
from pairing import rows
from scoring import Scores, Tally

TEXT = "The radio said Ana told it that the mill had burned. Bo agreed it had."


def relation(source: str, cue: str, content: str) -> Relation:
    parts = {"source": source, "cue": cue, "content": content}
    return {role: [(TEXT.index(w), TEXT.index(w) + len(w))] if w else [] for role, w in parts.items()}


def text(*relations: Relation, stem: str = "own_1") -> Annotated:
    return Annotated(stem, Path(f"{stem}.txt"), TEXT, list(relations))


def as_found(one: Relation, parent: int | None = None) -> Found:
    return Found(one, parent, (), "indirect", "asserts")


OUTER = relation("The radio", "said", "Ana told it that the mill had burned")
INNER = relation("Ana", "told", "that the mill had burned")
OTHER = relation("Bo", "agreed", "it had.")


def test_the_spread_is_the_distance_between_publishers():
    scores = Scores()
    scores.add(text(OUTER, OTHER, stem="mirror_1"), [OUTER, OTHER])
    scores.add(text(OUTER, OTHER, stem="herald_1"), [OUTER])
    figures = scores.figures()
    assert figures["full_by_publisher"]["mirror"]["f1"] == 1
    assert figures["spread"] == round(1 - 2 / 3, 4)


def test_a_wrong_source_is_no_hit():
    scores = Scores()
    scores.add(text(OUTER), [{**OUTER, "source": INNER["source"]}])
    assert scores.figures()["content_match"]["r"] == 1
    assert scores.figures()["full"]["r"] == 0
    assert scores.recall("source") == {"named": 0}


def test_the_voice_that_holds_a_voice_is_known_by_its_cue():
    item = text(OUTER, INNER, OTHER)
    assert parents(TEXT, item.relations) == [None, 0, None]
    tally = Tally()
    score_nested(item, [as_found(OUTER), as_found(INNER, 0)], tally)
    score_nested(item, [as_found(OTHER), as_found(INNER, 0)], tally)
    assert tally.figures()["nested_cue"]["r"] == 1
    assert tally.figures()["nested"]["r"] == 0.5


def test_rows_stand_under_the_voice_that_holds_them():
    shown = rows(text(OUTER, INNER), [as_found(OTHER), as_found(INNER), as_found(OUTER)])
    assert [(row.verdict, row.depth) for row in shown] == [("right", 0), ("partly", 1), ("too much", 0)]
    assert shown[1].elsewhere
