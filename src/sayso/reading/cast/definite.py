"""Definite nouns: whom "the agency", "the senior diplomat" or "the Russian president" mean."""

from spacy.tokens import Token

from sayso.lexicon.offices import offices
from sayso.reading.cast.cast import COLLECTIVE, PERSONAL, Appearance, Cast
from sayso.reading.cast.figure import Figure
from sayso.reading.cast.pronouns import HOLDERS, REACH
from sayso.reading.passage import Passage
from sayso.values import Role

LEGISLATURES = ("parliament", "national assembly", "senate", "congress", "legislature")
DETERMINERS = ("the", "this", "that")
OTHERS = frozenset({"other", "another", "different", "second", "third", "fourth", "fifth"})  # who is not the one named


def is_definite(passage: Passage, head: Token) -> bool:
    """Tell whether a noun phrase means somebody that the reader knows already: "the …", "this …", "Moscow's …"."""
    if any(c.lower_ in OTHERS for c in passage.children[head.i]):
        return False
    return any(c.dep_ == "poss" or (c.lower_ in DETERMINERS and c.dep_ == "det") for c in passage.children[head.i])


def holder_meant(passage: Passage, cast: Cast, head: Token, belongs: Figure | None) -> Figure | None:
    """Return the person meant by an office, whose owner is `belongs`: the last one named whom it fits."""
    lemma = head.lemma_.lower()
    people = [a.figure for a in _candidates(passage, cast, head) if a.figure.kind in HOLDERS]
    people = [figure for figure in people if _may_belong(figure, belongs)]
    for fits in (_fits, _fits_loosely):
        for figure in people:
            if fits(figure, lemma, belongs):
                return figure
    return _bearer(passage, cast, head, belongs)


def body_meant(passage: Passage, cast: Cast, head: Token, *, voice: bool = False) -> Figure | None:
    """Return the body meant by "the agency", "the alliance", "the country": the last one named of that kind.

    Of a `voice` it is the last that said something, if one did.
    """
    determined = any(c.lower_ in DETERMINERS for c in passage.children[head.i]) or _in_headline(passage)
    if head.tag_ == "NNS" or not determined:
        return None
    lemma = head.lemma_.lower()
    kinds = offices().kinds.get(lemma, frozenset())
    found = [
        a
        for a in _candidates(passage, cast, head)
        if a.figure.kind in kinds or (a.figure.kind in COLLECTIVE and lemma in a.figure.name.casefold())
    ]
    speaking = [a for a in found if cast.speaks(a.place)] if voice else []
    return next((a.figure for a in (*speaking, *found)), None)


def institution_meant(passage: Passage, cast: Cast, head: Token, words: str) -> Figure | None:
    """Return the state's institution that "the foreign ministry" means: the last one named, or one named later.

    One word ("the ministry") means the last one named that has it in its name.
    """
    start = f"{words} of "
    known = [
        a.figure
        for a in cast.before(passage.block.start + head.idx)
        if a.figure.name.casefold().startswith(start)
        or (a.figure.kind == "government_body" and words in a.figure.name.casefold().split())
    ]
    if known:
        return known[-1]
    return next((f for f in reversed(cast.figures) if f.name.casefold().startswith(start)), None)


def _in_headline(passage: Passage) -> bool:
    """Tell whether articles may be missing because the passage is a headline."""
    return passage.block.kind == "title"


def _candidates(passage: Passage, cast: Cast, head: Token) -> list[Appearance]:
    """Return the appearances that a definite noun may mean, the last before it first; a title's may come after it."""
    if _in_headline(passage):
        return [a for a in cast.appearances if a.place <= REACH]
    place = passage.block.start + head.idx
    return [a for a in reversed(cast.before(place)) if place - a.place <= REACH]


def _bearer(passage: Passage, cast: Cast, head: Token, belongs: Figure | None) -> Figure | None:
    """Return who must hold an office of which a state has one: the person just named, who has no other."""
    lemma = head.lemma_.lower()
    if lemma not in offices().sole or belongs is None or belongs.kind != "state":
        return None
    for appearance in reversed(cast.before(passage.block.start + head.idx)[-6:]):
        figure = appearance.figure
        titles = {role.title.casefold().split()[-1] for role in figure.roles}
        if figure.kind in PERSONAL and figure.country in (None, belongs.country) and titles <= {lemma}:
            figure.holds_office(Role(head.text, belongs.name))
            figure.joins(belongs)
            return figure
    return None


def _may_belong(figure: Figure, belongs: Figure | None) -> bool:
    """Tell whether nothing that is known of somebody's state speaks against an owner."""
    of_state = belongs is not None and belongs.kind in ("state", "government_body")
    country = belongs.country if belongs is not None and of_state else None
    return not (country and figure.country and country != figure.country)


def _fits(figure: Figure, lemma: str, belongs: Figure | None) -> bool:
    """Tell whether a person is known to hold an office of this name."""
    if figure.kind == "unnamed":
        return lemma in figure.name.casefold().split() and belongs in (None, *figure.part_of)
    if lemma in offices().legislators and any(_legislates(role) for role in figure.roles):
        return True
    return any(lemma in _without_grade(role.title.casefold()) for role in figure.roles)


def _fits_loosely(figure: Figure, lemma: str, belongs: Figure | None) -> bool:
    """Tell whether a word for anybody in office may mean a person: nothing speaks against it."""
    return figure.kind != "unnamed" and lemma in offices().general and (bool(figure.roles) or belongs is None)


def _legislates(role: Role) -> bool:
    """Tell whether an office is one in a parliament: a deputy's, or that of a member or head of its committee."""
    title, words = role.title.casefold(), (role.organisation or "").casefold()
    return title in offices().legislators or any(word in words for word in LEGISLATURES)


def _without_grade(title: str) -> str:
    """Return a title without its first word where that is no office itself ("deputy" in "deputy minister")."""
    first, _, rest = title.partition(" ")
    return rest if rest and first in offices().grades else title
