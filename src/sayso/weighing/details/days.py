"""When: the days that voices tell, as exact as their words are."""

from collections.abc import Iterable, Iterator
from datetime import date

from sayso.linking.words import words
from sayso.values import Claim, Happening
from sayso.weighing.details.telling import Detail, Item, Verdict, detail, telling
from sayso.weighing.regimes.windows import Window, ends_of

WHY: dict[Verdict, str] = {
    "conflict": "no day is in both",
    "possible": "no day is in both, but what lasts or comes in parts may have been on both",
    "none": "a month holds its days, a year its months: one day may be so for all of them",
}


def times(type_: str, told: Iterable[tuple[Claim, Happening]]) -> Iterator[Detail]:
    """Yield the times that are told of an event of this type, where they differ."""
    lasting = type_ in words().durable
    items = []
    for claim, happening in told:
        ends = ends_of(happening.time)
        window = ends.whole or ends.first or ends.last
        if window is not None and (window.first or window.last):
            said = telling(claim, happening.time.text or str(window), claim.span)
            items.append(Item(str(window), window, said, (window.first or date.min).toordinal()))

    def against(one: Window, other: Window) -> Verdict:
        if one.common(other) is not None:
            return "none"
        return "possible" if lasting else "conflict"

    if found := detail("when", "", items, against, WHY):
        yield found
