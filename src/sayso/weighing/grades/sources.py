"""Sources: the claims that count for one: an actor's own word, what an outlet carries, all that a document tells."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sayso.values import Claim
from sayso.weighing.case import Case
from sayso.weighing.grades.bearing import bench
from sayso.weighing.grades.letters import Record, SourceGrade, letter, record


def claims_of(case: Case, source: str) -> list[Claim]:
    """Return the claims on an event that count for a source, an actor or a document, by its id.

    An actor's are those that it makes itself; an outlet's also those that it passes on; a document's all that it holds.
    """
    if source in case.documents:
        return [claim for claim in case.claims if claim.document == source]
    actor = case.actors.get(source)
    if actor is None or actor.kind != "outlet":
        return [claim for claim in case.claims if claim.speaker == source]
    return [claim for claim in case.claims if claim.speaker == source or source in _carriers(case, claim)]


def sources_of(case: Case) -> set[str]:
    """Return the actors and documents that make or pass on a claim of a case."""
    passing = {id for claim in case.claims for id in _carriers(case, claim)}
    outlets = {id for id in passing if id in case.actors and case.actors[id].kind == "outlet"}
    return {c.speaker for c in case.claims if c.speaker} | {c.document for c in case.claims} | outlets


def letters(
    cases: Iterable[Case], sources: Iterable[str], open: Mapping[str, int] | None = None
) -> dict[str, SourceGrade]:
    """Return the letter proposed for each source, by its id.

    The cases have to hold every event that a source speaks to, but for those of a single origin, which show nothing:
    `open` tells of each source how many such are not among the cases.
    """
    records: dict[str, list[Record | None]] = {source: [] for source in sources}
    alone = Counter(open or {})
    for case in cases:
        mine = sources_of(case) & records.keys()
        if single(case):
            alone.update(mine)
            continue
        for source, found in fared(case, mine).items():
            records[source].append(found)
    return {source: letter(records[source], open=alone[source]) for source in sorted(records)}


def single(case: Case) -> bool:
    """Tell whether a case is of one origin: it shows nothing of a source."""
    return len({origin.id for origin in case.origin_of.values()}) < 2


def fared(case: Case, sources: Iterable[str]) -> dict[str, Record | None]:
    """Return how the word of some sources of a case fared there; None of one that takes no stand."""
    ready = bench(case)
    return {
        source: record(case, claims_of(case, source), None if source in case.documents else source, ready)
        for source in sources
    }


def _carriers(case: Case, claim: Claim) -> set[str]:
    return {case.links[id].speaker or "" for id in claim.chain if id in case.links}
