"""The cast of one document: its figures, by name, and in the order in which the text names them."""

from bisect import bisect_left
from dataclasses import dataclass, field

from spacy.tokens import Token

from sayso.lexicon.bodies import Body, body_named
from sayso.lexicon.state import State
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.listed import listed, may_stand
from sayso.reading.passage import Passage
from sayso.values import ActorKind, Span

PERSONAL: frozenset[ActorKind] = frozenset({"person"})
COLLECTIVE: frozenset[ActorKind] = frozenset(
    {"state", "government_body", "organisation", "armed_group", "outlet", "alliance"}
)
KUNYA = frozenset({"abu", "abou", "umm", "oum"})  # "father of": what tells two of them apart is the second word


@dataclass(frozen=True, slots=True)
class Appearance:
    """A figure named at a place: how it stands there decides whom a later pronoun means.

    A `topic` is whose something is the subject; `clause` and `block` are the places of its verb and paragraph,
    and a `headline` is the document's title.
    """

    place: int
    figure: Figure
    subject: bool
    quoted: bool
    topic: bool = False
    clause: int = 0
    block: int = 0
    headline: bool = False


@dataclass(slots=True)
class Cast:
    """All figures of a document; `published` is its ISO date, by which listed persons are in office or not,
    `dateline` the state from whose capital it was sent, and `homeless` are the offices without an owner.
    """

    figures: list[Figure] = field(default_factory=list)
    by_name: dict[str, Figure] = field(default_factory=dict)
    appearances: list[Appearance] = field(default_factory=list)
    voices: list[Span] = field(default_factory=list)
    homeless: list[tuple[Passage, Token, Figure, int]] = field(default_factory=list)
    published: str | None = None
    dateline: str | None = None
    settled: bool = False

    def add(self, figure: Figure) -> Figure:
        """Take in a new figure under its name."""
        self.figures.append(figure)
        self.by_name.setdefault(figure.name.casefold(), figure)
        if self.settled:
            self.recognise(figure)
        return figure

    def known_as(self, name: str) -> Figure | None:
        """Return the figure that has this very name."""
        return self.by_name.get(name.casefold())

    def call(self, figure: Figure, name: str) -> Figure:
        """Remember another name of a figure."""
        figure.named(name)
        self.by_name.setdefault(name.casefold(), figure)
        return figure

    def state(self, state: State, text: str | None = None) -> Figure:
        """Return the figure of a state; its sides are itself."""
        figure = self.known_as(f"state {state.code}")
        if figure is None:
            figure = Figure("state", state.name, state.code, sides={state.code})
            self.figures.append(figure)
            self.by_name[f"state {state.code}".casefold()] = figure
        if text and text != state.name:
            figure.aliases.add(text)
        return figure

    def body(self, body: Body, text: str | None = None) -> Figure:
        """Return the figure of a body that the lexicon knows, with the bodies that it is part of."""
        figure = self.known_as(body.name)
        if figure is None:
            sides = {body.country} if body.country and body.kind == "government_body" else set()
            figure = self.add(Figure(body.kind, body.name, body.country, sides=sides))
            if body.part_of is not None and (holder := body_named(body.part_of)) is not None:
                figure.joins(self.body(holder))
        if text:
            self.call(figure, text)
        return figure

    def settles(self, body: Body, text: str) -> bool:
        """Tell whether a name may stand for a body: a weak one counts only where the text speaks of its state."""
        if not body.weakly_named(text):
            return True
        whole = f"state {body.country}" if body.country else body.part_of or body.name
        return self.known_as(body.name) is not None or self.known_as(whole) is not None

    def person(self, name: str, place: int = 0) -> Figure | None:
        """Return the person of whom `name` is the name or its end; of several, the one named last before `place`."""
        words = name.casefold().split()
        people = [f for f in self.figures if f.kind == "person"]
        found = [f for f in people if _ends(f, words)]
        if not found and len(words) == 1:  # surnames that come first ("Kim"), and people called by a first name
            found = [f for f in people if f.name.casefold().split()[0] == words[0]]
        if len(found) < 2:
            return found[0] if found else None
        recent = [a.figure for a in self.before(place) if a.figure in found]
        return recent[-1] if recent else found[0]

    def appears(self, appearance: Appearance) -> None:
        """Note that the text names a figure; places must come in order."""
        self.appearances.append(appearance)

    def speaks(self, place: int) -> bool:
        """Tell whether a place lies in the words for a source that no other voice reports."""
        return any(span.start <= place < span.end for span in self.voices)

    def settle(self) -> None:
        """Put the appearances in order and recognise listed persons, once the whole text has been gone through."""
        self.appearances.sort(key=lambda a: a.place)
        self.settled = True
        for figure in list(self.figures):
            self.recognise(figure)

    def recognise(self, figure: Figure) -> None:
        """Give a person whom the lexicon lists country, side and body, unless the text says otherwise."""
        person = listed(figure) if figure.kind == "person" else None
        if person is None:
            return
        figure.country = person.country
        if self.published is not None or may_stand(figure):
            for whole in person.stands_for(self.published):
                figure.joins(self.state(whole) if isinstance(whole, State) else self.body(whole))

    def before(self, place: int) -> list[Appearance]:
        """Return the appearances before an offset, in order."""
        return self.appearances[: bisect_left(self.appearances, place, key=lambda a: a.place)]


def _ends(figure: Figure, words: list[str]) -> bool:
    for name in (figure.name, *figure.aliases):
        known = name.casefold().split()
        outer = len(words) > 1 and known[0] == words[0] and known[-1] == words[-1] and words[0] not in KUNYA
        if known[-len(words) :] == words or outer:
            return True
    return False
