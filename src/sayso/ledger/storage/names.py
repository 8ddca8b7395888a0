"""Names as keys: what a person types finds what the ledger holds, whatever the case, accents and apostrophes."""

import re
import unicodedata

_MARKS = re.compile(r"['’‘ʼ`´]")
_SPACE = re.compile(r"[\s_\-–—/,;:→()\"“”]+")


def folded(name: str) -> str:
    """Return a name in lower case without accents, apostrophes and punctuation, its words one space apart."""
    plain = unicodedata.normalize("NFKD", _MARKS.sub("", name))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _SPACE.sub(" ", bare.casefold()).strip()
