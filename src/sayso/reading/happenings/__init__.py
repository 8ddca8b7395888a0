"""Happenings: what a passage states or mentions, with who did what to whom, and how surely it is said."""

from sayso.reading.happenings.factuality import outlook_at
from sayso.reading.happenings.finder import find_happenings
from sayso.reading.happenings.found import AGAIN, Certainty, Found, Mood, RolePart
from sayso.reading.happenings.outlook import Outlook, factuality

__all__ = ["AGAIN", "Certainty", "Found", "Mood", "Outlook", "RolePart", "factuality", "find_happenings", "outlook_at"]
