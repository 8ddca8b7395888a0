"""Words of unknown origin, made harmless for a terminal, a table cell and a spreadsheet."""

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")


def plain(text: str) -> str:
    """Return `text` with every control character visible and without effect, each still one character.

    Line feeds and tabs stay; a carriage return becomes a space, other C0 controls become their pictures (ESC is ␛); C1
    controls, characters that turn the direction of writing, and lone surrogates become U+FFFD.
    """
    return _CONTROL.sub(lambda found: _picture(found.group()), text)


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
