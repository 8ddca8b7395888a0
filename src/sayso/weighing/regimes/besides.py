"""Besides: what a text says of a rule with a verb that has the rule's own words beside it: "… and lifted in May"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from sayso.linking.words import words
from sayso.values import Affair, Claim, Event, Happening, Span
from sayso.weighing.regimes.words import rule_words

Mention = tuple[Claim, Happening]
_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n")


@cache
def turning() -> frozenset[str]:
    """Return the types of events that may tell of a rule's turns: verbs such as "lift", common ones left out."""
    acts = rule_words().acts
    return frozenset(lemma for lemma, act in acts.items() if act not in ("holds", "nothing")) - words().light


def besides(
    affair: Affair, rules: Iterable[Event], happenings: Mapping[str, Happening], texts: Mapping[str, str]
) -> dict[str, dict[str, Mention]]:
    """Return claims by the id of the rule's event that they tell of, then by their own id; `texts` are by document.

    A claim is one of these where the noun by which the event is told stands in a role of what it states, or a pronoun
    that has this noun nearest before it, in its own sentence or the one before. It is given the noun, and takes its
    other roles from the event.
    """
    told = {event.id for event in rules}
    nouns: dict[str, list[Mention]] = defaultdict(list)
    for claim in affair.claims:
        if claim.event in told and claim.id in happenings:
            nouns[claim.document].append((claim, happenings[claim.id]))
    turns = {event.id for event in affair.events if event.type in turning()}
    found: dict[str, dict[str, Mention]] = defaultdict(dict)
    for claim in (c for c in affair.claims if c.event in turns and c.id in happenings):
        stated = happenings[claim.id]
        for rule, named in _meant(stated, nouns[claim.document], texts[claim.document]):
            found[rule.event][claim.id] = (claim, _of_rule(stated, named))
    return found


def _meant(stated: Happening, nouns: list[Mention], text: str) -> list[Mention]:
    """Return the tellings of a rule that what is stated has in a role, by their noun or by a pronoun."""
    fillers = [filler.span for told in stated.roles.values() for filler in told]
    named = [one for one in nouns if any(span.holds(one[1].span) for span in fillers)]
    if named:
        return named
    pronouns = [span for span in fillers if span.of(text).casefold() in rule_words().pronouns]
    before = [one for one in nouns if any(_near(one[1].span, span, text) for span in pronouns)]
    nearest = max((one[1].span for one in before), default=None)
    return [one for one in before if one[1].span == nearest]


def _near(noun: Span, pronoun: Span, text: str) -> bool:
    """Tell whether a noun stands before a pronoun with no more than one end of a sentence between them."""
    return noun.end <= pronoun.start and len(_END.findall(text[noun.end : pronoun.start])) < 2


def _of_rule(happening: Happening, named: Happening) -> Happening:
    return replace(happening, type=named.type, lemmas=(*named.lemmas[:1], *happening.lemmas), roles={})
