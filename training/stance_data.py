"""Pairs of a claim and what is said of it: Emergent's headlines and the reports of affairs, in groups held apart.

The stance of a report to a headline follows from how both stand to what the headline is about: who says it is so, who
says it is not, and who leaves it open (`composed`). So any two headlines of one claim are a pair to learn from.
"""

import csv
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.intake import Source, documents
from sayso.stance.page import Page, page
from sayso.stance.passage import passage, told
from sayso.stance.words import load_words
from sayso.values import Document

AGREE, DISAGREE, DISCUSS = range(3)
OF_EMERGENT = {"for": AGREE, "against": DISAGREE, "observing": DISCUSS}
OF_AFFAIRS = {"agree": AGREE, "disagree": DISAGREE, "discuss": DISCUSS}
DROPPED = 0.2  # of the sentences of a passage, in training alone
DENIALS = (
    *("It is not true that {}", "{}: not true", "False: {}", "No, {}", "The claim that {} is false", "{} is a hoax"),
    *("Officials deny that {}", "{} did not happen", "There is no evidence that {}", "{} - debunked"),
)
PASSING = (
    *("Report: {}", "{}, report says", "Officials say {}", "{}, sources claim", "Reports say that {}", "{}?"),
    *("Did it happen? {}", "Rumour has it that {}", "{}, according to reports", "Is it true that {}?"),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, what is said (a headline or a passage), its stance (None: it is about something else), its group."""

    claim: str
    said: str
    stance: int | None
    group: str


@dataclass(frozen=True, slots=True)
class Report:
    """A document of an affair, as the pairs of the affair name it."""

    affair: str
    name: str
    page: Page


Row = tuple[str, str, int]  # a headline or claim, a report's key, the report's stance to it


def composed(one: int, other: int) -> int:
    """Return how two stand to each other, from how they stand to a third."""
    if DISCUSS in (one, other):
        return DISCUSS
    return AGREE if one == other else DISAGREE


def emergent(file: Path) -> list[Pair]:
    """Return Emergent's pairs of claim and headline, in groups by claim."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [
            Pair(
                row["claimHeadline"], row["articleHeadline"], OF_EMERGENT[row["articleHeadlineStance"]], row["claimId"]
            )
            for row in csv.DictReader(lines)
        ]


def affairs(folder: Path) -> tuple[list[Row], dict[str, Report]]:
    """Return (headline, report's key, stance) of all affairs below a folder, and the reports by key."""
    rows: list[Row] = []
    reports: dict[str, Report] = {}
    for table in sorted(folder.glob("*/stances.tsv")):
        affair = table.parent.name
        with table.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                key = f"{affair}/{row['document']}"
                if key not in reports:
                    reports[key] = Report(affair, row["document"], page(document(folder / f"{key}.txt")))
                rows.append((row["headline"], key, OF_AFFAIRS[row["stance"]]))
    return rows, reports


def document(file: Path) -> Document:
    """Return the document in a file of plain text."""
    (found,) = documents(Source(str(file), "text", file))
    if not isinstance(found, Document):
        raise found
    return found


def joined(pairs: Sequence[Pair], rows: Iterable[Row]) -> dict[str, str]:
    """Return the group of each claim of Emergent and each affair: what shares a headline is one."""
    parent: dict[str, str] = {}

    def find(key: str) -> str:
        while parent.setdefault(key, key) != key:
            key = parent[key]
        return key

    for pair in pairs:
        parent[find("headline " + _plain(pair.said))] = find(pair.group)
    for headline, key, _ in rows:
        parent[find("headline " + _plain(headline))] = find(key.partition("/")[0])
    return {key: find(key) for key in parent if not key.startswith("headline ")}


def folds(affairs: Counter[str], claims: Counter[str], number: int) -> dict[str, int]:
    """Return the fold of each group, pairs of affairs and of claims spread evenly."""
    found: dict[str, int] = {}
    for sizes in (affairs, claims):
        loads = [sum(size for group, size in sizes.items() if found.get(group) == fold) for fold in range(number)]
        for group, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
            if group not in found:
                found[group] = loads.index(min(loads))
                loads[found[group]] += size
    return found


def stands(pairs: Sequence[Pair], rows: Iterable[Row], groups: dict[str, str]) -> list[Row]:
    """Return (claim of Emergent, report's key, stance) where a headline of both sets says how the report stands.

    `groups` gives each affair's group; the pairs have theirs.
    """
    heads: dict[tuple[str, str], set[int | None]] = defaultdict(set)
    claims: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        heads[pair.group, _plain(pair.said)].add(pair.stance)
        claims[pair.group].add(pair.claim)
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for headline, key, stance in rows:
        side = heads.get((groups[key.partition("/")[0]], _plain(headline)), set())
        if side in ({AGREE}, {DISAGREE}):
            votes[key][composed(AGREE if side == {AGREE} else DISAGREE, stance)] += 1
    return [
        (claim, key, min(held, key=lambda stance: (-held[stance], stance)))
        for key, held in sorted(votes.items())
        for claim in sorted(claims[groups[key.partition("/")[0]]])
    ]


def crossings(pairs: Sequence[Pair], rows: Iterable[Row], stands: Iterable[Row], groups: dict[str, str]) -> list[Row]:
    """Return (headline of Emergent, report's key, stance) for what no row holds, from how both stand to their claim."""
    held = {(_plain(headline), key) for headline, key, _ in rows}
    by_group: dict[str, dict[str, Pair]] = defaultdict(dict)
    for pair in pairs:
        by_group[pair.group].setdefault(_plain(pair.said), pair)
    sides = {key: stance for _, key, stance in stands}
    return [
        (pair.said, key, composed(pair.stance or AGREE, side))
        for key, side in sorted(sides.items())
        for plain, pair in sorted(by_group[groups[key.partition("/")[0]]].items())
        if (plain, key) not in held
    ]


class Drawing:
    """Draws the pairs of one epoch from what is learnt from."""

    def __init__(
        self,
        pairs: list[Pair],
        rows: list[Row],
        stands: list[Row],
        reports: dict[str, Report],
        crossed: Sequence[Row] = (),
    ) -> None:
        """`rows` are those of `affairs`, `stands` those of `stands`, `crossed` those of `crossings`."""
        self._pairs, self._rows, self._stands, self._reports = pairs, rows, stands, reports
        some = ((rows, 0.7), (stands, 0.3))
        self._kinds = ((rows, 0.5), (stands, 0.2), (list(crossed), 0.3)) if crossed else some
        self._passages: dict[tuple[str, str], tuple[int, ...]] = {}
        self._by_group: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            self._by_group[pair.group].append(pair)
        self._many = sorted(group for group, held in self._by_group.items() if len(held) > 1)

    def epoch(
        self, rng: random.Random, *, crossed: int, told: int, denied: int, apart: int, retold: int = 0
    ) -> list[Pair]:
        """Return all of Emergent's pairs with `crossed` of two headlines, `told` of headline and report, `denied`
        of a denied claim and a headline, `retold` of a headline, denied or passed on, and a report, and `apart` of a
        claim and what is about something else.
        """
        drawn = [*self._pairs, *self._crossed(rng, crossed // 3), *self._told(rng, told), *self._retold(rng, retold)]
        drawn += [self._denied(rng, pair) for pair in rng.sample(self._pairs, min(denied, len(self._pairs)))]
        return drawn + self._apart(rng, apart)

    def _crossed(self, rng: random.Random, each: int) -> list[Pair]:
        drawn: dict[int, list[Pair]] = {AGREE: [], DISAGREE: [], DISCUSS: []}
        for _ in range(each * 60 if self._many else 0):
            group = rng.choice(self._many)
            one, other = rng.sample(self._by_group[group], 2)
            stance = composed(one.stance or AGREE, other.stance or AGREE)
            if len(drawn[stance]) < each:
                drawn[stance].append(Pair(one.said, other.said, stance, group))
        return [pair for held in drawn.values() for pair in held]

    def _told(self, rng: random.Random, number: int) -> list[Pair]:
        """Draw from affairs, stances evenly enough."""
        drawn = []
        for kind, part in self._kinds:
            for stance, share in ((AGREE, 0.35), (DISAGREE, 0.25), (DISCUSS, 0.4)):
                drawn += self._evenly(rng, [row for row in kind if row[2] == stance], int(number * part * share))
        return [self._pair(rng, headline, key, stance) for headline, key, stance in drawn]

    def _retold(self, rng: random.Random, number: int) -> list[Pair]:
        """Draw reports with a headline that is denied, so that the sides change, or only passed on."""
        drawn = []
        for stance in (AGREE, DISAGREE):
            rows = [row for row in self._rows if row[2] == stance]
            for headline, key, _ in self._evenly(rng, rows, number // 3):
                drawn.append(self._pair(rng, headline, key, composed(DISAGREE, stance), rng.choice(DENIALS)))
        for headline, key, _ in self._evenly(rng, self._rows, number // 3):
            drawn.append(self._pair(rng, headline, key, DISCUSS, rng.choice(PASSING)))
        return drawn

    def _evenly(self, rng: random.Random, rows: list[Row], number: int) -> list[Row]:
        """Draw rows, no affair more than the square root of how many it has."""
        sizes = Counter(self._reports[key].affair for _, key, _ in rows)
        weights = [sizes[self._reports[key].affair] ** -0.5 for _, key, _ in rows]
        return rng.choices(rows, weights, k=number) if rows else []

    def _denied(self, rng: random.Random, pair: Pair) -> Pair:
        claim = rng.choice(DENIALS).format(pair.claim)
        return Pair(claim, pair.said, composed(DISAGREE, pair.stance or AGREE), pair.group)

    def _apart(self, rng: random.Random, number: int) -> list[Pair]:
        """Draw pairs about different things, of a few at random the one that shares most words."""
        drawn, keys, words = [], sorted(self._reports), load_words()
        for turn in range(number):
            one = rng.choice(self._pairs)
            claim = rng.choice((one.claim, one.said)) if turn % 2 or not keys else rng.choice(self._rows)[0]
            stems = set(words.stems(claim))
            if turn % 2 or not keys:
                others = [
                    pair for pair in rng.sample(self._pairs, min(24, len(self._pairs))) if pair.group != one.group
                ]
                said = max((pair.said for pair in others), key=lambda text: len(stems & set(words.stems(text))))
                drawn.append(Pair(claim, said, None, ""))
                continue
            own = {self._reports[key].affair for headline, key, _ in self._rows if headline == claim}
            near = [key for key in rng.sample(keys, min(8, len(keys))) if self._reports[key].affair not in own]
            if near:
                shared = {key: len(stems & frozenset().union(*self._reports[key].page.stems)) for key in near}
                drawn.append(self._pair(rng, claim, max(near, key=lambda key: (shared[key], key)), None))
        return drawn

    def _pair(self, rng: random.Random, headline: str, key: str, stance: int | None, told_as: str = "{}") -> Pair:
        """Return a pair whose passage lacks a sentence now and then, so that no report is learnt by heart."""
        report = self._reports[key]
        if (headline, key) not in self._passages:
            self._passages[headline, key] = passage(load_words().stems(headline), report.page).sentences
        numbers = self._passages[headline, key]
        kept = [number for number in numbers if rng.random() > DROPPED] or numbers
        return Pair(told_as.format(headline), told(report.page, kept), stance, report.affair)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip()
