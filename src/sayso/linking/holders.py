"""Holders: who is meant where a document says no more than an office ("the Iranian foreign minister")."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.linking.names import Form
from sayso.linking.person_names import person_form
from sayso.linking.posts import held, holder, near, post_keys
from sayso.linking.sighting import Group, Post, Sighting
from sayso.linking.spellings import keys


def seated(persons: list[Group], offices: Iterable[Sighting]) -> tuple[list[Group], Group]:
    """Return the persons with those who are known by their office alone, and who of these is nobody named.

    The lexicon says who held an office on the day of the document. Where it does not, the documents of
    the months around do, if all name the same person; otherwise nobody knows.
    """
    by_form: dict[Form, set[int]] = defaultdict(set)
    by_post: dict[Post, list[tuple[str | None, int]]] = defaultdict(list)
    for i, person in enumerate(persons):
        for sighting in person:
            by_form[person_form(sighting.name)].add(i)
            for post in held(sighting):
                by_post[post].append((sighting.published, i))
    grown, left = [list(person) for person in persons], []
    for sighting in offices:
        bearers = _bearers(sighting, by_form, by_post)
        if len(bearers) == 1:
            grown[bearers.pop()].append(sighting)
        else:
            left.append(sighting)
    return grown, left


def holder_keys(sighting: Sighting) -> set[str]:
    """Return the keys of the offices that a document knows somebody by, or says that a person holds."""
    if sighting.post is None:
        return {key for post in held(sighting) for key in post_keys(post, sighting.published)}
    listed = holder(sighting.post, sighting.published)
    return keys(listed) if listed else set(post_keys(sighting.post, sighting.published))


def _bearers(
    sighting: Sighting, by_form: dict[Form, set[int]], by_post: dict[Post, list[tuple[str | None, int]]]
) -> set[int]:
    if sighting.post is None:
        return set()
    listed = holder(sighting.post, sighting.published)
    if listed is not None:
        return set(by_form.get(listed, set()))
    return {i for day, i in by_post.get(sighting.post, []) if near(day, sighting.published)}
