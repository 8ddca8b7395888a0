"""What keeps the desk safe: who is let in, under which address, and which changes are taken for theirs."""

from sayso.desk.safety.entrance import Entrance, entrance, public_address
from sayso.desk.safety.guard import Guard
from sayso.desk.safety.hosts import LOOPBACK, host_name, is_loopback

__all__ = ["LOOPBACK", "Entrance", "Guard", "entrance", "host_name", "is_loopback", "public_address"]
