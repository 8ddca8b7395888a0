"""Words of unknown origin, made harmless for a terminal, a table cell and a spreadsheet."""

import re

from sayso.marking import HIDDEN, spelt

_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")


def plain(text: str) -> str:
    """Return `text` with every hidden character visible and without effect, each still one character.

    Line feeds and tabs stay; a carriage return becomes a space, other C0 controls become their pictures (ESC is ␛); C1
    controls, characters that turn the direction of writing or cannot be seen, and lone surrogates become U+FFFD. What
    spells Persian, Hebrew or an emoji stays.
    """
    return HIDDEN.sub(lambda found: found.group() if spelt(text, found.start()) else _picture(found.group()), text)


def cell(text: str) -> str:
    """Return `text` as a CSV cell that no spreadsheet takes for a formula: such a cell gets an apostrophe."""
    safe = plain(text)
    return f"'{safe}" if _FORMULA.match(safe) else safe


def _picture(character: str) -> str:
    if character == "\r":
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"
