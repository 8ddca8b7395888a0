"""Hostile letters: what a text may hold that a reader cannot see, or that turns its neighbours around."""

import re
import unicodedata

from markupsafe import Markup, escape

# Control and format characters, line and paragraph separators; tab and line ends are layout.
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_JOINERS = "\u200c\u200d"  # part of Persian and Indic spelling and of emoji
_LINE_END = "\r"


def shown(text: str) -> Markup:
    """Return a text as HTML that shows the very same characters, each hidden one made visible and harmless.

    The text content of the HTML is the text itself (only NUL, which HTML cannot hold, becomes its picture
    U+2400): a hidden character keeps its place inside a `bdi`, whose label is drawn by the style sheet.
    """
    parts, at = [], 0
    for found in _ODD.finditer(text):
        if _belongs(text, found.start()):
            continue
        parts += [_escaped(text[at : found.start()]), _labelled(found.group())]
        at = found.end()
    return Markup("").join([*parts, _escaped(text[at:])])


def isolated(text: str) -> Markup:
    """Return a name or title as HTML that cannot turn the words around it."""
    return Markup("<bdi>{}</bdi>").format(shown(text))


def plain(text: str) -> str:
    """Return a text for an attribute or a picture: hidden characters replaced by their code, ⟨U+202E⟩."""
    return _ODD.sub(lambda found: found.group() if _belongs(text, found.start()) else f"⟨{code(found.group())}⟩", text)


def code(letter: str) -> str:
    """Return how a character is written in Unicode's tables: U+202E."""
    return f"U+{ord(letter):04X}"


def _belongs(text: str, at: int) -> bool:
    # A joiner between two letters beyond ASCII is spelling; elsewhere it hides.
    if text[at] not in _JOINERS or not 0 < at < len(text) - 1:
        return False
    return not text[at - 1].isascii() and not text[at + 1].isascii()


def _escaped(text: str) -> Markup:
    # A bare carriage return would be read as a line feed; a reference keeps it what it is.
    return Markup(str(escape(text)).replace(_LINE_END, "&#13;"))  # noqa: S704 - escaped above


def _labelled(letter: str) -> Markup:
    kept = "\u2400" if letter == "\x00" else letter
    name = unicodedata.name(letter, "control character").lower()
    return Markup('<bdi class="odd" data-code="{}" title="{}">{}</bdi>').format(code(letter), name, kept)
