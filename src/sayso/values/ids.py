"""Ids from content alone: the same content has the same id on every machine, in any order of adding."""

import hashlib
import re
import unicodedata


def digest(kind: str, *parts: object, length: int = 16) -> str:
    """Return `kind:` and the first `length` hex digits of a SHA-256 over the parts."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{kind}:{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:length]}"


def number(*parts: str) -> int:
    """Return the same 63-bit number for the same words: keys are kept as such."""
    hashed = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(hashed.digest(), "big") >> 1


def document_id(content: bytes) -> str:
    """Return a document's id from the bytes it was made of."""
    return f"doc:{hashlib.sha256(content).hexdigest()[:16]}"


def slug(name: str) -> str:
    """Return a name in lower-case ASCII letters and digits joined by hyphens, for ids that people read."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    return "-".join(words) or hashlib.sha256(name.encode()).hexdigest()[:12]
