"""Reading: a Document becomes a Reading. It knows nothing of other documents and of the database.

Readers register by name through the entry points `sayso.readers`; the rule reader uses the same door.
"""

from sayso.reading.readers import DEFAULT_READER, Reader, describe, read, reader, readers
from sayso.reading.trying import tried

__all__ = ["DEFAULT_READER", "Reader", "describe", "read", "reader", "readers", "tried"]
