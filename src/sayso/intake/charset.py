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
LINE_ENDS = "\t\n\r\x0b\x0c\x1b\x85"


def decode(content: bytes, where: str, declared: str | None = None) -> str:
    """Return the text of some bytes, unchanged but for a byte order mark; IntakeError where no charset fits.

    `declared` is a charset that the format itself names (a meta tag, a mail header); it is a hint only.
    """
    marked = next((name for mark, name in BOMS.items() if content.startswith(mark)), None)
    for charset in (marked, "utf-8", declared):
        text = _decoded(content, charset)
        if text is not None:
            return text
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
    if _typographic(content):
        return "cp1252"
    odd = re.search(rb"[\x80-\xff]", content)
    start = max(0, odd.start() - SAMPLE // 2) if odd else 0
    best = from_bytes(content[start : start + SAMPLE]).best()
    return best.encoding if best else None


def _typographic(content: bytes) -> bool:
    """Tell whether the only bytes outside ASCII are the quotation marks and dashes of Windows-1252."""
    return not re.search(rb"[\x80-\xff]", re.sub(rb"[\x85\x91-\x97\xa0\xa3\xa7\xa9\xae\xb0\xb7]", b"", content))


def _garbled(text: str) -> bool:
    controls = sum(unicodedata.category(char) in ("Cc", "Cn", "Co") and char not in LINE_ENDS for char in text)
    return controls * 100 > len(text)
