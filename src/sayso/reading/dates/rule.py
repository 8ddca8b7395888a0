"""Rules: a pattern over a run of time words, and the function that says what a match means on its scene."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.reading.dates.expression import Meaning
from sayso.reading.dates.scene import Scene

_FLAGS = re.IGNORECASE
Reader = Callable[[re.Match[str], Scene], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the classes of words without which it cannot match, and its reader."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    read: Reader


def reads(pattern: str, needs: str) -> Callable[[Reader], Rule]:
    """Make a rule of a reader; a space in the pattern stands for any white space, `needs` lists classes of words."""
    compiled = spaced(pattern)

    def rule(reader: Reader) -> Rule:
        return Rule(compiled, frozenset(needs.split()), reader)

    return rule


def spaced(pattern: str) -> re.Pattern[str]:
    """Compile a pattern in which a space stands for any white space."""
    return re.compile(re.sub(r" (?![?])", r"\\s+", pattern.replace("[- ]", r"[-\s]")).replace(" ?", r"\s*"), _FLAGS)
