"""Offices, institutions and the words of hearsay: what common nouns say of people and bodies. Data: `offices.toml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sayso.lexicon.tables import Table, read_table

FILE = Path(__file__).with_name("offices.toml")


@dataclass(frozen=True, slots=True)
class Offices:
    """Lemmas in lower case; entries of several words are joined by spaces."""

    of_state: frozenset[str]
    of_others: frozenset[str]
    bodies_of_state: frozenset[str]
    bodies_of_others: frozenset[str]
    hearsay: frozenset[str]
    rumours: frozenset[str]
    evidence: frozenset[str]
    carriers: frozenset[str]
    honorifics: frozenset[str]
    qualifiers: frozenset[str]
    outlets: frozenset[str]
    presses: frozenset[str]
    general: frozenset[str]
    sole: frozenset[str]
    grades: frozenset[str]
    portfolios: frozenset[str]
    adjectives: frozenset[str]
    peculiar: dict[str, str]
    homely: frozenset[str]
    homely_bodies: frozenset[str]
    legislators: frozenset[str]
    lead: dict[str, str]
    seats: dict[str, str]
    services: dict[str, str]
    kinds: dict[str, frozenset[str]]

    def is_office(self, word: str) -> bool:
        """Tell whether a lemma stands for a person by what he or she does."""
        return word in self.of_state or word in self.of_others

    def is_state_body(self, words: str) -> bool:
        """Tell whether words, in lower case, name a kind of state body: one that is listed, or any ministry."""
        return words in self.bodies_of_state or words.endswith(" ministry")

    def is_body(self, word: str) -> bool:
        """Tell whether a lemma stands for a body of people."""
        return word in self.bodies_of_state or word in self.bodies_of_others


@cache
def offices() -> Offices:
    """Return the lexicon's offices, read once; LexiconError where the data is at fault."""
    return read_offices(FILE)


def read_offices(path: Path) -> Offices:
    """Read a file of offices; LexiconError names file and line of a section or list that is not known."""
    table = read_table(path)
    table.only(
        table.data,
        (
            "offices",
            "institutions",
            "hearsay",
            "honorifics",
            "qualifiers",
            "outlets",
            "general",
            "sole",
            "grades",
            "portfolios",
            "peculiar",
            "homely",
            "legislators",
            "posts",
            "kinds",
        ),
        "the offices",
    )
    kinds = table.data.get("kinds", {})
    posts = table.data.get("posts", {})
    return Offices(
        _words(table, "offices", "state"),
        _words(table, "offices", "other"),
        _words(table, "institutions", "state"),
        _words(table, "institutions", "other"),
        _words(table, "hearsay", "nouns"),
        _words(table, "hearsay", "rumours"),
        _words(table, "hearsay", "evidence"),
        _words(table, "hearsay", "carriers"),
        _words(table, "honorifics", "words"),
        _words(table, "qualifiers", "words"),
        _words(table, "outlets", "words"),
        _words(table, "outlets", "nouns"),
        _words(table, "general", "words"),
        _words(table, "sole", "words"),
        _words(table, "grades", "words"),
        _words(table, "portfolios", "words"),
        _words(table, "portfolios", "adjectives"),
        {title: str(code) for title, code in table.data.get("peculiar", {}).items()},
        _words(table, "homely", "words"),
        _words(table, "homely", "bodies"),
        _words(table, "legislators", "words"),
        _titles(posts, "body"),
        _titles(posts, "on"),
        _titles(posts, "for"),
        {noun: frozenset(table.words(kinds, noun)) for noun in kinds},
    )


def _words(table: Table, section: str, key: str) -> frozenset[str]:
    return frozenset(table.words(table.data.get(section, {}), key))


def _titles(posts: dict[str, dict[str, str]], how: str) -> dict[str, str]:
    return {verb: str(title) for verb, title in posts.get(how, {}).items()}
