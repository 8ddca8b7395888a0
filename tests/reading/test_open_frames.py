"""What no frame's file knows is still a happening: a verb, a noun or an adjective, with who takes part in it."""

from pathlib import Path

import pytest
from framed import Count, count, read_wanted
from spacy.language import Language

from sayso.reading.happenings import Found, find_happenings

WANTED = read_wanted(Path(__file__).parent / "open_sentences.txt")
GROUPS = ("verbs", "nouns", "carried", "states")


def found(nlp: Language, text: str) -> list[Found]:
    return find_happenings(nlp(text))


def types(nlp: Language, text: str) -> list[str]:
    return [one.type for one in found(nlp, text)]


@pytest.mark.parametrize("group", GROUPS)
def test_participants_have_their_roles(nlp: Language, group: str) -> None:
    tally = Count()
    for one in WANTED:
        if one.group == group:
            count(tally, one, nlp(one.text))
    assert tally.right >= 0.85 * tally.wanted
    assert tally.extra <= 0.1 * tally.wanted


def test_most_sentences_have_their_happening(nlp: Language) -> None:
    missing = [one.text for one in WANTED if one.kind not in types(nlp, one.text)]
    assert len(missing) <= 3


@pytest.mark.parametrize(
    "text",
    [
        "Lampworks filed a lawsuit against Harrow Glass.",
        "Police made an arrest in Turin.",
        "Farmers staged a protest against the tax.",
        "An accident occurred at the port of Kotka.",
        "The explorer was found dead in Peru.",
        "The nurse suffered a stroke.",
    ],
)
def test_a_noun_and_the_verb_that_carries_it_are_one_happening(nlp: Language, text: str) -> None:
    assert len(types(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The town is quiet.",
        "They have a plan.",
        "It seems odd to him.",
        "The firm lacks time.",
        "A press release was long.",
        "The fire brigade is a proud one.",
        "We want the best for her.",
        "The lift is down.",
        "The paper cited Brandt.",
    ],
)
def test_empty_predicates_and_names_are_no_happenings(nlp: Language, text: str) -> None:
    assert types(nlp, text) == []


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("Ivan Petrov's death shocked us.", "Ivan Petrov died in May."),
        ("The poet's arrest drew protests.", "The poet was detained in May."),
        ("Karl Brandt's resignation came late.", "Karl Brandt resigned in May."),
        ("Their arrival in Sudan went unnoticed.", "They arrived in Sudan."),
        ("The closure of the mine was welcomed.", "The mine closed in May."),
        ("The evacuation of the island took a day.", "The navy evacuated the island."),
    ],
)
def test_a_noun_and_its_verb_are_compared_under_one_word_and_role(nlp: Language, noun: str, verb: str) -> None:
    one, other = found(nlp, noun)[0], found(nlp, verb)[0]
    assert {one.type, *one.lemmas} & {other.type, *other.lemmas}
    assert {part.role for part in one.parts} & {part.role for part in other.parts}


@pytest.mark.parametrize(
    ("text", "phase", "polarity"),
    [
        ("Dockers ended their protest against the law.", "lapsed", True),
        ("Dockers continued their protest against the law.", "ongoing", True),
        ("Divers averted the collapse of the pier.", "done", False),
        ("Ornix will conduct a test of the engine.", "planned", True),
        ("Lampworks did not file a lawsuit against Harrow Glass.", "unknown", False),
    ],
)
def test_a_carrier_says_how_far_it_has_come(nlp: Language, text: str, phase: str, polarity: bool) -> None:
    (one,) = found(nlp, text)
    assert (one.phase, one.polarity) == (phase, polarity)


def test_who_is_said_to_be_the_man_who_did_it_did_it(nlp: Language) -> None:
    (one,) = found(nlp, "Tom Reeve is the man who shot the mayor.")
    assert [part.head.text for part in one.parts if part.role == "agent"] == ["Reeve"]
    (one,) = found(nlp, "Tom Reeve is not the man who shot the mayor.")
    assert [part.head.text for part in one.parts if part.role == "agent"] == ["man"]


def test_a_town_goes_by_its_name(nlp: Language) -> None:
    text = "The town of Lund was evacuated."
    (one,) = found(nlp, text)
    assert [part.span.of(text) for part in one.parts] == ["Lund"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A strike by pilots closed the airport.", "strike"),
        ("Dockers went on strike in Genoa.", "strike"),
        ("The strike on the base lasted an hour.", "attack"),
        ("Dutch air strikes razed the depot.", "attack"),
    ],
)
def test_who_works_strikes_and_who_bombs_attacks(nlp: Language, text: str, kind: str) -> None:
    assert {"strike", "attack"} & set(types(nlp, text)) == {kind}
