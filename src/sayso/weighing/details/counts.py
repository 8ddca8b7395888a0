"""How many: the amounts that voices tell of the same things in the same role."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.values import Claim, Roles
from sayso.weighing.details.amounts import Amount, amounts
from sayso.weighing.details.telling import Detail, Item, Verdict, detail, telling

WHY: dict[Verdict, str] = {
    "conflict": "these numbers cannot both be so",
    "possible": "these numbers differ, but one may count a part of what the other counts",
    "none": "one number may be so for all of them",
}


def counts(told: Iterable[tuple[Claim, Roles]]) -> Iterator[Detail]:
    """Yield, for each noun or unit that is counted in a role, the amounts that are told of it, where they differ."""
    groups: dict[tuple[str, str], list[Item[Amount]]] = defaultdict(list)
    for claim, roles in told:
        for role, fillers in roles.items():
            for filler in fillers:
                for one in amounts(filler.text):
                    if one.counted:
                        said = telling(claim, filler.text, filler.span)
                        groups[one.counted, role].append(Item(one.told, one, said, one.low))
    for (counted, role), items in sorted(groups.items()):
        if found := detail("how many", f"{counted} ({role})", items, _against, WHY):
            yield found


def _against(one: Amount, other: Amount) -> Verdict:
    if not one.excludes(other):
        return "none"
    if one.of and other.of and (one.of.excludes(other.of) or one.of.marks != other.of.marks):
        return "possible"
    return "conflict"
