"""How names are compared: apostrophes, spaces, a leading "the" and a trailing possessive make no difference."""

import re
import unicodedata
from collections.abc import Iterator

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'"})
_LEADING = re.compile(r"^the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?<=\w)'s$|(?<=s)'$|(?<=\.)'s$")
_SHOUTED = 4  # letters from which a name in capitals is the name itself: IRAN, but not US for "us"


def name_key(text: str) -> str:
    """Return the form under which a name is looked up. Case is kept: "US" is a state and "us" is not."""
    plain = unicodedata.normalize("NFC", " ".join(text.split())).translate(_APOSTROPHES)
    return _POSSESSIVE.sub("", _LEADING.sub("", plain))


def spellings(name: str) -> Iterator[str]:
    """Yield the keys under which a name may stand: without accents, with "St." or "&", in capitals."""
    key = name_key(name)
    bare = "".join(char for char in unicodedata.normalize("NFKD", key) if not unicodedata.combining(char))
    for form in dict.fromkeys((key, bare)):
        for saint in dict.fromkeys((form, form.replace("Saint ", "St. "), form.replace("Saint ", "St "))):
            for joined in dict.fromkeys((saint, saint.replace(" and ", " & "))):
                yield joined
                if len(joined) >= _SHOUTED and joined != joined.upper():
                    yield joined.upper()
