"""Tokens: what a change must carry, so that no other site can make it in the name of whoever is at the desk."""

import hmac
import re
import secrets

_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 bytes, as `fresh` writes them


def fresh() -> str:
    """Return a secret that nobody can guess, for a cookie."""
    return secrets.token_urlsafe(32)


def is_secret(cookie: str) -> bool:
    """Tell whether a cookie may be one that `fresh` made."""
    return _SECRET.fullmatch(cookie) is not None


def token(key: bytes, session: str) -> str:
    """Return the token of a session: its secret signed, so that the one does not tell the other."""
    return hmac.new(key, b"token:" + session.encode(), "sha256").hexdigest()


def same(given: object, expected: str) -> bool:
    """Tell whether a token is the one expected, in a time that says nothing of it; an empty one never is."""
    return isinstance(given, str) and bool(expected) and hmac.compare_digest(given.encode(), expected.encode())
