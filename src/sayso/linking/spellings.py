"""Spellings: which full names may be one person's."""

from collections import defaultdict
from itertools import combinations

from sayso.linking.groups import Groups
from sayso.linking.names import Form, alike, bones, sound


def spellings(forms: list[Form]) -> list[list[Form]]:
    """Return full names in groups of spellings of one.

    A name that fits two which exclude one another ("J. Moore": Jane or John?) stays alone.
    """
    fits: dict[Form, set[Form]] = defaultdict(set)
    for block in _blocks(forms).values():
        for one, other in combinations(sorted(block), 2):
            if same_name(one, other):
                fits[one].add(other)
                fits[other].add(one)
    sure = {form for form in forms if all(b in fits[a] for a, b in combinations(sorted(fits[form]), 2))}
    groups: Groups[Form] = Groups()
    for form in sorted(sure):
        for friend in sorted(fits[form] & sure):
            groups.join(form, friend)
    return groups.all(forms)


def same_name(one: Form, other: Form) -> bool:
    """Tell whether two full names may be spellings of one: the first name or its initial, the last, the middle ones."""
    if "".join(one) == "".join(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or not _fit(short[0], long[0]):
        return False
    if not alike(short[-1], long[-1]) and (len(short[0]) == 1 or len(long) == len(short)):
        return False
    rest = iter(long[1:])
    return all(any(_fit(word, seen) for seen in rest) for word in short[1:])


def _fit(one: str, other: str) -> bool:
    return alike(one, other) or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _blocks(forms: list[Form]) -> dict[Form, set[Form]]:
    blocks: dict[Form, set[Form]] = defaultdict(set)
    for form in forms:
        blocks["".join(form),].add(form)
        if len(form) > 1:
            blocks["last", bones(form[-1]), sound(form[0])[:1]].add(form)
            blocks["first", sound(form[0]), sound(form[1])].add(form)
    return blocks
