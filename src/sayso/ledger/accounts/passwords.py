"""Passwords: kept as argon2id writes them, never as they are."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.errors import SaysoError
from sayso.ledger.accounts.naming import folded_name

SHORTEST, LONGEST = 10, 1000  # letters


def hashed(password: str, name: str) -> str:
    """Return what is kept of a password of somebody of this name; SaysoError where it is too easy to guess."""
    password = _composed(password)
    if len(password) < SHORTEST:
        raise SaysoError(f"the password is shorter than {SHORTEST} letters", mend="take a few words that only you join")
    if len(password) > LONGEST:
        raise SaysoError(f"the password is longer than {LONGEST} letters", mend="take a shorter one")
    if len(set(password)) < SHORTEST // 2 or folded_name(name) == folded_name(password):
        raise SaysoError("the password is too easy to guess", mend="take a few words that only you join")
    return _hasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Tell whether a password is the one kept. It takes as long where none is kept, so as not to tell who is there."""
    password = _composed(password[: LONGEST + 1])
    try:
        return _hasher().verify(kept or _of_nobody(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def outdated(kept: str) -> bool:
    """Tell whether a password was kept by weaker parameters than today's."""
    return _hasher().check_needs_rehash(kept)


def _composed(password: str) -> str:
    return unicodedata.normalize("NFC", password)


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _of_nobody() -> str:
    return _hasher().hash("nobody signs in with this")
