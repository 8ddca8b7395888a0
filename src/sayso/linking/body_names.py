"""Names of bodies as they are compared: without their state's words, under the lexicon's name where it lists them."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from sayso.lexicon.bodies import Body, bodies, body_named
from sayso.lexicon.offices import offices
from sayso.lexicon.states import state_named, state_of_nationality
from sayso.linking.names import Form, acronym, body_shown, body_tokens, bones, heard, initials, tokens
from sayso.linking.sighting import Sighting
from sayso.linking.state_words import state_words
from sayso.linking.words import words
from sayso.values import Entity

Key = tuple[str, ...]  # the state a body belongs to ("" where none is known), then its folded words
_LETTERS = 3  # of an acronym from which its letters alone may tell what it stands for
_SHORT = re.compile(r"\S\s*\((?P<short>[A-Z]\w{1,7})\)?\s*$")  # what the brackets after a name hold
_LEAST = 4  # letters that the singular of a word has at least
_ARTICLES = frozenset({"al", "el"})
_OF = re.compile(r"^(?:the\s+)?(?P<body>.+?)\s+of\s+(?P<state>(?:the\s+)?[A-Z].*)$")


def body_key(sighting: Sighting) -> Key:
    """Return under what a body is looked up.

    An office of a state, such as a foreign ministry, is the state's of which alone its document speaks where
    nothing else says whose it is.
    """
    key = _told_key(sighting)
    if key[0] or not is_office(key) or len(sighting.states) != 1:
        return key
    return (next(iter(sighting.states)), *key[1:])


def _told_key(sighting: Sighting) -> Key:
    entity, known = sighting.entity, listed_body(sighting.entity, sighting.states)
    name, kind = (known.name, known.kind) if known else (entity.name, entity.kind)
    own = kind == "government_body" or bool(entity.sides)
    country = (known.country if known else None) or entity.country if own else None
    return _key(name, kind == "outlet", own, country, known is not None)


@lru_cache(maxsize=65536)
def _key(name: str, outlet: bool, own: bool, country: str | None, known: bool) -> Key:
    kept = body_tokens(name, outlet=outlet or _is_press(name))
    if outlet:
        return ("", *kept)
    country = country or (None if known else _owner(name))
    named = state_words(country) if country else frozenset()
    told = _ordered(_bare(tuple(token for token in kept if token not in named)))
    if own:
        return (country or "", *(told or _ordered(kept)))
    return (country or "", *told) if len(told) > 1 or told in _plain_kinds() else ("", *_ordered(_bare(kept)))


def _ordered(kept: Form) -> Form:
    """Return the words that tell a body from others, each once, in an order that their spelling does not change."""
    return tuple(sorted(set(_plain(kept)), key=lambda word: (bones(word), word)))


def is_office(key: Key) -> bool:
    """Tell whether a key is a kind of state body, of which every state has one ("foreign ministry")."""
    return key[1:] in _plain_kinds() or ("ministry" in key[1:] and len(key) <= _LETTERS)


def listed_body(entity: Entity, spoken: frozenset[str] = frozenset()) -> Body | None:
    """Return the body that the lexicon lists under a name.

    A name that may mean another body as well counts only for its state, or where the document speaks of it.
    """
    body = _listed_as(entity.name)
    if body is None or (body.weakly_named(entity.name) and body.country not in {entity.country, *spoken}):
        return None
    return body


@lru_cache(maxsize=65536)
def _listed_as(name: str) -> Body | None:
    return body_named(name) or _listed().get(_folded(name))


def letters(sighting: Sighting) -> set[str]:
    """Return the acronym or single word that a body is named by, in lower case; none where it is named in full."""
    short = acronym(sighting.name) or (words[0] if len(words := tokens(body_shown(sighting.name))) == 1 else None)
    if short is None:
        return set()
    outlet = sighting.entity.kind == "outlet" and listed_body(sighting.entity) is None
    return {short, f"outlet {short}"} if outlet else {short}


def stated(sighting: Sighting) -> set[str]:
    """Return the acronyms that a document gives beside a body's full name."""
    bracketed = {match["short"].casefold() for name in sighting.names if (match := _SHORT.search(name))}
    shorts = {short for form in sighting.forms if (short := acronym(form))} | bracketed
    return shorts - letters(sighting)


def expansions(sighting: Sighting) -> set[str]:
    """Return the acronyms that a body's names may be written as, and the last word, which may do for an outlet's."""
    found = {short for name in sighting.names for short in initials(name) if len(short) >= _LETTERS}
    last = tokens(body_shown(sighting.name))[-1:] if sighting.entity.kind == "outlet" else ()
    return found | {f"outlet {word}" for word in last if word not in words().outlet_tails}


def _plain(kept: Form) -> Form:
    """Return the words without those that change nothing, one spelling of those that have two, and in the singular."""
    told = tuple(words().respelled.get(word, word) for word in kept if word not in words().idle) or kept
    return tuple(map(_singular, told)) if len(told) > 1 else told


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _LEAST and word.endswith("s") and word[-2] not in "suix" else word


def _bare(kept: Form) -> Form:
    """Return the words without Arabic articles: "al-Nusra Front"."""
    return tuple(word for word in kept if word not in _ARTICLES) or kept


def _is_press(name: str) -> bool:
    return tokens(name)[-1:] != () and tokens(name)[-1] in words().press


def _owner(name: str) -> str | None:
    """Return the state that the name of a state's body begins or ends with ("Iraqi …", "… of Iraq")."""
    first, after = body_shown(name).split(" ")[0], _OF.match(name)
    found = state_of_nationality(first) or state_named(first) or (state_named(after["state"]) if after else None)
    return found.code if found else None


@lru_cache(maxsize=65536)
def _folded(name: str) -> Form:
    """Return the words of a name as they sound, without articles, and of the United States as "us"."""
    kept = _bare(body_tokens(body_shown(name)))
    if kept[:2] == ("united", "states"):
        kept = ("us", *kept[2:])
    return heard(_plain(kept))


@cache
def _listed() -> dict[Form, Body]:
    """Map how the lexicon's names sound to their bodies; a single word counts only where an article stood before it."""
    found: dict[Form, set[str]] = defaultdict(set)
    by_name = {body.name: body for body in bodies()}
    for body in bodies():
        for name in (body.name, *body.aliases):
            if len(form := _folded(name)) > 1 or len(body_tokens(body_shown(name))) > 1:
                found[form].add(body.name)
    return {form: by_name[min(names)] for form, names in found.items() if len(names) == 1}


@cache
def _plain_kinds() -> frozenset[Form]:
    return frozenset(_ordered(body_tokens(kind)) for kind in offices().bodies_of_state)
