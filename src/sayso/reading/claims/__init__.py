"""Claims: who states what happened, how surely, and what the sources leave open."""

from sayso.reading.claims.record import Record
from sayso.reading.claims.telling import Judge, Telling

__all__ = ["Judge", "Record", "Telling"]
