"""Listed persons: whom the lexicon knows by a figure's name, unless the text gives that name to somebody else."""

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.lexicon.people import person_named
from sayso.lexicon.person import Person
from sayso.lexicon.states import state_of_nationality
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.names import Name
from sayso.reading.passage import Passage

# Nouns whose owner is not whose citizen somebody is: "Russia's ally", "an Israeli critic of", "sons of Cuban exiles".
RELATIONS = frozenset(
    [
        "ally",
        "friend",
        "partner",
        "counterpart",
        "colleague",
        "rival",
        "critic",
        "opponent",
        "supporter",
        "enemy",
        "foe",
        "son",
        "sons",
        "daughter",
        "daughters",
        "father",
        "mother",
        "brother",
        "sister",
        "wife",
        "husband",
        "relative",
    ]
)
PAST = ("former ", "ex-", "ex ", "then ", "late ")
HOPEFUL = ("candidate", "candidates", "nominee")


def listed(figure: Figure) -> Person | None:
    """Return the public person who bears a figure's full name, None where the text gives the figure another state."""
    names = (figure.name, *sorted(name for name in figure.aliases if " " in name))
    person = next((found for name in names if (found := person_named(name)) is not None), None)
    if person is None or figure.country not in (None, person.country) or figure.sides - {person.country}:
        return None
    return person


def may_stand(figure: Figure) -> bool:
    """Tell whether a text without a date leaves open that a person is in office: none is past or to come."""
    titles = [role.title.casefold() for role in figure.roles]
    return not figure.part_of and not any(title.startswith(PAST) or title.endswith(HOPEFUL) for title in titles)


def take_people(passage: Passage, figure: Figure, head: Token, name: Name) -> None:
    """Take the state of a listed name from what the text calls its bearer: "the Spanish footballer Pedro Sánchez"."""
    if figure.country is not None or person_named(figure.name) is None:
        return
    for noun, owner in _called(passage, head, name):
        if noun.lower_ in RELATIONS:
            continue
        for word in (*passage.children[noun.i], *passage.children[owner.i]):
            whole = word.i < noun.i and (word.i == 0 or passage.tokens[word.i - 1].text != "-")  # not "pro-Russian"
            if whole and (people := state_of_nationality(word.text)) is not None:
                figure.country = people.code
                return


def _called(passage: Passage, head: Token, name: Name) -> Iterator[tuple[Token, Token]]:
    """Yield the nouns that say what a name's bearer is, each with the token that its adjectives may hang on."""
    before = passage.tokens[name.run.start - 1] if name.run.start else None
    if before is not None and before.pos_ == "NOUN" and _hangs_with(before, head):
        yield before, head
    for noun in (*passage.children[head.i], head.head):
        if noun.pos_ == "NOUN" and (noun.dep_ == "appos" or (noun.i == head.head.i and head.dep_ == "appos")):
            yield noun, noun


def _hangs_with(noun: Token, head: Token) -> bool:
    """Tell whether a noun right before a name is of its phrase; the parse also gives both the same place beside it."""
    return noun.head.i == head.i or (noun.head.i == head.head.i and noun.dep_ == head.dep_)
