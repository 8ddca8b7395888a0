"""Tellings: what one or more documents tell in the same terms; an event is what one or more tellings tell of."""

import re
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, lru_cache

from sayso.lexicon.frames import load_frames
from sayso.linking.actors import Cast
from sayso.linking.looks import Look, look
from sayso.linking.profiles import Profile, profile
from sayso.linking.scenes import Scene, scene
from sayso.linking.words import words
from sayso.values import Document, Happening, digest

AROUND = 60  # characters on each side of a predicate, by which two copies are seen to say it at the same place


@dataclass(frozen=True, slots=True)
class Telling:
    """A profile, the types to compare it under, and how far an equal one is the same event.

    `scope` is "" where that is the whole ledger, else a document's id, or the words of one place of it; `scene` is in
    which words it is told.
    """

    profile: Profile
    blocks: frozenset[str]
    scope: str
    scene: Scene = field(default_factory=Scene)

    @property
    def id(self) -> str:
        """Return the same id for equal tellings, and for no others."""
        return digest("telling", _spelled(self))

    @property
    def open(self) -> bool:
        """Tell whether likeness may join it: no frame's file knows its type, its predicate is no light one, and more is
        told of it than the states in it.
        """
        told = any(not key.startswith("state:") for _, key in self.profile.features)
        return told and self.profile.type not in words().light and self.profile.type not in _framed()

    @property
    def terms(self) -> str:
        """Return the same for tellings that are one event by their terms alone, whatever their scenes."""
        return digest("telling", _spelled((self.profile, self.blocks, self.scope)))

    def rank(self, id: str) -> str:
        """Return its place in the canonical order, as text that sorts: the fullest first, then by terms."""
        return f"{999 - self.profile.fullness:03d}{min(len(self.profile.features), 999):03d}{self.terms}/{id}"


@cache
def _framed() -> frozenset[str]:
    return frozenset(frame.name for frame in load_frames())


@lru_cache(maxsize=4096)
def seen(telling: Telling, documents: frozenset[str]) -> Look:
    """Return a telling's look; it is asked for again and again while others are placed."""
    return look(telling.profile, telling.scene, documents)


def telling(happening: Happening, cast: Cast, document: Document, original: str) -> Telling:
    """Return what a happening tells; `original` is the id of the document that its own repeats, or its own.

    What fills no role tells of an event of its own, at one place of a document and its copies; what a person ruled to
    be an event of its own tells of that one.
    """
    seen, around = profile(happening, cast), scene(happening, document)
    if happening.apart:
        return Telling(Profile("", (), "", None, frozenset()), frozenset(), f"apart {happening.apart}", around)
    if not seen.parts:
        bare = Profile(happening.type, (), "", None, frozenset())
        return Telling(bare, frozenset(), _place(happening, document, original), around)
    return Telling(seen, _blocks(happening), _scope(seen, happening, document, original), around)


def _blocks(happening: Happening) -> frozenset[str]:
    """Return the types under which a happening is compared: of an open frame also the lemmas that name it."""
    if happening.type not in happening.lemmas:
        return frozenset({happening.type})
    lemmas = {*happening.lemmas, happening.type.split()[0]}  # "open up" may be "open"
    return frozenset({happening.type, *(lemma for lemma in lemmas if lemma not in words().light)})


def _scope(seen: Profile, happening: Happening, document: Document, original: str) -> str:
    if seen.type in words().light and len(seen.features) < 2:
        return _place(happening, document, original)
    return "" if seen.sure else original


def _place(happening: Happening, document: Document, original: str) -> str:
    """Return what is the same for the same words in a document and its copies, and for nothing else."""
    start, end = happening.span
    around = document.text[max(0, start - AROUND) : start] + "\n" + document.text[start : end + AROUND]
    words_around = re.findall(r"[^\W_]+", around.casefold())
    return " ".join((original, *words_around))


def _spelled(value: object) -> str:
    """Return the same text for equal values, whatever order their sets are in."""
    if isinstance(value, frozenset):
        return f"{{{','.join(sorted(map(_spelled, value)))}}}"
    if isinstance(value, tuple):
        return f"({','.join(map(_spelled, value))})"
    if is_dataclass(value):
        return _spelled(tuple(getattr(value, part.name) for part in fields(value)))
    return repr(value)
