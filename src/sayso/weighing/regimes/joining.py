"""Joining: drafts of one rule become one, whatever order their documents came in."""

from sayso.weighing.regimes.drafts import Draft
from sayso.weighing.regimes.scope import same
from sayso.weighing.regimes.words import rule_words


def joined(drafts: list[Draft]) -> list[Draft]:
    """Return one draft for each rule; those that say most come first, so that the order of adding changes nothing."""
    found: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.fullness, d.events[0].id, sorted(thing.head for thing in d.matters))):
        near = [one for one in found if _fits(one, draft) and _close(one, draft)]
        if len(near) == 1:
            _take(near[0], draft)
        elif draft.fullness:
            found.append(draft)
    return found


def _close(one: Draft, draft: Draft) -> bool:
    """Tell whether what two rules that fit share is enough to take them for one."""
    if draft.targets and (draft.matters or _broad(draft)):
        alike = bool(one.targets) and bool(one.matters) is bool(draft.matters)
        return alike and (bool(draft.matters) or (bool(one.issuers) is bool(draft.issuers) and _nouns(one, draft)))
    return bool(one.documents & draft.documents) and _nouns(one, draft)


def _nouns(one: Draft, other: Draft) -> bool:
    return bool(one.nouns.keys() & other.nouns.keys())


def _broad(draft: Draft) -> bool:
    """Tell whether a rule's nouns name rules of many parts ("sanctions"), so that one that names no scope is wider."""
    return draft.nouns.keys() <= rule_words().broad


def _fits(one: Draft, other: Draft) -> bool:
    """Tell whether two may be of one rule: no role is filled in both without something that they share."""
    if one.type != other.type or (one.issuers and other.issuers and not one.issuers & other.issuers):
        return False
    if one.targets and other.targets and one.targets != other.targets:
        return False
    return not one.matters or not other.matters or same(one.matters, other.matters)


def _take(one: Draft, other: Draft) -> None:
    for role, fillers in other.roles.items():
        one.roles[role] |= fillers
    one.issuers |= other.issuers
    one.targets |= other.targets
    one.matters |= other.matters
    one.documents |= other.documents
    one.nouns += other.nouns
    one.events += other.events
    one.turns += other.turns
