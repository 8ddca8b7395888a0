"""Posts: the offices of states that one person at a time holds, and who the lexicon says held them."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from sayso.lexicon.people import people
from sayso.linking.names import Form, tokens
from sayso.linking.person_names import person_form
from sayso.linking.sighting import Post, Sighting
from sayso.linking.state_words import state_words
from sayso.linking.words import words
from sayso.values import Document, Entity, Role

_INDEFINITE = frozenset({"a", "an", "some", "one", "another", "any", "former", "ex", "then", "no"})


def meant(entity: Entity, document: Document) -> Post | None:
    """Return the office by which alone a document speaks of somebody ("the Iranian foreign minister"), or None."""
    if entity.kind != "unnamed" or len(entity.sides) != 1:
        return None
    (side,) = entity.sides
    spoken = {tokens(document.words(m.span))[:1] for m in entity.mentions if m.kind == "noun"}
    if not spoken or any(first and first[0] in _INDEFINITE for first in spoken):
        return None
    known = sole_office(" ".join(word for word in tokens(entity.name) if word not in state_words(side)))
    return Post(side, known) if known else None


def held(sighting: Sighting) -> frozenset[Post]:
    """Return the offices that a document says a person holds when it speaks."""
    found = set()
    for entity in sighting.entities:
        if entity.kind == "person" and len(entity.sides) == 1:
            titles = {sole_office(role.title) for role in entity.roles if _current(role, entity.sides[0])}
            found |= {Post(entity.sides[0], title) for title in titles if title}
    return frozenset(found)


@lru_cache(maxsize=65536)
def holder(post: Post, day: str | None) -> Form | None:
    """Return the name of the only person of whom the lexicon says that he or she held an office on an ISO date."""
    if day is None:
        return None
    holders = {
        person_form(person.name)
        for person in people()
        if person.country == post.state
        and any(sole_office(office.title) == post.title and office.held_on(day) for office in person.offices)
    }
    return holders.pop() if len(holders) == 1 else None


def near(one: str | None, other: str | None) -> bool:
    """Tell whether two documents' dates lie so near that one may say who held an office in the other."""
    if one is None or other is None or len(one) < len("2015-03-01") or len(other) < len("2015-03-01"):
        return False
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= words().office_days


def post_keys(post: Post, day: str | None) -> Iterator[str]:
    """Yield the keys of an office on a day: two days that are near share at least one."""
    if day is not None and len(day) == len("2015-03-01"):
        span = date.fromisoformat(day).toordinal() // max(words().office_days, 1)
        yield from (f"post {post.state} {post.title} {number}" for number in (span, span + 1))


def sole_office(text: str) -> str | None:
    """Return the one name of an office that one person at a time holds, None for any other words."""
    return _titles().get(_folded(text))


def _folded(text: str) -> Form:
    every = tokens(text)
    return tuple(word for word in every if word not in words().small) or every


@cache
def _titles() -> dict[Form, str]:
    return {_folded(title): first for title, first in words().sole_offices.items()}


def _current(role: Role, side: str) -> bool:
    """Tell whether an office is told as held now, and of the state itself."""
    of = set(tokens(role.organisation or ""))
    return role.end is None and of <= state_words(side) | words().small | {"government"}
