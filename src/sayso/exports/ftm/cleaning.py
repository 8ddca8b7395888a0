"""Values as FollowTheMoney keeps them, so that loading drops and changes nothing. Its cleaning of types is followed."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from sayso.telling.plain import plain

NAME, LABEL, PLACE, TEXT = 384, 1024, 250, 65_000  # the most characters of a value
_DROPPED = re.compile("[\u00ad\u200c-\u200f\u061c]")  # of what `plain` keeps, as it spells some scripts
_SPACES = re.compile("[\u0a00\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ENDS = re.compile(r"^[\"'](.*)[\"']$")
_BREAKS = re.compile(r"[\n\t;]|<br/?>|ESQ[.,],?", re.IGNORECASE)
_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z:-]*[0-9a-zA-Z])?")
_LONGEST = 160


def reference(id: str) -> str:
    """Return the id of an entity: that of the ledger with points for colons; of a strange or long one a hash."""
    if _ID.fullmatch(id) and len(id) <= _LONGEST:
        return f"sayso-{id.replace(':', '.')}"
    return f"sayso-{hashlib.sha256(id.encode('utf-8', 'surrogatepass')).hexdigest()}"


def text(words: str) -> str:
    """Return words with what cannot be seen made visible or left out, composed (NFC), without spaces at the ends."""
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _DROPPED.sub("", plain(words)))).strip()


def name(words: str) -> str:
    """Return words as a name: on one line, without quotation marks around them."""
    found = before = " ".join(text(words).split())
    while (found := _ENDS.sub(r"\1", before).strip()) != before:
        before = found
    return found


def place(words: str) -> str:
    """Return words as an address, on one line."""
    return re.sub(r"(, ?)+", ", ", " ".join(_BREAKS.sub(", ", text(words)).split())).strip(", ")


def pieces(words: str, most: int = TEXT) -> Iterator[str]:
    """Yield a text in pieces that a value can hold, cut between words where there are any."""
    rest = text(words)
    while len(rest) > most:
        cut = max(rest.rfind("\n", 0, most), rest.rfind(" ", 0, most))
        cut = cut if cut > 0 else most
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest
