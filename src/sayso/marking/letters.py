"""Hostile letters: what a text may hold that a reader cannot see, or that turns its neighbours around."""

import unicodedata

from markupsafe import Markup, escape

from sayso.marking.hidden import HIDDEN, spelt

_LINE_END = "\r"


def shown(text: str) -> Markup:
    """Return a text as HTML that shows the very same characters, each hidden one made visible and harmless.

    The text content of the HTML is the text itself (only NUL, which HTML cannot hold, becomes its picture
    U+2400): a hidden character keeps its place inside a `bdi`, whose label is drawn by the style sheet.
    """
    parts, at = [], 0
    for found in HIDDEN.finditer(text):
        if _belongs(text, found.start()):
            continue
        parts += [_escaped(text[at : found.start()]), _labelled(found.group())]
        at = found.end()
    return Markup("").join([*parts, _escaped(text[at:])])


def isolated(text: str) -> Markup:
    """Return a name or title as HTML that cannot turn the words around it."""
    return Markup("<bdi>{}</bdi>").format(shown(text))


def coded(text: str) -> str:
    """Return a text for an attribute or a picture: hidden characters replaced by their code, ⟨U+202E⟩."""
    return HIDDEN.sub(
        lambda found: found.group() if _belongs(text, found.start()) else f"⟨{code(found.group())}⟩", text
    )


def code(letter: str) -> str:
    """Return how a character is written in Unicode's tables: U+202E."""
    return f"U+{ord(letter):04X}"


def _belongs(text: str, at: int) -> bool:
    return text[at] == _LINE_END or spelt(text, at)  # where a bare carriage return stands, a reference is written


def _escaped(text: str) -> Markup:
    # A bare carriage return would be read as a line feed; a reference keeps it what it is.
    return Markup(str(escape(text)).replace(_LINE_END, "&#13;"))  # noqa: S704 - escaped above


def _labelled(letter: str) -> Markup:
    kept = "\u2400" if letter == "\x00" else letter
    name = unicodedata.name(letter, "control character").lower()
    return Markup('<bdi class="odd" data-code="{}" title="{}">{}</bdi>').format(code(letter), name, kept)
