"""Spellings: which full names may be one person's."""

from collections import defaultdict
from functools import lru_cache
from itertools import combinations

from sayso.linking.groups import Groups
from sayso.linking.names import Form, alike, bones, sound
from sayso.linking.onomasticon import onomasticon
from sayso.linking.person_names import listed_forms

_LEAST = 6  # letters of a name that may begin with "servant of"


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
    sure = {form for form in forms if all(same_name(a, b) for a, b in combinations(sorted(fits[form]), 2))}
    groups: Groups[Form] = Groups()
    for form in sorted(sure):
        for friend in sorted(fits[form] & sure):
            groups.join(form, friend)
    return groups.all(forms)


@lru_cache(maxsize=65536)
def same_name(one: Form, other: Form) -> bool:
    """Tell whether two full names may be spellings of one: the first name or its initial, the last, the middle ones."""
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return True
    if {one, other} <= listed_forms():
        return False
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or not _fit(short[0], long[0]):
        return False
    if not alike(short[-1], long[-1]) and (len(short[0]) == 1 or len(long) == len(short)):
        return False
    rest = iter(long[1:])
    return all(any(_fit(_free(word), _free(seen)) for seen in rest) for word in short[1:])


def _free(word: str) -> str:
    """Return a further name without "servant of", which is often left out there ("Abdul Hamid", "Hamid")."""
    return word.removeprefix("abd") if len(word) > _LEAST else word


def _fit(one: str, other: str) -> bool:
    """Tell whether two words of names may be one: by sound, as an initial, or as variants of a given name."""
    initial = min(len(one), len(other)) == 1 and one[0] == other[0]
    return initial or alike(one, other) or onomasticon().variants(one, other)


def keys(form: Form) -> set[str]:
    """Return the keys of a name: those that may be spellings of one share at least one."""
    found = {f"surname {bones(form[-1])}", f"joined {''.join(form)}", f"words {' '.join(sorted(form))}"}
    return found | ({f"start {sound(form[0])} {sound(form[1])}"} if len(form) > 1 else set())


def _blocks(forms: list[Form]) -> dict[str, set[Form]]:
    blocks: dict[str, set[Form]] = defaultdict(set)
    for form in forms:
        for key in keys(form) if form else ():
            blocks[key].add(form)
    return blocks
