"""Names of persons as they are compared: without titles and articles, the family name last."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from sayso.lexicon.people import people, person_named
from sayso.linking.names import Form, heard, tokens
from sayso.linking.onomasticon import onomasticon
from sayso.linking.person_words import person_words

_GLUED = re.compile(r"^(Al|El)([A-Z][a-z]{2,})$")  # "ElBaradei"
_LEAST = 4  # letters of a name that may follow "Abdul" without a space


@lru_cache(maxsize=65536)
def person_form(name: str) -> Form:
    """Return the folded words of a person's name, family name last; of a listed person the lexicon's, in full.

    "Kim Jong-un" gives (jongun, kim), "Bashar al-Assad" (bashar, assad), "Abd al-Rahman" (abdrahman,), and
    "Muammar Qaddafi" the form of the spelling that the lexicon has. A bare name stays bare, unless it is no
    part of the full one ("MBS").
    """
    form, listed = _form(name), listed_form(name)
    if listed is None:
        return form
    if len(form) > 1:
        return listed
    last = listed[-1:]
    return last if heard(form) == heard(last) or _spelled(form, listed) else listed


def listed_form(name: str) -> Form | None:
    """Return the form of the lexicon's name for a person, None for somebody who is not listed.

    A name of several words counts under other spellings of what sounds the same, too.
    """
    person = person_named(" ".join(person_words(name))) or person_named(name)
    return _form(person.name) if person is not None else _sounding().get(heard(_form(name)))


@cache
def listed_forms() -> frozenset[Form]:
    """Return the forms of all persons whom the lexicon lists."""
    return frozenset(_form(person.name) for person in people())


@cache
def _sounding() -> dict[Form, Form]:
    """Map how the lexicon's names of several words sound to their persons; one that two persons share is left out."""
    found: dict[Form, set[Form]] = defaultdict(set)
    for person in people():
        for sounds in {heard(_form(name)) for name in (person.name, *person.aliases)}:
            found[sounds].add(_form(person.name))
    return {sounds: min(forms) for sounds, forms in found.items() if len(sounds) > 1 and len(forms) == 1}


@cache
def _surnames() -> dict[Form, frozenset[Form]]:
    """Map the form of each listed person to the last words of the names under which it is listed."""
    return {
        _form(person.name): frozenset(form[-1:] for alias in person.aliases if len(form := _form(alias)) > 1)
        for person in people()
    }


def _spelled(form: Form, listed: Form) -> bool:
    return heard(form) in {heard(last) for last in _surnames().get(listed, frozenset())}


def _form(name: str) -> Form:
    raw = person_words(name)
    form: list[str] = []
    for place, word in enumerate(raw):
        glued = _GLUED.match(word)
        form += tokens(glued[2]) if glued else tokens(_plain(word, bare=place == 0 and len(raw) > 1))
    return _family_last(_joined(tuple(form) or tokens(name)))


def _plain(word: str, *, bare: bool) -> str:
    """Return a word without its article: "al-Assad", or "al" itself; a first word "Al" is a given name."""
    first, *rest = re.split("[-‐‑–]", word, maxsplit=1)
    if first.casefold() not in onomasticon().articles:
        return word
    if rest:
        return rest[0]
    return word if bare and word[0].isupper() else ""


def _joined(form: Form) -> Form:
    """Join what is one given name ("abd rahman", "abdulrahman"; "abu bakr"); of a last name "abd" is left out."""
    words, joined = list(form), []
    while words:
        servant, word = _served(words)
        if words and not servant and word in onomasticon().parents:
            word = ("abu" if word.startswith("a") else "umm") + words.pop(0)
        joined.append(f"abd{word}" if servant and words else word)
    return tuple(joined)


def _served(words: list[str]) -> tuple[bool, str]:
    """Take the next name off a list: whether it has "servant of" before it, in two words or one, and the rest."""
    word = words.pop(0)
    if word in onomasticon().servants and words:
        return True, words.pop(0)
    glued = next((servant for servant in _servants() if word.startswith(servant)), "")
    return (True, word[len(glued) :]) if glued and len(word) - len(glued) >= _LEAST else (False, word)


@cache
def _servants() -> tuple[str, ...]:
    """Return the words for "servant of" that may be glued to what follows, longest first."""
    return tuple(sorted((word for word in onomasticon().servants if len(word) > _LEAST), key=lambda w: (-len(w), w)))


def _family_last(form: Form) -> Form:
    """Put a family name that stands first last, and write the given name after it as one word."""
    family, given = form[:1], form[1:]
    least = 2 if form[:1] and form[0] in onomasticon().given_elsewhere else 1
    if not least <= len(given) <= 2 or form[0] not in onomasticon().family_first:
        return form
    fits = all(onomasticon().after_family.fullmatch(word) for word in given)
    return ("".join(given), *family) if fits else form
