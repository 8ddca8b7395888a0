"""Besides: what a text says of a rule with a verb that has the rule's own words beside it: "… and lifted in May"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from sayso.linking.words import words
from sayso.values import Affair, Claim, Event, Happening
from sayso.weighing.regimes.words import rule_words

Stated = tuple[Claim, Happening]


@cache
def turning() -> frozenset[str]:
    """Return the types of events that may tell of a rule's turns: verbs such as "lift", common ones left out."""
    acts = rule_words().acts
    return frozenset(lemma for lemma, act in acts.items() if act not in ("holds", "nothing")) - words().light


def besides(
    affair: Affair, rules: Iterable[Event], happenings: Mapping[str, Happening]
) -> dict[str, dict[str, Stated]]:
    """Return claims by the id of the rule's event that they tell of, then by their own id.

    A claim is one of these where the noun by which the event is told stands in a role of what it states; it is given
    the noun, and takes its other roles from the event.
    """
    told = {event.id for event in rules}
    nouns: dict[str, list[tuple[Claim, Happening]]] = defaultdict(list)
    for claim in affair.claims:
        if claim.event in told and claim.id in happenings:
            nouns[claim.document].append((claim, happenings[claim.id]))
    turns = {event.id for event in affair.events if event.type in turning()}
    found: dict[str, dict[str, Stated]] = defaultdict(dict)
    for claim in (c for c in affair.claims if c.event in turns and c.id in happenings):
        for rule, named in nouns[claim.document]:
            if _has(happenings[claim.id], named):
                found[rule.event][claim.id] = (claim, _of_rule(happenings[claim.id], named))
    return found


def _has(happening: Happening, named: Happening) -> bool:
    return any(filler.span.holds(named.span) for fillers in happening.roles.values() for filler in fillers)


def _of_rule(happening: Happening, named: Happening) -> Happening:
    return replace(happening, type=named.type, lemmas=(*named.lemmas[:1], *happening.lemmas), roles={})
