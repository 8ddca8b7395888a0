"""Persons: which entities of the readings are one man or woman under several names."""

from collections import defaultdict
from functools import cache

from sayso.linking.groups import Groups
from sayso.linking.names import Form, heard, sound
from sayso.linking.onomasticon import onomasticon
from sayso.linking.person_names import listed_form, listed_forms, person_form
from sayso.linking.person_words import person_words
from sayso.linking.sighting import Group, Sighting, Traits, traits
from sayso.linking.slips import slips
from sayso.linking.spellings import spellings
from sayso.linking.words import words

_MOST = 5  # words of a name of which the last ones may be the family name


def group_persons(sightings: Group) -> list[Group]:
    """Return the sightings in groups, one for each person.

    A bare surname joins the one person of the ledger who bears it. Where several do, it joins the one
    whose state or office it shares, else the only one whom its own document names in full, and stays
    that document's own actor where neither settles it.
    """
    by_form: dict[Form, Group] = defaultdict(list)
    for sighting in sightings:
        by_form[person_form(sighting.name)].append(sighting)
    bare = _bare(by_form)
    persons = _full(by_form, sorted(form for form in by_form if form not in bare))
    register = _Register(persons)
    grown = [list(person) for person in persons]
    left: dict[tuple[str, ...], Group] = defaultdict(list)
    for form in sorted(bare):
        sounds = heard(form)
        for sighting in by_form[form]:
            several = len(register.bearers(sounds, given_name(sighting))) > 1
            person = register.settle(sounds, sighting)
            if person is None:
                # Where several bear a name, another document's bearer of it may be another one.
                left[(*sounds, sighting.document if several else "")].append(sighting)
            else:
                grown[person].append(sighting)
    return grown + [part for key in sorted(left) for part in _told_apart(left[key])]


def given_name(sighting: Sighting) -> str | None:
    """Return the sound of the given name by which alone kings, popes and sheikhs go, None for other persons."""
    titles = {word.casefold() for role in traits([sighting]).titles for word in role.split()}
    before = {word.casefold() for word in sighting.name.split()[:-1]}
    form = person_form(sighting.name)
    return sound(form[0]) if form and (titles | before) & words().given_after else None


class _Register:
    """Who bears which surname, and what is known of each."""

    def __init__(self, persons: list[Group]) -> None:
        self.known = [traits(person) for person in persons]
        self.documents = [{sighting.document for sighting in person} for person in persons]
        self.forms = [{person_form(sighting.name) for sighting in person} for person in persons]
        self.by_end: dict[Form, set[int]] = defaultdict(set)
        self.by_given: dict[str, set[int]] = defaultdict(set)
        for i, person in enumerate(persons):
            for form in map(heard, self.forms[i]):
                for start in range(1, len(form)):
                    self.by_end[form[start:]].add(i)
            for given in filter(None, map(given_name, person)):
                self.by_given[given].add(i)

    def bearers(self, form: Form, given: str | None) -> set[int]:
        """Return the persons whose surname this may be, or whose given name it must be, as it sounds."""
        return self.by_given.get(given, set()) if given else self.by_end.get(form, set())

    def settle(self, form: Form, sighting: Sighting) -> int | None:
        """Return which bearer of its name a sighting is, or None where that is not settled."""
        mine, listed, given = traits([sighting]), listed_form(sighting.name), given_name(sighting)
        bearers = self.bearers(form, given)
        possible = [i for i in sorted(bearers) if self._may_be(i, mine, listed, sighting.document)]
        backed = [i for i in possible if mine.back(self.known[i])]
        beside = [i for i in possible if sighting.document in self.documents[i]]
        known = [i for i in possible if listed in self.forms[i]]
        for choice in (backed, beside, known):
            if len(choice) == 1:
                return choice[0]
        # A given name by itself is not enough.
        alone = len(bearers) == len(possible) == 1 and not given and form[-1] not in _given_sounds()
        return possible[0] if alone else None

    def _may_be(self, bearer: int, mine: Traits, listed: Form | None, document: str) -> bool:
        another = listed is not None and listed not in self.forms[bearer] and document not in self.documents[bearer]
        return not another and not mine.contradict(self.known[bearer])


def _full(by_form: dict[Form, Group], forms: list[Form]) -> list[Group]:
    """Return the persons who are named in full."""
    persons = []
    for spelled in slips(spellings(forms), by_form):
        every = [sighting for form in spelled for sighting in by_form[form]]
        persons += [every] if set(spelled) & listed_forms() else _told_apart(every)
    return persons


def _bare(by_form: dict[Form, Group]) -> set[Form]:
    """Return the forms that are one word, or the end of a longer name in the ledger ("von der Leyen")."""
    ends = {heard(form)[i:] for form in by_form if len(form) <= _MOST for i in range(1, len(form))}
    single = {form for form, seen in by_form.items() if len(form) < 2 or all(_single(s.name) for s in seen)}
    return single | {form for form in by_form if heard(form) in ends and form[0] not in onomasticon().given}


def _single(name: str) -> bool:
    return len(person_words(name)) == 1


@cache
def _given_sounds() -> frozenset[str]:
    return frozenset(map(sound, onomasticon().given.keys() - onomasticon().family_first))


def _told_apart(sightings: Group) -> list[Group]:
    """Part the bearers of one name who hold different offices for different states."""
    sided = [sighting for sighting in sightings if traits([sighting]).sides]
    groups: Groups[int] = Groups()
    first: dict[str, int] = {}
    for i, sighting in enumerate(sided):
        for mark in _marks(traits([sighting])):
            groups.join(first.setdefault(mark, i), i)
    parts = groups.all(range(len(sided)))
    if len(parts) < 2 or "no office" in first:
        return [sightings]
    unsided: dict[str, Group] = defaultdict(list)
    for sighting in sightings:
        if not traits([sighting]).sides:
            unsided[sighting.document].append(sighting)
    return [[sided[i] for i in part] for part in parts] + [unsided[key] for key in sorted(unsided)]


def _marks(seen: Traits) -> list[str]:
    offices = [f"office {title}" for title in sorted(seen.titles)] or ["no office"]
    return [*sorted(seen.sides), *offices]
