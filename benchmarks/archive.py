"""An archive made up: short reports on many affairs, by outlets that copy, cite and contradict one another.

States are real, and some persons and outlets stand in affairs all over, as in any archive; everything else is made
of syllables, so that no two affairs share a minister or a port by chance more often than real ones do.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from sayso.lexicon.states import states

SYLLABLES = tuple(map("".join, product("bdgklmnprstvz", "aeiou", "lmnrst")))  # names are as rarely near as real ones
GOODS = ("rifles", "tractors", "wheat", "drones", "helmets", "diesel", "missiles", "cement", "radios", "boats")
CITIES = ("Harbour", "Northern", "Capital", "Valley")
OUTLETS = tuple(f"{city} {paper}" for city in CITIES for paper in ("Post", "Herald"))
OFFICES = ("foreign minister", "trade minister", "ambassador", "defence minister")
FIRST = ("Anna", "Boris", "Clara", "David", "Elena", "Farid", "Greta", "Hamid")
LEAD = "The {first} reported that {seller} had shipped {many} {goods} to {buyer} by way of {port}."
SENTENCES = (
    "{minister}, the {office} of {seller}, denied on {weekday} that {seller} shipped {goods} to {buyer}.",
    "{envoy}, who sits in {seller}'s parliament, said {seller} sends {goods} to {buyer} for {many} tonnes of {other}.",
    "According to {first}, {council} may impose sanctions on {seller}.",
    "{minister} met {buyer}'s officials in {port} on {weekday}.",
    "{council} called any sale of {goods} to {buyer} an escalation.",
    "It is not clear when {port} saw the {goods}.",
    "{seller} and {buyer} signed a treaty on {other}, {paper} reported.",
    "{envoy} told {paper} that {port} had loaded {many} crates by {weekday}.",
    "{buyer} paid {seller} with {other}, {minister} told {first}.",
)
COUNCILS = ("the United Nations", "the European Union", "the Arab League", "the African Union", "NATO")
SIZE = 12  # reports of one affair
BEGUN = date(2015, 1, 1)


@dataclass(frozen=True, slots=True)
class Affair:
    """Who is said to have sent what to whom, by whom, and who says otherwise."""

    seller: str
    buyer: str
    goods: str
    port: str
    minister: str
    office: str
    envoy: str
    first: str  # the outlet that has it first
    day: date


def write(folder: Path, count: int, seed: int) -> None:
    """Write so many reports into a folder, on affairs that the seed chooses."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(reports(count, seed)):
        (folder / f"{seed}-{number:06d}.txt").write_text(text, encoding="utf-8")


def reports(count: int, seed: int) -> Iterator[str]:
    """Yield reports: a dateline, then what is said and by whom."""
    chance = random.Random(seed)
    affair = _affair(chance)
    for number in range(count):
        if number % SIZE == 0:
            affair = _affair(chance)
        yield _report(affair, number % SIZE, chance)


def _affair(chance: random.Random) -> Affair:
    seller, buyer = chance.sample([state.name for state in states()], 2)
    return Affair(
        seller,
        buyer,
        chance.choice(GOODS),
        _name(chance, 3),
        f"{chance.choice(FIRST)} {_name(chance, 3)}",
        chance.choice(OFFICES),
        f"{chance.choice(FIRST)} {_name(chance, 3)}",
        f"{_name(chance, 2)} {chance.choice(('Times', 'Gazette', 'Tribune'))}",
        BEGUN + timedelta(days=chance.randrange(4000)),
    )


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def _report(affair: Affair, number: int, chance: random.Random) -> str:
    day = affair.day + timedelta(days=number // 3)
    words = {name: getattr(affair, name) for name in Affair.__slots__}
    filled = words | {"many": chance.randrange(20, 900), "weekday": f"{day:%A}", "paper": chance.choice(OUTLETS)}
    filled |= {"other": chance.choice(GOODS), "council": chance.choice(COUNCILS)}
    told = [LEAD, *chance.sample(SENTENCES, 4)]
    said = (sentence.format(**filled) for sentence in told)
    paragraphs = [chance.choice(OUTLETS), f"{day:%d %B %Y}", *(words[0].upper() + words[1:] for words in said)]
    return "\n\n".join(paragraphs) + "\n"
