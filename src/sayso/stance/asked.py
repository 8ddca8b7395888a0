"""Asked: a claim in somebody's own words, made ready to be looked for and put to reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.stance.page import Page
from sayso.stance.turning import turned
from sayso.stance.words import load_words

FEW = 6  # reports below which nothing is said to be common
RARE = 1.5  # what the rarest word tells beside one that stands in every report


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, what it denies if it denies, words to look for, their stems, and those of other names besides.

    `telling` is how much each stem tells the reports apart that are asked; it is empty where there are too few.
    """

    text: str
    contrary: str | None
    words: tuple[str, ...]
    stems: frozenset[str]
    near: frozenset[str]
    telling: Mapping[str, float] = field(default_factory=dict)


def asked(claim: str, also: Sequence[str] = ()) -> Asked:
    """Return a claim made ready; `also` are other names of what it names, looked for like its own words."""
    words, text = load_words(), " ".join(claim.split())
    told = dict.fromkeys(word for part in (text, *also) for word in words.telling(part))
    stems = frozenset(words.stems(text))
    return Asked(text, turned(text), tuple(told), stems, stems.union(*(words.stems(name) for name in also)))


def narrowed(claim: Asked, reports: Sequence[Page], names: Sequence[str]) -> Asked:
    """Return a claim that a report is not taken to be about for names alone, where most reports hold those names.

    What is left to tell the reports apart are the other words, the rarer ones more; a claim of nothing but such names
    stays as it is.
    """
    if len(reports) < FEW:
        return claim
    named = {stem for name in names for stem in load_words().stems(name)} & claim.stems
    common = {stem for stem in named if sum(stem in report.rarity for report in reports) * 2 > len(reports)}
    stems = claim.stems - common or claim.stems
    held = {stem: sum(stem in report.rarity for report in reports) for stem in sorted(stems)}
    telling = {stem: RARE - (RARE - 1) * count / len(reports) for stem, count in held.items() if count}
    return replace(claim, stems=stems, telling=telling)
