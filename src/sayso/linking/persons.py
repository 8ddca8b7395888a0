"""Persons: which entities of the readings are one man or woman under several names."""

from collections import defaultdict

from sayso.linking.groups import Groups
from sayso.linking.names import Form, heard, person_tokens, person_words
from sayso.linking.sighting import Sighting, Traits, traits
from sayso.linking.spellings import spellings


def group_persons(sightings: list[Sighting]) -> list[list[Sighting]]:
    """Return the sightings in groups, one for each person.

    A bare surname joins the one person of the ledger who bears it. Where several do, it joins the one
    whose state or office it shares, else the only one whom its own document names in full, and stays
    that document's own actor where neither settles it.
    """
    by_form: dict[Form, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_form[person_tokens(sighting.name)].append(sighting)
    bare = _bare(by_form)
    full = sorted(form for form in by_form if form not in bare)
    persons = [part for forms in spellings(full) for part in _told_apart([s for f in forms for s in by_form[f]])]
    register = _Register(persons)
    grown = [list(person) for person in persons]
    left: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for form in sorted(bare):
        sounds = heard(form)
        several = len(register.bearers(sounds)) > 1
        for sighting in by_form[form]:
            person = register.settle(sounds, sighting)
            if person is None:
                # Where several bear a name, another document's bearer of it may be another one.
                left[(*sounds, sighting.document if several else "")].append(sighting)
            else:
                grown[person].append(sighting)
    return grown + [part for key in sorted(left) for part in _told_apart(left[key])]


class _Register:
    """Who bears which surname, and what is known of each."""

    def __init__(self, persons: list[list[Sighting]]) -> None:
        self.known = [traits(person) for person in persons]
        self.documents = [{sighting.document for sighting in person} for person in persons]
        self.by_end: dict[Form, set[int]] = defaultdict(set)
        for i, person in enumerate(persons):
            for form in {heard(person_tokens(sighting.name)) for sighting in person}:
                for start in range(1, len(form)):
                    self.by_end[form[start:]].add(i)

    def bearers(self, form: Form) -> set[int]:
        """Return the persons whose surname this may be, as it sounds."""
        return self.by_end.get(form, set())

    def settle(self, form: Form, sighting: Sighting) -> int | None:
        """Return which bearer of its surname a sighting is, or None where that is not settled."""
        mine = traits([sighting])
        bearers = self.bearers(form)
        possible = [i for i in bearers if not mine.contradict(self.known[i])]
        backed = [i for i in possible if mine.back(self.known[i])]
        beside = [i for i in possible if sighting.document in self.documents[i]]
        for choice in (backed, beside):
            if len(choice) == 1:
                return choice[0]
        return possible[0] if len(bearers) == len(possible) == 1 else None


def _bare(by_form: dict[Form, list[Sighting]]) -> set[Form]:
    """Return the forms that are one word, or the end of a longer name in the ledger."""
    ends = {heard(form)[i:] for form in by_form for i in range(1, len(form))}
    single = {form for form, bearers in by_form.items() if all(len(person_words(s.name)) == 1 for s in bearers)}
    return single | {form for form in by_form if heard(form) in ends}


def _told_apart(sightings: list[Sighting]) -> list[list[Sighting]]:
    """Part the bearers of one name who hold different offices for different states."""
    sided = [sighting for sighting in sightings if sighting.entity.sides]
    groups: Groups[int] = Groups()
    first: dict[str, int] = {}
    for i, sighting in enumerate(sided):
        for mark in _marks(traits([sighting])):
            groups.join(first.setdefault(mark, i), i)
    parts = groups.all(range(len(sided)))
    if len(parts) < 2 or "no office" in first:
        return [sightings]
    unsided: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        if not sighting.entity.sides:
            unsided[sighting.document].append(sighting)
    return [[sided[i] for i in part] for part in parts] + [unsided[key] for key in sorted(unsided)]


def _marks(seen: Traits) -> list[str]:
    offices = [f"office {title}" for title in sorted(seen.titles)] or ["no office"]
    return [*sorted(seen.sides), *offices]
