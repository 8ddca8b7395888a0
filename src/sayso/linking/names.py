"""Names as they are compared: folded, without titles and articles, and by their sound across transliterations."""

import re
import unicodedata
from functools import lru_cache

from sayso.linking.onomasticon import onomasticon
from sayso.linking.words import words

Form = tuple[str, ...]  # a name's folded words

_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`´ʻʿʾ"))
_DOMAIN = re.compile(
    r"^(?:https?://)?(?:www\.)?([\w-]+)\.(?:com|org|net|info|news|eu|io|co\.\w\w|com\.\w\w|[a-z]{2})/?$", re.I
)
POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?=\s|$)")
_LONG = 6  # sounds from which one vowel may differ
_MANY = 5  # consonants from which the vowels between them may
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"), (r"t?sch", "sh"), (r"t?ch", "sh"), (r"kh|gh|ck|q", "k"), (r"c(?=[eiy])", "s"), (r"c(?!h)", "k"),
        (r"dzh|zh|dj", "j"), (r"tz", "ts"), (r"th", "t"), (r"dh", "d"), (r"w", "v"), (r"x", "ks"), (r"off$", "ov"),
        (r"(?<=[aeiou])h$", ""), (r"ou|oo|u|o", "u"), (r"[ae]?[iy]+[ey]*|ee|e", "i"), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """Return a name's words in lower case, in Latin letters without accents.

    Apostrophes and a possessive go, hyphens part words.
    """
    domain = _DOMAIN.match(name.strip())
    plain = domain.group(1) if domain else POSSESSIVE.sub("", name)
    plain = re.sub(r"(?<=\b[A-Z])\.(?=[A-Z]\b)", "", plain).translate(_APOSTROPHES)
    lower = unicodedata.normalize("NFKC", plain).casefold().translate(onomasticon().letters)
    folded = unicodedata.normalize("NFKD", lower)
    return tuple(re.findall(r"[^\W_]+", "".join(c for c in folded if not unicodedata.combining(c))))


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """Return a word as it sounds, so that transliterations of one name agree; short words stay as they are."""
    if len(token) < 4 or not token.isalpha():
        return words().particles.get(token, token)
    for pattern, letters in _SOUNDS:
        token = pattern.sub(letters, token)
    return token


def heard(form: Form) -> Form:
    """Return a name's words as they sound."""
    return tuple(map(sound, form))


def bones(token: str) -> str:
    """Return the consonants of a word's sound, g and k as one: alike words have the same."""
    sounds = sound(token).replace("g", "k")
    return sounds[:1] + re.sub("[aeiou]", "", sounds[1:])


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Tell whether two words may spell one name.

    They sound the same, but for one vowel that is a in one of them, a g for a q, or, where there are many
    consonants, any vowels inside; "Andersen" and "Anderson" are two names.
    """
    left, right = sound(one), sound(other)
    if left == right or ("q" in one + other and left.replace("g", "k") == right.replace("g", "k")):
        return True
    if bones(one) != bones(other) or {one[-2:], other[-2:]} == {"en", "on"}:
        return False
    if len(bones(one)) >= _MANY and left[-1:] == right[-1:]:
        return True
    apart = [{a, b} for a, b in zip(left, right, strict=False) if a != b]
    return len(left) == len(right) >= _LONG and len(apart) == 1 and apart[0] in ({"a", "i"}, {"a", "u"})


@lru_cache(maxsize=65536)
def body_shown(name: str) -> str:
    """Return a body's name as it is shown: without an article or possessive before it, and brackets after it."""
    plain = re.sub(r"(?<=\S)\s*\([^)]*\)?\s*$", "", name.strip())
    return re.sub(r"^(?:the|['’]s)\s+(?=\S)|['’]s?$", "", plain, flags=re.I)


@lru_cache(maxsize=65536)
def body_tokens(name: str, *, outlet: bool = False) -> tuple[str, ...]:
    """Return the folded words of a body's name that tell it from others; an outlet's without "news agency"."""
    every = tokens(body_shown(name))
    kept = [token for token in every if token not in words().small] or list(every)
    while outlet and len(kept) > 1 and kept[-1] in words().outlet_tails:
        kept.pop()
    return tuple(kept)


def acronym(name: str) -> str | None:
    """Return a name's letters where it is written as an acronym (UN, U.N.), else None."""
    letters = body_shown(name).replace(".", "").strip()
    return letters.casefold() if re.fullmatch(r"[A-Z]{2,6}", letters) else None


def initials(name: str) -> set[str]:
    """Return the acronyms that may stand for a name of several words: with and without its small words."""
    every = tokens(body_shown(name))
    large = [token for token in every if token not in words().small]
    return {"".join(token[0] for token in chosen) for chosen in (every, large) if len(chosen) > 1}
