"""Text from bytes: UTF-8 first, then what the bytes declare, then what they look like."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from sayso.errors import IntakeError

BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
SAMPLE = 64 * 1024  # bytes around which the charset is guessed
MESS = 0.1  # how garbled a text may look that is in no language that we know, from 0 to 1
WESTERN = re.compile(rb"[\x80\x82\x84-\x86\x8a\x8c\x8e\x91-\x97\x99\x9a\x9c\x9e\x9f\xa0-\xff]")
LINE_ENDS = "\t\n\r\x0b\x0c\x1b\x85"


def decode(content: bytes, where: str, declared: str | None = None, *, mend: bool = False) -> str:
    """Return the text of some bytes, unchanged but for a byte order mark; IntakeError where no charset fits.

    `declared` is a charset that the format itself names (a meta tag, a mail header); it is a hint only. UTF-8
    with a few broken bytes is an error too, unless `mend` puts U+FFFD in their place, as browsers do.
    """
    marked = next((name for mark, name in BOMS.items() if content.startswith(mark)), None)
    for charset in (marked, "utf-8", declared):
        text = _decoded(content, charset)
        if text is not None:
            return text
    damaged = _damaged(content)
    if damaged and mend:
        return damaged
    if damaged:
        raise _damage(damaged, where)
    text = _decoded(content, _guess(content))
    if text is None or _garbled(text):
        raise IntakeError("is in no charset that fits its bytes", where=where, mend="save it as UTF-8 and add it again")
    return text


def _decoded(content: bytes, charset: str | None) -> str | None:
    if not charset:
        return None
    try:
        return content.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(content: bytes) -> str | None:
    if _western(content):
        return "cp1252"
    odd = re.search(rb"[\x80-\xff]", content)
    start = max(0, odd.start() - SAMPLE // 2) if odd else 0
    best = from_bytes(content[start : start + SAMPLE]).best()
    if best is None or (best.chaos > MESS and not best.coherence):
        return None
    return best.encoding


def _western(content: bytes) -> bool:
    """Tell whether the few bytes outside ASCII are all letters and quotation marks of Windows-1252.

    So little says nothing of a language, and guessing by it ends in Chinese.
    """
    odd = re.sub(rb"[\x00-\x7f]", b"", content)
    letters = len(re.sub(rb"[\x80-\xbf]", b"", odd))
    return letters * 15 <= len(content) and not re.sub(WESTERN, b"", odd)


def _damaged(content: bytes) -> str | None:
    """Return UTF-8 with a few broken bytes, those replaced: any other charset would garble all the rest."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return text if broken * 3 <= sum(char > "\x7f" for char in text) - broken else None


def _damage(text: str, where: str) -> IntakeError:
    broken, line = text.count("\ufffd"), text[: text.index("\ufffd")].count("\n") + 1
    what = f"is UTF-8 with {broken} broken characters, the first in line {line}"
    return IntakeError(what, where=where, mend="mend them, or fetch the file again")


def _garbled(text: str) -> bool:
    controls = sum(unicodedata.category(char) in ("Cc", "Cn", "Co") and char not in LINE_ENDS for char in text)
    return controls * 100 > len(text)
