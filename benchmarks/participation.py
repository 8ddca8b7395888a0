"""Who takes part in what: what a reading finds in an annotated article, and the counts over many."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from agreement import agreement
from cat import Article, Mention, Places
from scoring import matched

from sayso.values import Claim, Happening, Reading, Span

# The roles of those who act, in the frames' words; all others are acted on, or stand around.
ACTING = frozenset({"agent", "issuer", "party", "speaker"})
CERTAINTY = {"CT": "CERTAIN", "PR": "PROBABLE", "PS": "POSSIBLE", "UU": "UNDERSPECIFIED"}
POLARITY = {"+": "POS", "-": "NEG", "U": "UNDERSPECIFIED"}

Filler = tuple[bool, Places]  # whether it acts, and where it stands
Pair = tuple["Event", Mention]


@dataclass(frozen=True, slots=True)
class Event:
    """An event as read: where its predicate stands, who takes part, its first claim's factuality.

    `cue` marks one that only says something: no happening, but an attribution.
    """

    places: Places
    fillers: frozenset[Filler]
    factuality: dict[str, str]
    cue: bool


def events(reading: Reading, end: int) -> list[Event]:
    """Return what a reading tells before an offset: its happenings, and the cues that are no happening's word."""
    claims: dict[str, Claim] = {}
    for claim in reading.claims:
        claims.setdefault(claim.event, claim)
    found = [_happening(one, claims.get(one.id)) for one in reading.happenings]
    sources: dict[Places, set[Filler]] = {}
    for attribution in (one for one in reading.attributions if one.cue):
        of_cue = sources.setdefault(_places(attribution.cue), set())
        of_cue |= {(True, _places(attribution.source))} if attribution.source else set()
    told = frozenset().union(*(event.places for event in found))
    found += [Event(cue, frozenset(fillers), {}, cue=True) for cue, fillers in sources.items() if not cue & told]
    return [event for event in found if min(event.places) < end]


def _happening(one: Happening, claim: Claim | None) -> Event:
    fillers = frozenset((role in ACTING, _places([f.span])) for role, filling in one.roles.items() for f in filling)
    return Event(_places([one.span]), fillers, _factuality(claim, one.phase == "planned") if claim else {}, cue=False)


def _factuality(claim: Claim, planned: bool) -> dict[str, str]:
    return {
        "certainty": CERTAINTY[claim.factuality[:2]],
        "polarity": POLARITY[claim.factuality[-1]],
        "time": "FUTURE" if planned or claim.stance == "predicts" else "NON_FUTURE",
    }


def _places(spans: Iterable[Span]) -> Places:
    return frozenset(i for span in spans for i in range(*span))


@dataclass(slots=True)
class Count:
    """What was read and how much of it is right; what was marked and how much of it was met."""

    read: int = 0
    right: int = 0
    marked: int = 0
    met: int = 0

    def count(self, read: int, right: int, marked: int, met: int) -> None:
        """Add what was counted elsewhere."""
        self.read, self.right = self.read + read, self.right + right
        self.marked, self.met = self.marked + marked, self.met + met

    def add(self, read: Iterable[Filler], marked: Iterable[Filler], *, roles: bool = False) -> None:
        """Count the fillers of either side that share a character, and with `roles` the role, with one of the other."""
        read, marked = list(read), list(marked)
        right = sum(any(_same(one, other, roles) for other in marked) for one in read)
        met = sum(any(_same(one, other, roles) for other in read) for one in marked)
        self.count(len(read), right, len(marked), met)

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1."""
        precision, recall = self.right / (self.read or 1), self.met / (self.marked or 1)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4), "gold": self.marked}


def _same(one: Filler, other: Filler, roles: bool) -> bool:
    return bool(one[1] & other[1]) and (one[0] == other[0] or not roles)


@dataclass(slots=True)
class Participation:
    """The counts over many articles; with `cues`, what only says something is an event too.

    `events` by the kind that was marked (recall alone), `taking` by what is counted of the events that were matched.
    """

    cues: bool
    events: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    taking: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    factuality: defaultdict[str, Counter[tuple[str, str]]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, article: Article, read: list[Event]) -> None:
        """Count one article."""
        read = [event for event in read if self.cues or not event.cue]
        pairs = pair(read, article.events)
        self.events["all"].count(len(read), len(pairs), len(article.events), len(pairs))
        for mention in article.events:
            met = int(any(mention is one for _, one in pairs))
            self.events[mention.kind].count(met, met, 1, met)
        for event, mention in pairs:
            self._participants(article, event, mention)
            for name, value in event.factuality.items():
                if marked := getattr(mention, name):
                    self.factuality[name][marked, value] += 1
        self._whole(article, read, pairs)

    def _participants(self, article: Article, event: Event, mention: Mention) -> None:
        """Count who takes part in an event that was matched; values are no participants, and no fault either."""
        values = frozenset().union(*(one.places for one in mention.participants if one.value))
        marked = [(one.role == "Arg0", one.places) for one in mention.participants if not one.value]
        read = [filler for filler in event.fillers if not filler[1] & values]
        for part in ("all", mention.kind):
            self.taking[part].add(read, marked)
        self.taking["of_named_entities"].add([filler for filler in read if filler[1] & article.named], marked)
        self.taking["with_role"].add(read, marked, roles=True)

    def _whole(self, article: Article, read: list[Event], pairs: list[Pair]) -> None:
        """Count all participants of all events, matched or not."""
        of_matched = Count()
        for event, mention in pairs:
            marked = [(one.role == "Arg0", one.places) for one in mention.participants if not one.value]
            of_matched.add(event.fillers, marked)
        fillers = sum(len(event.fillers) for event in read)
        marked_all = sum(not one.value for mention in article.events for one in mention.participants)
        self.taking["end_to_end"].count(fillers, of_matched.right, marked_all, of_matched.met)

    def figures(self) -> dict[str, Any]:
        """Return all figures."""
        by_kind = {kind: count.figures()["r"] for kind, count in sorted(self.events.items()) if kind != "all"}
        return {
            "events": {**self.events["all"].figures(), "recall_by_kind": by_kind},
            "participants": {part: count.figures() for part, count in self.taking.items()},
            "factuality": {name: agreement(values) for name, values in self.factuality.items()},
        }


def pair(read: list[Event], marked: Iterable[Mention]) -> list[Pair]:
    """Match events one to one, those first that share most characters."""
    marked = list(marked)
    shared = [
        (float(len(event.places & mention.places)), i, j)
        for i, event in enumerate(read)
        for j, mention in enumerate(marked)
        if event.places & mention.places
    ]
    return [(read[i], marked[j]) for i, j in matched(shared)]
