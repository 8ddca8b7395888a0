"""Naming: the names that persons sign with."""

import unicodedata

from sayso.errors import SaysoError

LONGEST = 60  # letters
_HIDDEN = ("C", "Zl", "Zp")  # categories: controls, formats, what is not assigned, separators of lines


def checked_name(text: str) -> str:
    """Return a name as it is kept: composed, with single spaces; SaysoError where it is empty, too long, or holds
    letters that cannot be seen.
    """
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        raise SaysoError("a name is needed", mend="write the name that rulings are to be signed with")
    if len(name) > LONGEST:
        raise SaysoError(f"the name is longer than {LONGEST} letters", mend="write a shorter one")
    if any(unicodedata.category(letter).startswith(_HIDDEN) for letter in name):
        raise SaysoError("the name holds letters that cannot be seen", mend="write it with letters and spaces alone")
    return name


def folded_name(name: str) -> str:
    """Return what two names share that are taken for the same."""
    return unicodedata.normalize("NFKC", name).casefold()
