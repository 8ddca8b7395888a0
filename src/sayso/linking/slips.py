"""Slips: a full name that differs from another in one letter is the same where both hold the same office."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from sayso.lexicon.offices import offices
from sayso.lexicon.people import people
from sayso.linking.groups import Groups
from sayso.linking.names import Form
from sayso.linking.person_names import listed_forms, person_form
from sayso.linking.posts import sole_office
from sayso.linking.sighting import Group, Sighting, traits

_LONG = 5  # letters of a word from which one may be a slip


def slip_keys(sighting: Sighting) -> set[str]:
    """Return the keys of who may be meant by a name with a slip: two of one office, of whose names one letter of one
    word differs, have a key in common, made by leaving out a letter of that word, or none.
    """
    form = person_form(sighting.name)
    if len(form) < 2:
        return set()
    return {f"slip {office} {name}" for office in _offices(sighting, form) for name in _with_slips(form)}


def slips(groups: list[list[Form]], by_form: Mapping[Form, Group]) -> list[list[Form]]:
    """Join groups of spellings of which one is a slip for the other; one that may be a slip for two stays alone."""
    of_key: dict[str, set[int]] = defaultdict(set)
    for i, group in enumerate(groups):
        for sighting in (sighting for form in group for sighting in by_form[form]):
            for key in slip_keys(sighting):
                of_key[key].add(i)
    near: dict[int, set[int]] = defaultdict(set)
    for block in of_key.values():
        for i, j in combinations(sorted(block), 2):
            if any(is_slip(one, other) for one in groups[i] for other in groups[j]):
                near[i].add(j)
                near[j].add(i)
    joined: Groups[int] = Groups()
    for i, j in ((i, min(found)) for i, found in near.items() if len(found) == 1):
        if len(near[j]) == 1:
            joined.join(i, j)
    return [[form for i in part for form in groups[i]] for part in joined.all(range(len(groups)))]


def is_slip(one: Form, other: Form) -> bool:
    """Tell whether two full names differ in one letter of one long word, or in two that changed places."""
    if len(one) != len(other) or len(one) < 2 or {one, other} <= listed_forms():
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(apart) == 1 and min(map(len, apart[0])) >= _LONG and OSA.distance(*apart[0]) == 1


@lru_cache(maxsize=4096)
def _with_slips(form: Form) -> frozenset[str]:
    """Return a name with each one letter left out of each long word, and with none."""
    found = set()
    for i, word in enumerate(form):
        if len(word) >= _LONG:
            left = {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
            found |= {" ".join((*form[:i], f"[{each}]", *form[i + 1 :])) for each in left}
    return frozenset(found)


def _offices(sighting: Sighting, form: Form) -> Iterator[str]:
    seen = traits([sighting])
    for title in seen.titles:
        if office := sole_office(title):
            yield office
        elif title in offices().of_state - offices().general:
            yield from (f"{title} {side}" for side in seen.sides)
    yield from _listed_offices().get(form, ())


@cache
def _listed_offices() -> dict[Form, tuple[str, ...]]:
    """Map the listed persons to the offices that they held."""
    return {
        person_form(person.name): tuple(sorted({office for o in person.offices if (office := sole_office(o.title))}))
        for person in people()
    }
