"""Intake: bytes become documents: text that never changes, data about it, and typed blocks.

`find` expands what a user names into sources; `documents` opens one source, in any process.
"""

from sayso.intake.blocks import blocks
from sayso.intake.content import LIMIT
from sayso.intake.finding import find
from sayso.intake.registry import documents, intakes
from sayso.intake.source import Found, Intake, Source

__all__ = ["LIMIT", "Found", "Intake", "Source", "blocks", "documents", "find", "intakes"]
