"""Homes: the state whose office or institution a text means when it names none ("the president", "the ministry")."""

from itertools import groupby

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.lexicon.states import state_of_capital
from sayso.reading.cast.cast import Appearance, Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.owners import owner
from sayso.reading.passage import Passage
from sayso.values import Document, Role


def dateline_state(document: Document) -> str | None:
    """Return the code of the state from whose capital a document is datelined, None if it is from nowhere known."""
    for block in document.blocks:
        if block.kind == "dateline":
            city = document.text[block.start : block.end].split(",")[0].split("(")[0].strip()
            found = state_of_capital(city) or state_of_capital(city.title())
            return found.code if found is not None else None
    return None


def settle_homes(cast: Cast) -> None:
    """Give their state to the holders of a state's offices beside whom none is named, where the text settles it."""
    for passage, head, figure, number in cast.homeless:
        role = figure.roles[number] if number < len(figure.roles) else None
        if role is None or figure.country or figure.sides or figure.part_of:
            continue
        state = _named_after(passage, cast, head) if _of_whom(passage, head) else home_of(passage, cast, head)
        if state is None or _taken(cast, figure, role, state):
            continue
        if role.organisation is None:
            figure.roles[number] = Role(role.title, state.name, role.start, role.end)
        figure.joins(state)


def _of_whom(passage: Passage, title: Token) -> bool:
    """Tell whether "of …" stands after the name that a title stands before ("King Harald of Norway")."""
    return title.dep_ == "compound" and any(c.lower_ == "of" for c in passage.children[title.head.i])


def _named_after(passage: Passage, cast: Cast, title: Token) -> Figure | None:
    named = owner(passage, cast, title.head)
    return named if named is not None and named.kind == "state" else None


def home_of(passage: Passage, cast: Cast, head: Token) -> Figure | None:
    """Return the state that an institution or office without an owner is of, None where two are equally near.

    It is the one of which the sentence, the sentence before, or the paragraphs up to here speak; else the dateline's;
    else the only one whose officials and institutions the text names.
    """
    verb = next((token for token in passage.ancestors(head) if token.pos_ in ("VERB", "AUX")), head)
    acted_on = {  # "Russia backs the government": not its own
        _code(cast, a) for a in cast.appearances if a.subject and a.clause == passage.block.start + verb.idx
    }
    if acted_on - {None} and head.dep_ in ("dobj", "pobj", "dative"):
        return None
    for group in _groups(passage, cast, head):
        last = [a for a in group if _state_of(cast, a.figure) is not None]
        if last:
            nearest = {_code(cast, a) for a in last if a.clause == last[-1].clause}
            if len(nearest) == 1:
                return _state_of(cast, last[-1].figure)
            return _main_one(cast, nearest)
    if cast.dateline is not None and (found := cast.known_as(f"state {cast.dateline}")) is not None:
        return found
    acting = {code for f in cast.figures if f.kind in ("person", "government_body") for code in f.sides}
    return cast.known_as(f"state {next(iter(acting))}") if len(acting) == 1 else None


def _main_one(cast: Cast, codes: set[str | None]) -> Figure | None:
    """Return that one of several states which the dateline, or else the headline alone, says is spoken of."""
    if cast.dateline in codes:
        return cast.known_as(f"state {cast.dateline}")
    headlined = {_code(cast, a) for a in cast.appearances if a.headline} & codes
    return cast.known_as(f"state {next(iter(headlined))}") if len(headlined) == 1 else None


def _groups(passage: Passage, cast: Cast, head: Token) -> list[list[Appearance]]:
    """Return the subjects outside quotations: of this sentence, of the one before, of this and the last paragraph."""
    place, start = passage.block.start + head.idx, passage.block.start
    number = passage.sentence_of[head.i]
    spans = [passage.span(passage.sentences[n]) for n in (number, number - 1) if n >= 0]
    named = [a for a in cast.appearances if (a.subject or a.topic) and not a.quoted and a.place != place]
    before = [a for a in named if a.place < place]
    own = [a for a in named if spans[0].start <= a.place < spans[0].end]
    groups = [[a for a in own if a.place < place]]
    groups += [[a for a in before if span.start <= a.place < span.end] for span in spans[1:]]
    groups += [[a for a in before if a.place >= start], own]
    earlier = [a for a in before if a.place < start]
    paragraphs = [list(group) for _, group in groupby(earlier, key=lambda a: a.block)]
    return groups + paragraphs[-1:]


def _state_of(cast: Cast, figure: Figure) -> Figure | None:
    if figure.kind == "state":
        return figure
    return cast.known_as(f"state {figure.country}") if figure.kind == "government_body" else None


def _code(cast: Cast, appearance: Appearance) -> str | None:
    state = _state_of(cast, appearance.figure)
    return state.country if state is not None else None


def _taken(cast: Cast, figure: Figure, role: Role, state: Figure) -> bool:
    """Tell whether somebody else holds the office in that state, if only one can."""
    title = role.title.casefold()
    if title.split()[-1] not in offices().sole:
        return False
    return any(
        other.title.casefold() == title and state.country in each.sides
        for each in cast.figures
        if each is not figure
        for other in each.roles
    )
